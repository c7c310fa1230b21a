import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { aggregate } from '@kvitt/core/usage/aggregate.js';
import { columnsOf } from '@kvitt/core/usage/columns.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsFrom, seriesOf } from './series.js';

/** The same with readings of its own, so that nothing of it is known. */
const anew = (series: UsageSeries): UsageSeries => ({ ...series, readings: series.readings.map((reading) => ({ ...reading })) });
const put = (series: UsageSeries, changes: ReadonlyMap<number, Partial<UsageReading>>): UsageSeries =>
  ({ ...series, readings: series.readings.map((reading, index) => (changes.has(index) ? { ...reading, ...changes.get(index) } : reading)) });

const value = fc.option(fc.integer({ min: -500, max: 900 }).map((cents) => (cents / 100).toFixed(2)), { nil: undefined });
const reading = value.chain((text) => fc.record({ value: fc.constant(text), quality: text === undefined ? fc.constant('missing' as const) : fc.constantFrom('measured' as const, 'estimated' as const, 'corrected' as const), cost: fc.constantFrom(undefined, '1.50') }));

describe('a series of which a few readings are others', () => {
  it('is cut as one that was never seen before, whatever was put right, and how often', () => {
    fc.assert(fc.property(
      fc.array(value, { minLength: 3, maxLength: 80 }),
      fc.array(fc.tuple(fc.nat(79), reading), { minLength: 1, maxLength: 5 }),
      fc.uniqueArray(fc.nat(79), { maxLength: 10 }),
      fc.constantFrom('PT1H', 'P1D', 'P1M'),
      fc.boolean(),
      (values, changes, left, resolution, isPart) => {
        const all = readingsFrom('2022-03-26T12:00:00Z', 60, values);
        const kept = all.filter((_, index) => index === 0 || !left.includes(index));
        const range = isPart ? { start: '2022-03-26T15:30:00Z', end: '2022-03-28T03:00:00Z' } : undefined;
        let series = seriesOf(kept, { currency: 'EUR' });
        aggregate(series, { resolution, range });
        for (const [index, change] of changes) {
          series = put(series, new Map([[index % kept.length, change]]));
          expect(aggregate(series, { resolution, range })).toEqual(aggregate(anew(series), { resolution, range }));
        }
      },
    ), { numRuns: 300 });
  });

  it('keeps each step that is as it was', () => {
    const series = seriesOf(readingsFrom('2022-01-01T00:00:00Z', 60, Array<string>(500).fill('1.5')));
    const before = aggregate(series, { resolution: 'PT1H' });
    const after = aggregate(put(series, new Map([[17, { value: '9.5' }]])), { resolution: 'PT1H' });
    expect(after.flatMap((bucket, index) => (bucket === before[index] ? [] : [index]))).toEqual([17]);
    expect(after[17]?.value).toBe('9.5');
  });

  it('is refused for what is new and wrong', () => {
    const series = seriesOf(readingsFrom('2022-01-01T00:00:00Z', 60, ['1', '2', '3']));
    columnsOf(series);
    expect(() => columnsOf(put(series, new Map([[1, { value: 'NaN' }]])))).toThrow(expect.objectContaining({ field: 'readings.1.value' }) as Error);
    expect(() => columnsOf(put(series, new Map([[2, { end: '2022-01-01T09:00:00Z' }]])))).toThrow(expect.objectContaining({ field: 'readings.2.end' }) as Error);
  });
});
