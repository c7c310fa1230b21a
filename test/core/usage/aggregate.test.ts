import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { aggregate, type UsageBucket } from '@kvitt/core/usage/aggregate.js';
import { joinCost } from '@kvitt/core/usage/cost.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hours, readingsFrom, seriesOf } from './series.js';

const told = (buckets: readonly UsageBucket[], ...names: readonly (keyof UsageBucket)[]) => buckets.map((bucket) => names.map((name) => bucket[name]));

describe('days', () => {
  it('have 23 hours in spring and 25 in autumn, and begin at midnight of the meter', () => {
    expect(told(aggregate(hours('2022-03-25T22:00:00Z', 71), { resolution: 'P1D' }), 'start', 'count', 'value')).toEqual([
      ['2022-03-26T00:00:00+02:00', 24, '36.0'],
      ['2022-03-27T00:00:00+02:00', 23, '34.5'],
      ['2022-03-28T00:00:00+03:00', 24, '36.0'],
    ]);
    expect(told(aggregate(hours('2022-10-29T21:00:00Z', 25), { resolution: 'P1D' }), 'start', 'end', 'count')).toEqual([
      ['2022-10-30T00:00:00+03:00', '2022-10-31T00:00:00+02:00', 25],
    ]);
  });

  it('begin at one where there is no midnight, and take both where it comes twice', () => {
    expect(told(aggregate(hours('2018-11-03T03:00:00Z', 47, '1', { timeZone: 'America/Sao_Paulo' }), { resolution: 'P1D' }), 'start', 'count')).toEqual([
      ['2018-11-03T00:00:00-03:00', 24],
      ['2018-11-04T01:00:00-02:00', 23],
    ]);
    expect(told(aggregate(hours('2018-02-17T02:00:00Z', 49, '1', { timeZone: 'America/Sao_Paulo' }), { resolution: 'P1D' }), 'start', 'count')).toEqual([
      ['2018-02-17T00:00:00-02:00', 25],
      ['2018-02-18T00:00:00-03:00', 24],
    ]);
  });

  it('are left out where a country left one out', () => {
    const samoa = aggregate(hours('2011-12-29T10:00:00Z', 48, '1', { timeZone: 'Pacific/Apia' }), { resolution: 'P1D' });
    expect(told(samoa, 'start', 'count')).toEqual([
      ['2011-12-29T00:00:00-10:00', 24],
      ['2011-12-31T00:00:00+14:00', 24],
    ]);
  });

  it('count 29 February', () => {
    const leap = aggregate(hours('2024-02-27T22:00:00Z', 72), { resolution: 'P1D' });
    expect(leap.map(({ start }) => start.slice(0, 10))).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('take a reading that reaches over midnight whole where it begins, and say so', () => {
    const india = aggregate(hours('2024-05-01T18:00:00Z', 2, '1', { timeZone: 'Asia/Kolkata' }), { resolution: 'P1D' });
    expect(told(india, 'start', 'count', 'crossing')).toEqual([
      ['2024-05-01T00:00:00+05:30', 1, 1],
      ['2024-05-02T00:00:00+05:30', 1, 0],
    ]);
  });
});

describe('other steps', () => {
  it('are hours that clocks show, also in zones with half hours', () => {
    const quarters = seriesOf(readingsFrom('2024-05-01T18:15:00Z', 15, Array<string>(6).fill('0.25')), { timeZone: 'Asia/Kolkata', resolution: 'PT15M' });
    expect(told(aggregate(quarters, { resolution: 'PT1H' }), 'start', 'value')).toEqual([
      ['2024-05-01T23:00:00+05:30', '0.25'],
      ['2024-05-02T00:00:00+05:30', '1.00'],
      ['2024-05-02T01:00:00+05:30', '0.25'],
    ]);
  });

  it('tell the hour that comes twice apart by its offset', () => {
    const autumn = aggregate(hours('2022-10-29T23:00:00Z', 4), { resolution: 'PT1H' });
    expect(autumn.map(({ start }) => start)).toEqual([
      '2022-10-30T02:00:00+03:00', '2022-10-30T03:00:00+03:00', '2022-10-30T03:00:00+02:00', '2022-10-30T04:00:00+02:00',
    ]);
  });

  it('are weeks from Monday, months, quarters and years', () => {
    const series = hours('2023-12-31T22:00:00Z', 24 * 100);
    const starts = (resolution: string): readonly string[] => aggregate(series, { resolution }).map(({ start }) => start.slice(0, 10));
    expect(starts('P1W').slice(0, 2)).toEqual(['2024-01-01', '2024-01-08']);
    expect(starts('P1M')).toEqual(['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01']);
    expect(starts('P3M')).toEqual(['2024-01-01', '2024-04-01']);
    expect(starts('P1Y')).toEqual(['2024-01-01']);
  });

  it('are billing periods that are no months: what lies outside them is left out', () => {
    const bills = aggregate(hours('2024-02-29T22:00:00Z', 24 * 60), { resolution: ['2024-03-12', '2024-04-11', '2024-04-15'] });
    expect(told(bills, 'start', 'end', 'count')).toEqual([
      ['2024-03-12T00:00:00+02:00', '2024-04-11T00:00:00+03:00', 24 * 30 - 1],
      ['2024-04-11T00:00:00+03:00', '2024-04-15T00:00:00+03:00', 24 * 4],
    ]);
  });

  it.each<[string, string, string | readonly string[]]>([
    ['finer than the readings', 'resolution', 'PT15M'],
    ['of five days', 'resolution', 'P5D'],
    ['of seven minutes', 'resolution', 'PT7M'],
    ['that are no duration', 'resolution', 'daily'],
    ['of one date', 'resolution', ['2024-01-01']],
    ['whose dates go back', 'resolution.1', ['2024-01-02', '2024-01-01']],
    ['whose date does not exist', 'resolution.0', ['2024-13-01', '2024-02-01']],
  ])('%s are refused', (_, field, resolution) => {
    expect(() => aggregate(hours('2024-01-01T00:00:00Z', 2), { resolution })).toThrow(expect.objectContaining({ code: 'invalid', field }) as Error);
  });
});

describe('what is not known', () => {
  const readings: UsageReading[] = [
    ...readingsFrom('2024-05-01T21:00:00Z', 60, ['1.25', undefined, '2']),
    ...readingsFrom('2024-05-02T03:00:00Z', 60, ['3']).map((reading): UsageReading => ({ ...reading, quality: 'estimated' })),
    ...readingsFrom('2024-05-02T23:00:00Z', 60, ['4']).map((reading): UsageReading => ({ ...reading, quality: 'corrected' })),
  ];

  it('is counted where it would be, told as missing or not told at all', () => {
    expect(told(aggregate(seriesOf(readings), { resolution: 'P1D' }), 'value', 'count', 'missing', 'estimated', 'corrected', 'partial')).toEqual([
      ['6.25', 3, 21, 1, 0, false],
      ['4.00', 1, 2, 0, 1, true],
    ]);
  });

  it('is no value where there is nothing but that', () => {
    const gap = [readings[0]!, { ...readings[0]!, start: '2024-05-04T21:00:00Z', end: '2024-05-04T22:00:00Z' }];
    expect(told(aggregate(seriesOf(gap), { resolution: 'P1D' }), 'value', 'count', 'missing')).toEqual([
      ['1.25', 1, 23], [undefined, 0, 24], [undefined, 0, 24], ['1.25', 1, 0],
    ]);
  });

  it('is what the series says is not complete yet', () => {
    const running = { ...hours('2024-05-01T21:00:00Z', 48), completeUntil: '2024-05-03T20:00:00Z' };
    expect(aggregate(running, { resolution: 'P1D' }).map(({ partial }) => partial)).toEqual([false, true]);
  });

  it('is what a range leaves out', () => {
    const range = { start: '2024-05-01T22:00:00Z', end: '2024-05-02T00:00:00Z' };
    expect(told(aggregate(seriesOf(readings), { resolution: 'P1D', range }), 'value', 'count', 'missing', 'partial')).toEqual([['2.00', 1, 1, true]]);
    expect(aggregate(seriesOf([]), { resolution: 'P1D' })).toEqual([]);
    expect(told(aggregate(seriesOf([]), { resolution: 'P1D', range }), 'value', 'count', 'partial')).toEqual([[undefined, 0, true]]);
  });

  it('is the cost of what has no price', () => {
    const prices = [{ start: '2024-05-01T21:00:00Z', end: '2024-05-02T00:00:00Z', price: '-50.5' }];
    const priced = joinCost(seriesOf(readings), { currency: 'EUR', unitCode: 'MWH', prices });
    expect(told(aggregate(priced, { resolution: 'P1D' }), 'cost', 'unpriced')).toEqual([
      [{ amount: '-0.164125', currency: 'EUR' }, 1],
      [undefined, 0],
    ]);
  });
});

const zones = ['Europe/Helsinki', 'Europe/Stockholm', 'UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'America/Sao_Paulo', 'Africa/Casablanca', 'Pacific/Apia', 'Pacific/Chatham'];
const decimal = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 999 })).map(([whole, rest]) => `${whole}.${String(rest).padStart(3, '0')}`);
const randomSeries = fc.record({
  zone: fc.constantFrom(...zones),
  start: fc.integer({ min: Date.UTC(2005, 0) / 3_600_000, max: Date.UTC(2030, 0) / 3_600_000 }).map((hour) => new Date(hour * 3_600_000).toISOString()),
  values: fc.array(fc.option(decimal, { nil: undefined, freq: 9 }), { minLength: 1, maxLength: 400 }),
  minutes: fc.constantFrom(15, 30, 60),
});
const made = ({ zone, start, values, minutes }: typeof randomSeries extends fc.Arbitrary<infer T> ? T : never): UsageSeries =>
  seriesOf(readingsFrom(start, minutes, values), { timeZone: zone, resolution: minutes === 60 ? 'PT1H' : `PT${minutes}M` });
const thousandths = (text = '0.000'): bigint => BigInt(text.replace('.', ''));

describe('whatever the zone and the range', () => {
  const resolution = fc.constantFrom('PT1H', 'P1D', 'P1W', 'P1M', 'P1Y');

  it('the steps add up to the readings exactly', () => {
    fc.assert(fc.property(randomSeries, resolution, (random, cut) => {
      const buckets = aggregate(made(random), { resolution: cut });
      const sum = random.values.reduce((total, value) => total + thousandths(value), 0n);
      expect(buckets.reduce((total, { value }) => total + (value === undefined ? 0n : thousandths(value)), 0n)).toBe(sum);
      expect(buckets.reduce((total, { count, missing }) => total + count + missing, 0)).toBe(random.values.length);
    }));
  });

  it('each instant is in exactly one step', () => {
    fc.assert(fc.property(randomSeries, resolution, (random, cut) => {
      const series = made(random);
      const buckets = aggregate(series, { resolution: cut });
      const ends = buckets.map(({ end }) => end);
      expect(buckets.slice(1).map(({ start }) => start)).toEqual(ends.slice(0, -1));
      expect(buckets.every(({ start, end }) => Date.parse(start) < Date.parse(end))).toBe(true);
      expect(Date.parse(buckets[0]!.start)).toBeLessThanOrEqual(Date.parse(series.readings[0]!.start));
      expect(Date.parse(ends.at(-1)!)).toBeGreaterThanOrEqual(Date.parse(series.readings.at(-1)!.end));
    }));
  });

  it('days are those that Intl shows', () => {
    fc.assert(fc.property(randomSeries, (random) => {
      // clocks of St John's went back from one past midnight: the day before comes again for an hour
      fc.pre(random.zone !== 'America/St_Johns');
      const series = made(random);
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: random.zone });
      const shown = series.readings.map(({ start }) => format.format(new Date(start)));
      const counted = aggregate(series, { resolution: 'P1D' }).flatMap(({ start, count, missing }) => Array<string>(count + missing).fill(start.slice(0, 10)));
      expect(counted).toEqual(shown);
    }));
  });
});

describe('very long series', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are summed without asking Intl for each reading', () => {
    const series = seriesOf(readingsFrom('2020-01-01T00:00:00Z', 15, Array<string>(100_000).fill('0.001')), { resolution: 'PT15M', timeZone: 'Europe/Tallinn' });
    const format = vi.spyOn(Intl.DateTimeFormat.prototype as unknown as { readonly format: object }, 'format', 'get');
    const days = aggregate(series, { resolution: 'P1D' });
    expect(days).toHaveLength(1042);
    expect(format.mock.calls.length).toBeGreaterThan(0);
    expect(format.mock.calls.length).toBeLessThan(500);
    expect(days.reduce((total, { value }) => total + thousandths(value), 0n)).toBe(100_000n);
  });
});
