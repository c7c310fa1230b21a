import type { Session, Thread } from '@kvitt/core/session/session.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { View } from './view.js';

/** What the customer has seen of a thread: told to the backend once it was on screen, and kept for the mark above what is new. */
export class Reader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #watch: IntersectionObserver | undefined;
  #onScreen = false;
  #conversation: string | undefined;
  #told = 0;
  /** Newest `sequence` at the end, when the reader was there. */
  #seen: number | undefined;
  #unreadFrom: number | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch = new IntersectionObserver((entries) => this.#see(entries.at(-1)?.isIntersecting ?? false));
    this.#watch.observe(this.#host);
    document.addEventListener('visibilitychange', this.#again);
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    document.removeEventListener('visibilitychange', this.#again);
    this.#onScreen = false;
  }

  /** `sequence` of the first message that was unread when the thread was opened; it keeps its mark. */
  unreadFrom({ conversation, messages }: Thread, side: View['side']): number | undefined {
    if (conversation?.id === this.#conversation) return this.#unreadFrom;
    this.#conversation = conversation?.id;
    this.#told = conversation?.readUpTo ?? 0;
    const upTo = conversation?.readUpTo ?? Number.POSITIVE_INFINITY;
    const last = messages.findLastIndex(({ sequence, author }) => sequence <= upTo || author.role === side);
    this.#unreadFrom = upTo > 0 ? messages[last + 1]?.sequence : undefined;
    return this.#unreadFrom;
  }

  /** Everything up to the newest is on screen, if the chat is. */
  read(session: Session | undefined, { conversation, messages }: Thread): void {
    const newest = messages.at(-1)?.sequence;
    this.#seen = newest;
    if (!conversation || !newest || newest <= this.#told || !this.#onScreen || document.visibilityState !== 'visible') return;
    this.#told = newest;
    if (session?.supports('conversations.read')) session.conversations.read(conversation.id, newest).catch(() => undefined);
  }

  /** How many have come since the reader left the end. */
  missed({ messages }: Thread): number {
    const newest = messages.at(-1)?.sequence ?? 0;
    return this.#seen === undefined ? 0 : newest - this.#seen;
  }

  #see(onScreen: boolean): void {
    this.#onScreen = onScreen;
    this.#again();
  }

  readonly #again = (): void => {
    if (this.#onScreen) this.#host.requestUpdate();
  };
}
