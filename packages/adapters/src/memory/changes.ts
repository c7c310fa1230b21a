import type { ChangesOptions } from '@kvitt/core/adapter.js';
import type { Change } from '@kvitt/core/model/change.js';

interface Listener {
  readonly onChange: (change: Change) => void;
  readonly options: ChangesOptions;
  /** How many changes of the log it has heard. */
  heard: number;
}

/** Every change since the backend began, told to who listens; who was away hears what was missed first. */
export class ChangeLog {
  #changes: Change[] = [];
  #forgotten = 0;
  #connected = true;
  readonly #listeners = new Set<Listener>();

  /** How many streams are open now. */
  get streams(): number {
    return this.#listeners.size;
  }

  append(change: Omit<Change, 'cursor'>): void {
    this.#changes.push({ ...change, cursor: String(this.#end + 1) });
    this.#listeners.forEach((listener) => this.#tell(listener));
  }

  /** Cuts or mends every stream. */
  connect(connected: boolean): void {
    this.#connected = connected;
    for (const listener of this.#listeners) {
      listener.options.onHealth?.(connected ? 'live' : 'lost');
      this.#tell(listener);
    }
  }

  /** Drops what was told so far, so that older cursors are of no use any more. */
  forget(): void {
    this.#forgotten = this.#end;
    this.#changes = [];
  }

  listen(onChange: (change: Change) => void, options: ChangesOptions): () => void {
    const listener: Listener = { onChange, options, heard: this.#end };
    const stop = (): void => void this.#listeners.delete(listener);
    if (options.signal.aborted) return stop;
    options.signal.addEventListener('abort', stop, { once: true });
    this.#listeners.add(listener);
    queueMicrotask(() => this.#begin(listener));
    return stop;
  }

  get #end(): number {
    return this.#forgotten + this.#changes.length;
  }

  #begin(listener: Listener): void {
    if (!this.#listeners.has(listener)) return;
    const { since, onHealth, onGap } = listener.options;
    onHealth?.(this.#connected ? 'live' : 'lost');
    if (since !== undefined && this.#knows(since)) listener.heard = Number(since);
    else onGap?.();
    this.#tell(listener);
  }

  #knows(cursor: string): boolean {
    return /^\d+$/.test(cursor) && Number(cursor) >= this.#forgotten && Number(cursor) <= this.#end;
  }

  #tell(listener: Listener): void {
    while (this.#connected && this.#listeners.has(listener) && listener.heard < this.#end) {
      if (listener.heard < this.#forgotten) this.#skip(listener);
      const change = this.#changes[listener.heard++ - this.#forgotten];
      if (change) listener.onChange(change);
    }
  }

  #skip(listener: Listener): void {
    listener.heard = this.#forgotten;
    listener.options.onGap?.();
  }
}
