import type { Message } from '@kvitt/core/model/conversation.js';
import { opened } from './rows.js';

const most = 120;
const kept = 80;

/** Which messages of a thread stand on the page: about forty, never more than a hundred and twenty, whatever its length. */
export class Window {
  #first: number | undefined;
  /** Nothing while the newest are among them. */
  #last: number | undefined;

  /** Whether the newest are among them. */
  get atEnd(): boolean {
    return this.#last === undefined;
  }

  /** Those that stand there now; new ones join at the end, and push the oldest out. */
  of(messages: readonly Message[]): readonly Message[] {
    const [start, end] = this.#range(messages);
    const from = this.#last === undefined && end - start > most ? end - kept : start;
    this.#first = messages[from]?.sequence;
    return messages.slice(from, end);
  }

  /** Whether there are more above. */
  hasAbove(messages: readonly Message[]): boolean {
    return this.#range(messages)[0] > 0;
  }

  /** Shows more above; answers whether there were any. */
  up(messages: readonly Message[]): boolean {
    const [start, end] = this.#range(messages);
    this.#show(messages, Math.max(0, start - opened), Math.min(end, Math.max(0, start - opened) + most));
    return start > 0;
  }

  /** Shows more below; answers whether there were any. */
  down(messages: readonly Message[]): boolean {
    const [start, end] = this.#range(messages);
    const next = Math.min(messages.length, end + opened);
    this.#show(messages, Math.max(start, next - most), next);
    return next > end;
  }

  /** Shows a message and those around it; answers whether it is known. */
  around(messages: readonly Message[], sequence: number): boolean {
    const at = indexOf(messages, sequence);
    if (messages[at]?.sequence !== sequence) return false;
    this.#show(messages, Math.max(0, at - opened / 2), Math.min(messages.length, at + opened));
    return true;
  }

  /** Back to the newest. */
  toEnd(): void {
    this.#first = this.#last = undefined;
  }

  #range(messages: readonly Message[]): readonly [start: number, end: number] {
    const end = this.#last === undefined ? messages.length : indexOf(messages, this.#last + 1);
    const start = this.#first === undefined ? Math.max(0, end - opened) : indexOf(messages, this.#first);
    return [start, end];
  }

  #show(messages: readonly Message[], start: number, end: number): void {
    this.#first = messages[start]?.sequence;
    this.#last = end >= messages.length ? undefined : messages[end - 1]?.sequence;
  }
}

/** Where the first of this `sequence` or a later one stands. */
function indexOf(messages: readonly Message[], sequence: number): number {
  let from = 0;
  let to = messages.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((messages[middle]?.sequence ?? 0) < sequence) from = middle + 1;
    else to = middle;
  }
  return from;
}
