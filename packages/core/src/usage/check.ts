import type { UsageSeries } from '../model/usage.js';
import { columnsOf, type Columns } from './columns.js';
import { intervalsBetween } from './gap.js';
import { pastMidnight } from './midnight.js';
import { endOf } from './resolution.js';

/** Something about a series that a reader should be told, and that no figure is wrong for. */
export interface SeriesNote {
  /**
   * `gap`: between two readings there is none; `short`: the first or last day or month is not whole; `midnight`: readings run past midnight,
   * so that days and months are not the zone's, which may be a wrong one.
   */
  readonly kind: 'gap' | 'short' | 'midnight';
  /** The reading after the gap, the short one, or the first that runs past midnight. */
  readonly index: number;
  readonly start: string;
  readonly end: string;
  /** How many readings a gap has room for, where the series says how long they are. */
  readonly intervals?: number;
}

/**
 * Says whether a series can be believed, whoever made it: at most 100,000 readings, in order, none over another, each as long as the
 * resolution says in the meter's zone (a day of 23 hours is a day), one unit, decimals for values. The first that is wrong is thrown as
 * `KvittError` `invalid` with its `field` (`readings.17.end`) and instants in the message. Answers what is harmless, or cannot be told, as
 * notes. That hours were told in a wrong zone nobody can see: every hour fits in both.
 */
export function checkSeries(series: UsageSeries): readonly SeriesNote[] {
  const columns = columnsOf(series);
  return [...series.readings.flatMap((_, index) => [...gapBefore(series, columns, index), ...short(series, columns, index)]), ...midnight(series)];
}

function midnight(series: UsageSeries): readonly SeriesNote[] {
  const index = pastMidnight(series);
  const { start = '', end = '' } = series.readings[index] ?? {};
  return index === -1 ? [] : [{ kind: 'midnight', index, start, end }];
}

function gapBefore({ readings }: UsageSeries, columns: Columns, index: number): readonly SeriesNote[] {
  const [from = 0, to = 0] = [columns.ends[index - 1], columns.starts[index]];
  if (index === 0 || from === to) return [];
  const intervals = columns.step && intervalsBetween(from, to, columns.step, columns.zone).length;
  return [{ kind: 'gap', index, start: readings[index - 1]?.end ?? '', end: readings[index]?.start ?? '', intervals }];
}

function short({ readings }: UsageSeries, { step, zone, starts, ends }: Columns, index: number): readonly SeriesNote[] {
  if (!step || (index > 0 && index < readings.length - 1)) return [];
  const { start = '', end = '' } = readings[index] ?? {};
  return ends[index] === endOf(starts[index] ?? 0, step, zone) ? [] : [{ kind: 'short', index, start, end }];
}
