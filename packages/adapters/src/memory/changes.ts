import type { Audience, ChangesOptions } from '@kvitt/core/adapter.js';
import type { Change } from '@kvitt/core/model/change.js';

interface Listener {
  readonly onChange: (change: Change) => void;
  readonly options: ChangesOptions;
  /** How many changes of the log it has heard. */
  heard: number;
}

/** Who hears a change, and what it says to an agent where that is another thing. */
export interface Hearing {
  readonly only?: Audience;
  readonly agent?: unknown;
}

interface Entry {
  readonly change: Change;
  readonly hearing: Hearing;
}

/** Every change since the backend began, told to who listens; who was away hears what was missed first. */
export class ChangeLog {
  #changes: Entry[] = [];
  #forgotten = 0;
  #connected = true;
  readonly #listeners = new Set<Listener>();

  /** How many streams are open now. */
  get streams(): number {
    return this.#listeners.size;
  }

  append(change: Omit<Change, 'cursor'>, hearing: Hearing = {}): void {
    this.#changes.push({ change: { ...change, cursor: String(this.#end + 1) }, hearing });
    this.#listeners.forEach((listener) => this.#tell(listener));
  }

  /** Tells something of which nothing is kept, to who listens now; it moves no cursor. */
  whisper(change: Omit<Change, 'cursor'>, only: Audience): void {
    if (!this.#connected) return;
    for (const { onChange, options } of this.#listeners) {
      if (audienceOf(options) === only) onChange({ ...change, cursor: String(this.#end) });
    }
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
      const entry = this.#changes[listener.heard++ - this.#forgotten];
      const change = entry && heardBy(audienceOf(listener.options), entry);
      if (change) listener.onChange(change);
    }
  }

  #skip(listener: Listener): void {
    listener.heard = this.#forgotten;
    listener.options.onGap?.();
  }
}

function heardBy(audience: Audience, { change, hearing: { only, agent } }: Entry): Change | undefined {
  if (only !== undefined && only !== audience) return undefined;
  return audience === 'agent' && agent !== undefined ? { ...change, value: agent } : change;
}

function audienceOf({ audience = 'customer' }: ChangesOptions): Audience {
  return audience;
}
