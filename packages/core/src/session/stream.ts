import type { Adapter, Audience, Health } from '../adapter.js';
import type { Clock } from './session.js';
import { onVisibility, visible } from './visible.js';

const hiddenForMs = 60_000;

/** Who hears what the stream says. */
export interface StreamListener {
  onChange(change: unknown): void;
  /** Something may have been missed; `first` when the stream never told anything before. */
  onGap(first: boolean): void;
  onHealth(): void;
}

/** The live connection exists exactly as long as someone is looking at a page that was not hidden for a minute. */
export class Stream {
  readonly #adapter: Adapter;
  readonly #clock: Clock;
  readonly #listener: StreamListener;
  readonly #audience: Audience;
  #connection: AbortController | undefined;
  #since: string | undefined;
  #health: Health | undefined;
  #watched = false;
  #barred = false;
  #asleep = false;
  #stopListening: (() => void) | undefined;
  #stopFallingAsleep: (() => void) | undefined;

  constructor(adapter: Adapter, clock: Clock, listener: StreamListener, audience: Audience = 'customer') {
    this.#audience = audience;
    this.#adapter = adapter;
    this.#clock = clock;
    this.#listener = listener;
  }

  get health(): Health | undefined {
    return this.#health;
  }

  /** Opens with the first look, closes with the last. */
  watch(watched: boolean): void {
    this.#watched = watched;
    this.#stopListening?.();
    this.#stopListening = watched ? onVisibility((shown) => this.#shown(shown)) : undefined;
    this.#shown(!watched || visible());
  }

  /** Keeps it closed while the backend does not know the customer. */
  bar(barred: boolean): void {
    this.#barred = barred;
    this.#update();
  }

  #shown(shown: boolean): void {
    this.#stopFallingAsleep?.();
    this.#stopFallingAsleep = shown ? undefined : this.#clock.after(hiddenForMs, () => this.#sleep(true));
    if (shown) this.#sleep(false);
    else this.#update();
  }

  #sleep(asleep: boolean): void {
    this.#asleep = asleep;
    this.#update();
  }

  #update(): void {
    const wanted = this.#watched && !this.#asleep && !this.#barred;
    if (wanted && !this.#connection) this.#open();
    if (!wanted) this.#close();
  }

  #open(): void {
    if (!this.#adapter.changes) return;
    const connection = (this.#connection = new AbortController());
    const { signal } = connection;
    const heard = <Said>(say: (said: Said) => void) => (said: Said): void => {
      if (!signal.aborted) say(said);
    };
    let told = false;
    const options = {
      signal,
      ...(this.#audience === 'agent' && { audience: this.#audience }),
      ...(this.#since !== undefined && { since: this.#since }),
      onHealth: heard((health: Health) => this.#feel(health)),
      onGap: () => {
        if (!signal.aborted) this.#listener.onGap(!told && this.#since === undefined);
        told = true;
      },
    };
    try {
      const stop = this.#adapter.changes(heard((change) => this.#tell(change)), options);
      signal.addEventListener('abort', stop, { once: true });
    } catch {
      this.#feel('lost');
    }
  }

  #close(): void {
    this.#connection?.abort();
    this.#connection = undefined;
    this.#feel(undefined);
  }

  /** An adapter of anyone's may tell anything: the listener judges it, and only a text is a place to resume from. */
  #tell(change: { readonly cursor?: unknown } | null | undefined): void {
    if (typeof change?.cursor === 'string') this.#since = change.cursor;
    this.#listener.onChange(change);
  }

  #feel(health: Health | undefined): void {
    if (health === this.#health) return;
    this.#health = health;
    this.#listener.onHealth();
  }
}
