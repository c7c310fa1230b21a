import { InfiniteQueryObserver, type InfiniteData } from '@tanstack/query-core';
import type { Page } from '../adapter.js';
import type { PagedResource } from '../resource.js';
import type { Queries } from './queries.js';
import { QueryResource, type Source } from './query-resource.js';
import type { Held, PagedReading } from './reading.js';
import { newestRows } from './version.js';

type Pages<Row> = InfiniteData<Held<Page<Row>>, string | undefined>;

/** A list of the session as elements see it. */
export class PagedQueryResource<Row> extends QueryResource<Pages<Row>, readonly Row[]> implements PagedResource<Row> {
  readonly #queries: Queries;
  readonly #reading: PagedReading<Row>;

  constructor(queries: Queries, reading: PagedReading<Row>) {
    super(queries, sourceOf(queries, reading));
    this.#queries = queries;
    this.#reading = reading;
  }

  get hasMore(): boolean {
    return this.query?.data?.pages.at(-1)?.value.nextCursor !== undefined;
  }

  get loadingMore(): boolean {
    return this.query?.fetchStatus === 'fetching' && this.query.fetchMeta?.fetchMore?.direction === 'forward';
  }

  /** A refresh under way is waited for first, and one that gave this page up is followed by it: neither swallows the other. */
  async more(): Promise<void> {
    await this.#queries.settled(this.#reading.key);
    if (!this.hasMore || this.#queries.door.ended) return;
    const pages = this.#pages;
    await observer(this.#queries, this.#reading).fetchNextPage({ cancelRefetch: false });
    if (this.#pages === pages && !this.query?.error) await this.more();
  }

  get #pages(): number {
    return this.query?.data?.pages.length ?? 0;
  }
}

function observer<Row>(queries: Queries, reading: PagedReading<Row>) {
  return new InfiniteQueryObserver<Held<Page<Row>>, Error, Pages<Row>, readonly string[], string | undefined>(queries.client, {
    queryKey: reading.key,
    queryFn: async ({ signal, pageParam }) => queries.held(reading.key, await pageOf(queries, reading, signal, pageParam)),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.value.nextCursor,
  });
}

async function pageOf<Row>(queries: Queries, reading: PagedReading<Row>, signal: AbortSignal, cursor: string | undefined): Promise<Page<Row>> {
  const page = await reading.ask(signal, cursor);
  const known = queries.client.getQueryData<Pages<Row>>(reading.key)?.pages.flatMap(({ value }) => value.items) ?? [];
  return { ...page, items: newestRows(page.items, known) };
}

function sourceOf<Row>(queries: Queries, reading: PagedReading<Row>): Source<Pages<Row>, readonly Row[]> {
  let seen: unknown;
  let shown: readonly Row[] = [];
  return {
    key: reading.key,
    operation: reading.operation,
    read({ pages }) {
      const rows = seen === pages ? shown : pages.flatMap(({ value }) => value.items);
      if (!sameRows(rows, shown)) shown = rows;
      seen = pages;
      return { value: shown, asOf: pages[0]?.asOf ?? 0, origin: pages[0]?.origin ?? 'fetch' };
    },
    observer: () => observer(queries, reading),
  };
}

function sameRows(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}
