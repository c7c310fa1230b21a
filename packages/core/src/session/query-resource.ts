import { QueryObserver, type QueryState } from '@tanstack/query-core';
import { KvittError } from '../error.js';
import type { Resource, ResourceState } from '../resource.js';
import type { Queries } from './queries.js';
import type { Held, Reading } from './reading.js';
import { newestOf } from './version.js';

/** The two things that a resource does with a query. */
interface Observer {
  /** Fetches when needed and calls back with every later step, until the answered function is called. */
  subscribe(onStep: () => void): () => void;
  refetch(): Promise<unknown>;
}

/** What a resource needs to know of the query behind it. */
export interface Source<Data, Value> {
  readonly key: readonly string[];
  readonly operation: string;
  /** Tells what the value is, and when and how it came. */
  read(data: Data): Held<Value>;
  observer(): Observer;
  look?(): () => void;
}

/** A query of the session as elements see it. */
export class QueryResource<Data, Value> implements Resource<Value> {
  readonly #queries: Queries;
  readonly #source: Source<Data, Value>;
  #state: ResourceState<Value> = { status: 'loading' };

  constructor(queries: Queries, source: Source<Data, Value>) {
    this.#queries = queries;
    this.#source = source;
  }

  get key(): string {
    return JSON.stringify(this.#source.key);
  }

  /** The same object as long as nothing changed. */
  get state(): ResourceState<Value> {
    const now = this.#now();
    if (!alike(this.#state, now)) this.#state = now;
    return this.#state;
  }

  /** A look ends a tick after it is given up, so that moving an element fetches nothing and closes nothing. */
  subscribe(listener: () => void): () => void {
    if (this.#refusal) return () => undefined;
    let looking = true;
    let told = this.state;
    const tell = (): void => {
      if (!looking || this.state === told) return;
      told = this.state;
      listener();
    };
    const ends = [this.#queries.audience.join(tell), this.#source.observer().subscribe(tell), this.#source.look?.()];
    return () => {
      if (looking) this.#queries.clock.after(0, () => ends.forEach((end) => end?.()));
      looking = false;
    };
  }

  async refresh(): Promise<void> {
    if (!this.#refusal) await this.#source.observer().refetch();
  }

  /** What the cache knows of it; undefined before anyone looked. */
  protected get query(): QueryState<Data> | undefined {
    return this.#queries.client.getQueryState<Data>(this.#source.key);
  }

  get #refusal(): KvittError | undefined {
    return this.#queries.door.refusal(this.#source.operation);
  }

  #now(): ResourceState<Value> {
    const refusal = this.#refusal;
    if (refusal) return { status: 'failed', error: refusal };
    const query = this.query;
    if (query?.data !== undefined) return ready(query, this.#source.read(query.data));
    return query?.error ? { status: 'failed', error: KvittError.from(query.error) } : { status: 'loading' };
  }
}

/** The source of a single value. */
export function sourceOf<Value>(queries: Queries, reading: Reading<Value>): Source<Held<Value>, Value> {
  const { key, operation } = reading;
  const options = {
    queryKey: key,
    queryFn: ({ signal }: { signal: AbortSignal }) => answerOf(queries, reading, signal),
    ...(reading.eager && { refetchOnWindowFocus: 'always' as const }),
  };
  return {
    key,
    operation,
    read: (held) => held,
    observer: () => new QueryObserver<Held<Value>, Error, Held<Value>, Held<Value>, readonly string[]>(queries.client, options),
    look: reading.look?.bind(reading),
  };
}

/** Asks now whether or not anyone looks, or joins the question under way. */
export async function askNow<Value>(queries: Queries, reading: Reading<Value>): Promise<Value> {
  const queryFn = ({ signal }: { signal: AbortSignal }) => answerOf(queries, reading, signal);
  return (await queries.client.query<Held<Value>>({ queryKey: reading.key, queryFn, staleTime: 0, retry: false })).value;
}

/** Asks, and drops an answer that is older than what came meanwhile. */
async function answerOf<Value>(queries: Queries, reading: Reading<Value>, signal: AbortSignal): Promise<Held<Value>> {
  const before = queries.count(reading.key);
  const answer = await reading.ask(signal);
  const known = queries.known<Value>(reading.key);
  if (!known) return queries.held(reading.key, answer);
  const newest = (reading.newest ?? newestOf)(answer, known.value, queries.count(reading.key) !== before);
  return newest === known.value ? known : queries.held(reading.key, newest);
}

function ready<Data, Value>(query: QueryState<Data>, held: Held<Value>): ResourceState<Value> {
  const problem = query.error ? KvittError.from(query.error) : undefined;
  return { status: 'ready', ...held, refreshing: query.fetchStatus !== 'idle', problem };
}

function alike(one: object, other: object): boolean {
  const entries = Object.entries(other);
  return entries.length === Object.keys(one).length && entries.every(([name, value]) => Object.is(value, Reflect.get(one, name)));
}
