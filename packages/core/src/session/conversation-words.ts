import { KvittError } from '../error.js';
import type { Resource, ResourceState } from '../resource.js';
import { pause } from './clock.js';
import type { ConversationQuestions } from './conversation-questions.js';
import type { Queries } from './queries.js';
import { Words } from './words.js';

/** So often, at most, those who look are told: a screen shows no more. */
const frameMs = 33;
/** How often a stream that broke off is asked for again. */
const most = 5;
const longestPauseMs = 15_000;

/** What the words of a message need of the session around them. */
export interface WordsOptions {
  readonly questions: ConversationQuestions;
  readonly queries: Queries;
  readonly conversationId: string;
  readonly messageId: string;
  /** The stream has told all: the message itself is asked for, should it not come. */
  readonly onEnd: () => void;
}

/** The words of one message that is being written, one stream for all who look at them. */
export class MessageWords implements Resource<string> {
  readonly #options: WordsOptions;
  readonly #words = new Words();
  readonly #lookers = new Set<() => void>();
  #streaming: AbortController | undefined;
  #ended = false;
  #telling = false;
  #state: ResourceState<string> = { status: 'loading' };

  constructor(options: WordsOptions) {
    this.#options = options;
  }

  get key(): string {
    return JSON.stringify([operation, this.#options.conversationId, this.#options.messageId]);
  }

  get state(): ResourceState<string> {
    const error = this.#options.queries.door.refusal(operation);
    if (error && (this.#state.status !== 'failed' || this.#state.error !== error)) this.#state = { status: 'failed', error };
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    if (this.#options.queries.door.refusal(operation)) return () => undefined;
    const { audience, clock } = this.#options.queries;
    const look = (): void => listener();
    this.#lookers.add(look);
    const leave = audience.join(look);
    if (!this.#streaming && !this.#ended) void this.#follow();
    return () => {
      this.#lookers.delete(look);
      clock.after(0, () => {
        leave();
        if (this.#lookers.size === 0) this.#streaming?.abort();
      });
    };
  }

  async refresh(): Promise<void> {
    this.#ended = false;
    if (!this.#streaming && this.#lookers.size > 0) await this.#follow();
  }

  /** A stream that breaks off, or ends with a hole, is asked for again from the first word on; in the end the message tells what they were. */
  async #follow(): Promise<void> {
    const { door, clock } = this.#options.queries;
    const streaming = (this.#streaming = new AbortController());
    const signal = AbortSignal.any([streaming.signal, door.signal]);
    for (let tries = 0; tries < most && !signal.aborted; tries++) {
      if (tries > 0) await pause(clock, Math.min(1000 * 2 ** (tries - 1), longestPauseMs), signal);
      if (await this.#read(signal)) break;
    }
    this.#streaming = undefined;
    if (signal.aborted) return;
    this.#ended = true;
    this.#options.onEnd();
  }

  /** Answers whether there is nothing more to hear. */
  async #read(signal: AbortSignal): Promise<boolean> {
    const { questions, conversationId, messageId } = this.#options;
    if (signal.aborted) return true;
    this.#words.anew();
    try {
      for await (const piece of questions.stream(conversationId, messageId, signal)) {
        if (this.#words.add(piece)) this.#tell();
      }
      return !this.#words.hole;
    } catch (thrown) {
      const error = KvittError.from(thrown);
      const over = !error.retryable && error.code !== 'unexpected' && error.code !== 'unauthenticated';
      if (over && this.#words.text === '') this.#set({ status: 'failed', error });
      return over;
    }
  }

  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    this.#options.queries.clock.after(frameMs, () => {
      this.#telling = false;
      this.#set({ status: 'ready', value: this.#words.text, asOf: this.#options.queries.clock.now(), refreshing: !this.#ended, origin: 'change' });
    });
  }

  #set(state: ResourceState<string>): void {
    this.#state = state;
    for (const tell of [...this.#lookers]) tell();
  }
}

const operation = 'conversations.stream';
