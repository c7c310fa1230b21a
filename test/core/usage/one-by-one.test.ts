import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { aggregate } from '@kvitt/core/usage/aggregate.js';
import { instantAs, instantOf } from '@kvitt/core/usage/instant.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsFrom, seriesOf } from './series.js';

const value = fc.option(fc.oneof(fc.integer({ min: -500, max: 900 }).map((cents) => (cents / 100).toFixed(2)), fc.constantFrom('0', '-0.0', '007', '12345678901234567890.123', '5')), { nil: undefined });
const told = (reading: UsageReading, number: number): UsageReading => ({
  ...reading,
  quality: reading.value === undefined ? 'missing' : (['measured', 'estimated', 'corrected'] as const)[number % 3]!,
  ...(number % 2 && { cost: `${number}.5` }),
});
/** The same readings, of which a hole before the first makes steps that are no readings, so that all are summed. */
const summed = (series: UsageSeries, resolution: string, zone: string) => {
  const [first, last] = [series.readings[0]!.start, series.readings.at(-1)!.end].map((text) => Date.parse(text));
  const range = { start: instantOf(first! - 7_200_000, zoneNamed(zone)), end: instantOf(last!, zoneNamed(zone)) };
  return aggregate(series, { resolution, range }).filter(({ end }) => Date.parse(end) > first!);
};

describe('readings that are steps themselves', () => {
  it('come out as they would be summed, with every decimal, offset and doubt', () => {
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.constantFrom(15, 60), fc.constantFrom('Europe/Helsinki', 'UTC', 'Asia/Kathmandu'), fc.boolean(), fc.boolean(),
      (values, minutes, timeZone, isLocal, isPartial) => {
        const zone = zoneNamed(timeZone);
        const utc = readingsFrom('2022-03-26T12:15:00Z', minutes, values).map(told);
        const local = (text: string): string => instantOf(Date.parse(text), zone);
        const readings = isLocal ? utc.map((reading) => ({ ...reading, start: local(reading.start), end: local(reading.end) })) : utc;
        const resolution = minutes === 15 ? 'PT15M' : 'PT1H';
        const series = seriesOf(readings, { resolution, timeZone, currency: 'EUR', completeUntil: isPartial ? readings.at(-1)!.start : undefined });
        expect(aggregate(series, { resolution })).toEqual(summed(series, resolution, timeZone));
      }), { numRuns: 300 });
  });

  it('keep their instants as they stand only where clocks show them so', () => {
    const zone = zoneNamed('Europe/Stockholm');
    const epoch = Date.parse('2025-07-01T10:00:00Z');
    const texts = ['2025-07-01T12:00:00+02:00', '2025-07-01T10:00:00Z', '2025-07-01T11:00:00+01:00', '2025-07-01T12:00+02:00', '2025-07-01T12:00:00.000+02:00'];
    expect(texts.map((text) => instantAs(text, epoch, zone))).toEqual(texts.map(() => '2025-07-01T12:00:00+02:00'));
    const old = Date.parse('1900-01-01T00:00:00Z');
    expect(instantAs('1900-01-01T00:19:00+00:19', old, zoneNamed('Europe/Amsterdam'))).toBe(instantOf(old, zoneNamed('Europe/Amsterdam')));
  });
});
