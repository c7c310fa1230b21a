import { QueryClient, type Query } from '@tanstack/query-core';
import { KvittError } from '../error.js';
import { Audience } from './audience.js';
import type { Door } from './door.js';
import type { Held } from './reading.js';
import type { Clock } from './session.js';
import { newestOf } from './version.js';

const staleAfterMs = 30_000;
const forgottenAfterMs = 300_000;
const longestPauseMs = 30_000;
const retries = 2;

/** Keeps every value that the session has read. */
export class Queries {
  readonly client = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: staleAfterMs, gcTime: forgottenAfterMs, refetchOnReconnect: true, retry: worthRetrying, retryDelay: pauseBefore },
    },
  });
  readonly door: Door;
  readonly clock: Clock;
  readonly audience: Audience;
  /** Queries asked again because the backend told of a change while someone looked. */
  readonly #prompted = new Set<string>();
  #again: (readonly string[])[] = [];
  /** Hears the key of every value that was set, however it came. */
  onSet: (key: readonly string[]) => void = () => undefined;

  constructor(door: Door, clock: Clock, onWatched: (watched: boolean) => void) {
    this.door = door;
    this.clock = clock;
    this.audience = new Audience((watched) => {
      if (watched) this.client.mount();
      else this.client.unmount();
      onWatched(watched);
    });
    this.client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') this.onSet(event.query.queryKey as readonly string[]);
    });
  }

  known<Value>(key: readonly string[]): Held<Value> | undefined {
    return this.client.getQueryData<Held<Value>>(key);
  }

  /** Marks an answer with time and origin. */
  held<Value>(key: readonly string[], value: Value): Held<Value> {
    const origin = this.#prompted.delete(JSON.stringify(key)) ? 'change' : 'fetch';
    return { value, asOf: this.clock.now(), origin };
  }

  /** Whether anyone has asked for it. */
  has(key: readonly string[]): boolean {
    return this.#find(key) !== undefined;
  }

  /** How often the value has been set: tells whether an answer was overtaken on its way. */
  count(key: readonly string[]): number {
    return this.#find(key)?.state.dataUpdateCount ?? 0;
  }

  /** Sets a value that came without being asked for, unless an older one; only where someone has read before. */
  push(key: readonly string[], value: unknown): void {
    if (!this.#find(key)) return;
    const known = this.known<unknown>(key);
    if (known && newestOf(value, known.value, false) === known.value) return;
    this.set(key, value, known ? 'change' : 'fetch');
  }

  /** Sets a value whatever was known. */
  set(key: readonly string[], value: unknown, origin: Held<unknown>['origin']): void {
    if (this.door.ended) return;
    const held: Held<unknown> = { value, asOf: this.clock.now(), origin };
    this.client.setQueryData(key, held);
  }

  /** The backend said that this went stale: what is looked at is asked again, once per tick; the rest when looked at. */
  again(key: readonly string[] = []): void {
    if (this.#again.push(key) === 1) this.clock.after(0, () => this.#askAgain());
  }

  /** The same at once for all that begin so, but not for this one, whose value has just come. */
  othersAgain(kind: string, key: readonly string[]): void {
    const others = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => JSON.stringify(queryKey) !== JSON.stringify(key);
    void this.client.invalidateQueries({ queryKey: [kind], predicate: others });
  }

  /** Asks again now, if someone looks; joins an answer under way, and settles with it, good or bad. */
  async refresh(key: readonly string[]): Promise<void> {
    await this.client.refetchQueries({ queryKey: key, type: 'active' }, { cancelRefetch: false });
  }

  /** Waits for an answer under way, good or bad. */
  async settled(key: readonly string[]): Promise<void> {
    await this.#find(key)?.promise?.catch(() => undefined);
  }

  /** Everything looked at is asked again, but no question under way is given up. */
  async renew(): Promise<void> {
    await this.client.invalidateQueries({}, { cancelRefetch: false });
  }

  /** What failed for want of an answer is asked again, where someone looks. */
  async mend(): Promise<void> {
    const failed = ({ state }: Query): boolean => state.status === 'error' && KvittError.from(state.error).retryable;
    await this.client.refetchQueries({ type: 'active', predicate: failed }, { cancelRefetch: false });
  }

  /** Everything is asked in other words: no value and no question under way holds any more. */
  restart(): void {
    for (const query of this.client.getQueryCache().getAll()) this.#restart(query);
  }

  /** Forgets everything and stops what is under way. */
  end(): void {
    this.client.clear();
    this.#prompted.clear();
    this.audience.tell();
  }

  #askAgain(): void {
    const keys = this.#again;
    this.#again = [];
    const stale = new Set(keys.flatMap((queryKey) => this.client.getQueryCache().findAll({ queryKey })));
    for (const query of stale) {
      if (query.isActive()) this.#prompted.add(JSON.stringify(query.queryKey));
      this.#restart(query);
    }
  }

  /** A first answer that is still under way may have been read before: it is asked for anew. */
  #restart(query: Query): void {
    query.invalidate();
    if (!query.isActive()) return;
    if (query.state.data === undefined) void query.cancel({ silent: true });
    void query.fetch(undefined, { cancelRefetch: true }).catch(() => undefined);
  }

  #find(key: readonly string[]): Query | undefined {
    return this.client.getQueryCache().find({ queryKey: key, exact: true });
  }
}

/** A wait longer than half a minute is not waited for in silence: it fails and says so. */
function worthRetrying(failures: number, thrown: Error): boolean {
  const error = KvittError.from(thrown);
  return error.retryable && failures < retries && (error.retryAfterMs ?? 0) <= longestPauseMs;
}

function pauseBefore(failures: number, thrown: Error): number {
  return KvittError.from(thrown).retryAfterMs ?? Math.min(1000 * 2 ** failures, longestPauseMs);
}
