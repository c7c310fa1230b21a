import type { InfiniteData, QueryKey } from '@tanstack/query-core';
import type { Page } from '../adapter.js';
import type { Queries } from './queries.js';
import type { Held } from './reading.js';
import { newestOf } from './version.js';

/** What of a record the lists need to know it by. */
interface Row {
  readonly id: string;
}

type Pages = InfiniteData<Held<Page<Row>>, string | undefined>;

/** Puts a record that came by itself in its place in every list that has it, unless an older one; answers the keys of those that have it not. */
export function replaceRow(queries: Queries, kind: string, row: Row): readonly QueryKey[] {
  if (queries.door.ended) return [];
  const found = queries.client.getQueriesData<Pages>({ queryKey: [kind] });
  const without = found.filter(([, data]) => !data?.pages.some((page) => has(page, row)));
  const asOf = queries.clock.now();
  queries.client.setQueriesData<Pages>({ queryKey: [kind] }, (data) => data && { ...data, pages: data.pages.map((page) => (has(page, row) ? replaced(page, row, asOf) : page)) });
  return without.map(([key]) => key);
}

function has({ value }: Held<Page<Row>>, { id }: Row): boolean {
  return value.items.some((item) => item.id === id);
}

function replaced({ value }: Held<Page<Row>>, row: Row, asOf: number): Held<Page<Row>> {
  return { value: { ...value, items: value.items.map((item) => (item.id === row.id ? newestOf(row, item, false) : item)) }, asOf, origin: 'change' };
}
