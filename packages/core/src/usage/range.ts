import type { Columns } from './columns.js';
import { epochOf } from './instant.js';
import { refused } from './refuse.js';

/** From one instant, RFC 3339 with offset, to another that is no part of it. */
export interface Range {
  readonly start: string;
  readonly end: string;
}

/** A range in epoch milliseconds; all of the series where none is given. */
export function rangeOf(range: Range | undefined, { starts, ends }: Columns): { readonly start: number; readonly end: number } {
  if (!range) return { start: starts[0] ?? 0, end: ends.at(-1) ?? 0 };
  const [start, end] = [epochOf(range.start), epochOf(range.end)];
  if (Number.isNaN(start)) throw refused('range.start', 'expected an RFC 3339 instant with offset');
  if (Number.isNaN(end)) throw refused('range.end', 'expected an RFC 3339 instant with offset');
  return { start, end };
}
