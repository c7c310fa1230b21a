import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';

const iso = (epoch: number): string => new Date(epoch).toISOString().replace('.000', '');

/** Readings of equal length one after another; `undefined` is a missing one. */
export function readingsFrom(start: string, minutes: number, values: readonly (string | undefined)[]): UsageReading[] {
  const first = Date.parse(start);
  const at = (index: number): string => iso(first + index * minutes * 60_000);
  return values.map((value, index) => ({ start: at(index), end: at(index + 1), value, quality: value === undefined ? 'missing' : 'measured' }));
}

/** A Finnish electricity meter, unless it is said to be another one. */
export function seriesOf(readings: readonly UsageReading[], other: Partial<UsageSeries> = {}): UsageSeries {
  return {
    id: 'meter-1', commodity: 'electricity', flow: 'consumption', unitCode: 'KWH', timeZone: 'Europe/Helsinki', resolution: 'PT1H',
    readings, ...other,
  };
}

/** Hours that all have the same value. */
export function hours(start: string, count: number, value = '1.5', other: Partial<UsageSeries> = {}): UsageSeries {
  return seriesOf(readingsFrom(start, 60, Array<string>(count).fill(value)), other);
}
