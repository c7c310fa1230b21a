import type { UsageReading, UsageSeries } from '../model/usage.js';

/** What of a series is another one than before, in the same intervals: readings that came late, or were put right. */
export interface Revision {
  readonly of: UsageSeries;
  readonly changed: readonly number[];
}

/** More than these are no corrections. */
const most = 200;
const lineage = new WeakMap<UsageReading, WeakRef<UsageSeries>>();

/** A later series with nearly all of these readings, the very same objects, is a revision of this one. */
export function remember(series: UsageSeries): void {
  const [first, second] = series.readings;
  for (const reading of [first, second]) if (reading) lineage.set(reading, new WeakRef(series));
}

/** Of which series, remembered before, this is a revision; undefined where it is another one. */
export function revisionOf(series: UsageSeries): Revision | undefined {
  const [first, second] = series.readings;
  const of = (first && lineage.get(first)?.deref()) ?? (second && lineage.get(second)?.deref());
  if (!of || !isAlike(of, series)) return undefined;
  const changed: number[] = [];
  for (let index = 0; index < series.readings.length && changed.length <= most; index++) {
    if (series.readings[index] !== of.readings[index]) changed.push(index);
  }
  const isRevision = changed.length <= most && changed.every((index) => isSameInterval(of.readings[index], series.readings[index]));
  return isRevision ? { of, changed } : undefined;
}

function isAlike(one: UsageSeries, other: UsageSeries): boolean {
  return one.readings.length === other.readings.length && one.timeZone === other.timeZone && one.resolution === other.resolution
    && one.unitCode === other.unitCode && one.currency === other.currency && one.completeUntil === other.completeUntil;
}

function isSameInterval(one: unknown, other: unknown): boolean {
  return isInterval(one) && isInterval(other) && one.start === other.start && one.end === other.end;
}

/** A page's own data has not been through a schema. */
function isInterval(thing: unknown): thing is UsageReading {
  return typeof thing === 'object' && thing !== null;
}
