import * as v from 'valibot';
import type { Audience } from '../adapter.js';
import type { Change } from '../model/change.js';
import { typingSchema, type Author } from '../model/conversation.js';
import type { ConversationQuestions } from './conversation-questions.js';
import type { Clock } from './session.js';

/** So often the other side is told. */
const everyMs = 3_000;
/** Two clocks need not agree: what is told lasts this long at least, and no longer than that. */
const shortestMs = 3_000;
const longestMs = 10_000;
const nobody: readonly Author[] = [];

/** Who writes now; nothing is kept of it. */
export class Typings {
  readonly #clock: Clock;
  readonly #audience: Audience;
  readonly #onChange: () => void;
  readonly #writing = new Map<string, readonly { readonly author: Author; readonly stop: () => void }[]>();
  readonly #shown = new Map<string, readonly Author[]>();
  readonly #toldAt = new Map<string, number>();

  constructor(clock: Clock, audience: Audience, onChange: () => void) {
    this.#clock = clock;
    this.#audience = audience;
    this.#onChange = onChange;
  }

  /** The others who write in this conversation; the same list until that changes. */
  in(conversationId: string): readonly Author[] {
    return this.#shown.get(conversationId) ?? nobody;
  }

  /** Tells the other side, now and then. That it could not be told is no trouble. */
  tell(conversationId: string, questions: ConversationQuestions): void {
    const now = this.#clock.now();
    const lately = now - (this.#toldAt.get(conversationId) ?? -Infinity);
    if (!questions.supports('typing') || (lately >= 0 && lately < everyMs)) return;
    this.#toldAt.set(conversationId, now);
    questions.typing(conversationId).catch(() => undefined);
  }

  heard({ id, value }: Change): void {
    const typing = v.safeParse(typingSchema, value);
    if (!typing.success || typing.output.author.role === this.#audience) return;
    const { author, until } = typing.output;
    const ms = Math.min(Math.max(Date.parse(until) - this.#clock.now(), shortestMs), longestMs);
    const others = this.#without(id, author);
    this.#set(id, [...others, { author, stop: this.#clock.after(ms, () => this.stopped(id, author)) }]);
  }

  /** What was being written has come, or does not. */
  stopped(conversationId: string, author: Author): void {
    if (this.#writing.has(conversationId)) this.#set(conversationId, this.#without(conversationId, author));
  }

  #without(id: string, author: Author) {
    const writing = this.#writing.get(id) ?? [];
    writing.find((one) => isSame(one.author, author))?.stop();
    return writing.filter((one) => !isSame(one.author, author));
  }

  #set(id: string, writing: readonly { readonly author: Author; readonly stop: () => void }[]): void {
    const before = this.in(id);
    if (writing.length === 0) this.#writing.delete(id);
    else this.#writing.set(id, writing);
    const same = writing.length === before.length && before.every((author, index) => writing[index]?.author === author);
    if (same) return;
    this.#shown.set(id, writing.map(({ author }) => author));
    this.#onChange();
  }
}

function isSame(one: Author, other: Author): boolean {
  return one.role === other.role && one.id === other.id && one.name === other.name;
}
