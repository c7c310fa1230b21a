import type { Audience, ChangesOptions, Health } from '@kvitt/core/adapter.js';
import { changeSchema, type Change } from '@kvitt/core/model/change.js';
import { validate } from '@kvitt/core/session/validate.js';
import { askNowAndThen, poll } from './poll.js';
import type { Backend } from './request.js';
import { inSeat } from './seat.js';
import { stream } from './stream.js';

/** Follows the customer's changes by stream, and by asking now and then where streams do not get through; answers how to stop. */
export function followChanges(backend: Backend, onChange: (change: Change) => void, options: ChangesOptions): () => void {
  const stopping = new AbortController();
  const feed = new ChangeFeed(onChange, options, AbortSignal.any([options.signal, stopping.signal]));
  void follow(backend, feed);
  return () => stopping.abort();
}

/** As long as other tabs hold all streams that the browser can bear, it asks; where there are no streams at all, it asks for good. */
async function follow(backend: Backend, feed: ChangeFeed): Promise<void> {
  while (!feed.signal.aborted && !(await inSeat(() => stream(backend, feed)))) await poll(backend, feed);
  await askNowAndThen(backend, feed);
}

/** What was heard so far, whichever way it came; nothing is told any more once it is stopped. */
export class ChangeFeed {
  readonly signal: AbortSignal;
  readonly audience: Audience | undefined;
  /** Of the last change heard; undefined when the backend has given none. */
  cursor: string | undefined;
  readonly #onChange: (change: Change) => void;
  readonly #options: ChangesOptions;
  #health: Health | undefined;

  constructor(onChange: (change: Change) => void, options: ChangesOptions, signal: AbortSignal) {
    this.signal = signal;
    this.cursor = options.since;
    this.audience = options.audience;
    this.#onChange = onChange;
    this.#options = options;
  }

  /** Tells a change; one that cannot be read is a gap, since something did change. */
  tell(change: unknown): void {
    if (this.signal.aborted) return;
    const read = readChange(change);
    if (read) this.#hear(read);
    else this.gap();
  }

  /** Tells that changes may have been missed. */
  gap(): void {
    if (!this.signal.aborted) this.#options.onGap?.();
  }

  /** Tells how changes arrive, when that is news. */
  health(health: Health): void {
    if (this.signal.aborted || health === this.#health) return;
    this.#health = health;
    this.#options.onHealth?.(health);
  }

  #hear(change: Change): void {
    // nothing is kept of who types: there is no place after it to resume from
    if (change.kind !== 'typing') this.cursor = change.cursor;
    this.#onChange(change);
  }
}

function readChange(change: unknown): Change | undefined {
  try {
    return validate('changes', changeSchema, change);
  } catch {
    return undefined;
  }
}
