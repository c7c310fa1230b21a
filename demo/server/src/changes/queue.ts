import type { OutboxEntry } from '../records/outbox.js';

/** More than this is read from the outbox again rather than kept: a client that reads slowly costs no memory. */
const longest = 100;

/** What waits to be sent to one client, in order: an entry, `behind` in place of too many, `undefined` at the end. */
export class Queue {
  #waiting: (OutboxEntry | 'behind')[] = [];
  #ended = false;
  #wake: () => void = () => undefined;

  push(entry: OutboxEntry): void {
    if (this.#waiting[0] === 'behind') return;
    if (this.#waiting.length < longest) this.#waiting.push(entry);
    else this.#waiting = ['behind'];
    this.#wake();
  }

  /** Whatever waits is not sent any more. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  get ended(): boolean {
    return this.#ended;
  }

  async next(): Promise<OutboxEntry | 'behind' | undefined> {
    if (this.#waiting.length === 0 && !this.#ended) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.#ended ? undefined : this.#waiting.shift();
  }
}
