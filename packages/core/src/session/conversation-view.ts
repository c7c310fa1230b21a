import type { KvittError } from '../error.js';
import type { Author, Conversation } from '../model/conversation.js';
import type { Resource, ResourceState } from '../resource.js';
import { placeOf, threadKind, placeKind, type Threads } from './conversation-threads.js';
import type { Typings } from './conversation-typing.js';
import type { Outbox } from './outbox.js';
import type { Clock, Outgoing, Thread, ThreadPlace, ThreadResource } from './session.js';
import { emptyBook, type Book } from './thread.js';

/** What a view needs of the desk around it. */
export interface ViewOptions {
  readonly threads: Threads;
  readonly outbox: Outbox;
  readonly typings: Typings;
  readonly clock: Clock;
  /** Counts a looker in, who hears of what no query tells. */
  look(listener: () => void): () => void;
  /** Under which lanes the messages of a thread wait. */
  lanesOf(place: ThreadPlace, conversationId: string | undefined): readonly string[];
}

type Ready<Value> = Extract<ResourceState<Value>, { readonly status: 'ready' }>;

/** A thread as elements see it: what the backend has, what is still to leave, and who writes. */
export class ThreadView implements ThreadResource {
  readonly #options: ViewOptions;
  readonly #place: ThreadPlace;
  readonly #begun: Resource<Conversation | null> | undefined;
  #book: { readonly id: string; readonly resource: Resource<Book> } | undefined;
  #shown: { readonly parts: readonly unknown[]; readonly state: ResourceState<Thread> } | undefined;

  constructor(options: ViewOptions, place: ThreadPlace) {
    this.#options = options;
    this.#place = place;
    this.#begun = 'subject' in place ? options.threads.place(placeOf(place.subject)) : undefined;
  }

  get key(): string {
    return threadKey(this.#place);
  }

  get hasOlder(): boolean {
    const id = this.#id;
    return id !== undefined && this.#options.threads.book(id)?.older !== undefined;
  }

  get loadingOlder(): boolean {
    const id = this.#id;
    return id !== undefined && this.#options.threads.loadingOlder(id);
  }

  async older(): Promise<void> {
    const id = this.#id;
    if (id !== undefined) await this.#options.threads.older(id);
  }

  /** The same object as long as nothing changed. */
  get state(): ResourceState<Thread> {
    const id = this.#id;
    const known = id === undefined ? this.#unbegun() : this.#of(id).state;
    const outgoing = this.#options.outbox.outgoing(this.#options.lanesOf(this.#place, id));
    const typing = id === undefined ? [] : this.#options.typings.in(id);
    const problem = id === undefined ? undefined : this.#options.threads.problem(id);
    const parts = [known, outgoing, id === undefined ? undefined : typing, problem];
    if (this.#shown?.parts.every((part, index) => part === parts[index])) return this.#shown.state;
    const state = this.#compose(known, { id, outgoing, typing, problem });
    this.#shown = { parts, state };
    return state;
  }

  subscribe(listener: () => void): () => void {
    let told = this.#told;
    let looking = true;
    let book: { readonly id: string; leave(): void } | undefined;
    const follow = (): void => {
      const id = this.#id;
      if (!looking || book?.id === id) return;
      const before = book;
      book = id === undefined ? undefined : { id, leave: this.#of(id).subscribe(tell) };
      before?.leave();
    };
    const tell = (): void => {
      follow();
      const now = this.#told;
      if (!looking || now.every((part, index) => part === told[index])) return;
      told = now;
      listener();
    };
    const leave = this.#options.look(tell);
    const unfollow = this.#begun?.subscribe(tell);
    follow();
    return () => {
      looking = false;
      book?.leave();
      unfollow?.();
      leave();
    };
  }

  async refresh(): Promise<void> {
    const id = this.#id;
    await (id === undefined ? this.#begun?.refresh() : this.#of(id).refresh());
  }

  get #told(): readonly unknown[] {
    return [this.state, this.loadingOlder, this.hasOlder];
  }

  get #id(): string | undefined {
    return 'conversationId' in this.#place ? this.#place.conversationId : this.#options.threads.known(placeOf(this.#place.subject))?.id;
  }

  #of(id: string): Resource<Book> {
    if (this.#book?.id !== id) this.#book = { id, resource: this.#options.threads.resource(id) };
    return this.#book.resource;
  }

  /** Nothing was said yet, as far as is known. */
  #unbegun(): ResourceState<unknown> {
    return this.#begun?.state ?? { status: 'loading' };
  }

  /** What she has written is shown even where nothing else can be. */
  #compose(known: ResourceState<unknown>, { id, outgoing, typing, problem }: { readonly id: string | undefined; readonly outgoing: readonly Outgoing[]; readonly typing: readonly Author[]; readonly problem: KvittError | undefined }): ResourceState<Thread> {
    const book = id === undefined ? emptyBook : (this.#options.threads.book(id) ?? emptyBook);
    const conversation = id === undefined ? undefined : this.#options.threads.conversation(id);
    const value: Thread = { conversation, messages: book.messages, outgoing, typing };
    if (known.status === 'ready') return { ...known, value, ...(problem && { problem }) } satisfies Ready<Thread>;
    if (outgoing.length === 0 || (known.status === 'failed' && !known.error.retryable)) return known;
    return { status: 'ready', value, asOf: this.#options.clock.now(), refreshing: known.status === 'loading', origin: 'fetch', ...(known.status === 'failed' && { problem: known.error }) };
  }
}

/** Two looks at one place are one. */
export function threadKey(place: ThreadPlace): string {
  return JSON.stringify('conversationId' in place ? [threadKind, place.conversationId] : [placeKind, placeOf(place.subject)]);
}
