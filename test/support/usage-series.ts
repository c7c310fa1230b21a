import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { instantOf } from '@kvitt/core/usage/instant.js';
import { endOf, stepOf } from '@kvitt/core/usage/resolution.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';

/** Which series a test or a story wants. */
export interface Wanted extends Partial<Omit<UsageSeries, 'readings'>> {
  /** First day, and the day after the last, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly resolution: string;
  /** What the reading of that number says; a quality, a cost. */
  readonly reading?: (index: number, start: string) => Partial<UsageReading>;
}

/** A meter in Stockholm that counted something in every interval between two days. */
export function seriesOf({ from, to, resolution, reading = () => ({}), ...rest }: Wanted): UsageSeries {
  const zone = zoneNamed(rest.timeZone ?? 'Europe/Stockholm');
  const step = stepOf(resolution)!;
  const [first, last] = [from, to].map((day) => zone.firstAt(Date.parse(`${day}T00:00:00Z`)));
  const readings: UsageReading[] = [];
  for (let start = first!; start < last!; start = endOf(start, step, zone)) {
    const began = instantOf(start, zone);
    readings.push({ start: began, end: instantOf(endOf(start, step, zone), zone), value: String(readings.length + 1), quality: 'measured', ...reading(readings.length, began) });
  }
  return { id: 'meter', commodity: 'electricity', flow: 'consumption', unitCode: 'KWH', timeZone: 'Europe/Stockholm', resolution, readings, ...rest };
}

/** Days of two years, a winter twice as thirsty as a summer. */
export function twoYears(more: Partial<Wanted> = {}): UsageSeries {
  return seriesOf({
    from: '2024-01-01',
    to: '2026-01-01',
    resolution: 'P1D',
    currency: 'SEK',
    reading: (index) => {
      const value = 20 + Math.round(10 * Math.cos((index / 365.25) * 2 * Math.PI)) - (index > 365 ? 2 : 0);
      return { value: String(value), cost: (value * (index > 365 ? 1.5 : 1.25)).toFixed(2) };
    },
    ...more,
  });
}
