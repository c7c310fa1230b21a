import { KvittError } from '@kvitt/core/error.js';
import { allowanceSchema, usageSeriesSchema, type UsageReading, type UsageSeries } from '@kvitt/core/model/usage.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { seriesOf as bySteps } from '../../support/usage-series.js';
import { hours, readingsFrom, seriesOf } from './series.js';

const good = hours('2022-03-26T22:00:00Z', 3);
const changed = (index: number, other: object): UsageSeries => ({ ...good, readings: good.readings.with(index, { ...good.readings[index]!, ...other }) });
const thrownBy = (series: UsageSeries): KvittError => {
  try {
    checkSeries(series);
  } catch (error) {
    if (KvittError.is(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

const iso = (epoch: number): string => new Date(epoch).toISOString();

describe('a series is refused', () => {
  it.each<[string, string, RegExp, UsageSeries]>([
    ['readings that are not in order', 'readings.1.start', /not in order/, { ...good, readings: [good.readings[1]!, good.readings[0]!] }],
    ['one that overlaps the one before', 'readings.1.start', /overlaps readings.0/, changed(1, { start: '2022-03-26T22:59:00Z' })],
    ['the same hour twice', 'readings.1.start', /overlaps/, { ...good, readings: [good.readings[0]!, good.readings[0]!] }],
    ['one that ends as it begins', 'readings.2.end', /ends before/, changed(2, { end: '2022-03-27T00:00:00Z' })],
    ['one that is too long for the resolution', 'readings.2.end', /does not fit PT1H in Europe\/Helsinki/, changed(2, { end: '2022-03-27T01:15:00Z' })],
    ['another unit', 'readings.1.unitCode', /another unit/, changed(1, { unitCode: 'MWH' })],
    ['a value that is not a number', 'readings.1.value', /decimal string/, changed(1, { value: 'NaN' })],
    ['a float', 'readings.1.value', /decimal string/, changed(1, { value: Number.NaN })],
    ['a value that would choke arithmetic', 'readings.1.value', /40 characters/, changed(1, { value: '9'.repeat(41) })],
    ['a script for a value', 'readings.1.value', /decimal string/, changed(1, { value: '<script>alert(1)</script>' })],
    ['a missing value that is told', 'readings.0.quality', /missing and has a value/, changed(0, { quality: 'missing' })],
    ['a quality of its own', 'readings.0.quality', /expected measured/, changed(0, { quality: 'good' })],
    ['a cost without a currency', 'currency', /no currency/, changed(0, { cost: '1.20' })],
    ['an instant without offset', 'readings.0.start', /with offset/, changed(0, { start: '2022-03-27T00:00:00' })],
    ['an instant of another age', 'readings.0.start', /between 1900 and 2200/, changed(0, { start: '0001-01-01T00:00:00Z' })],
    ['a zone that does not exist', 'timeZone', /IANA zone/, { ...good, timeZone: 'Europe/Atlantis' }],
    ['no zone at all', 'timeZone', /IANA zone/, { ...good, timeZone: undefined as unknown as string }],
    ['a hole in the list', 'readings.0', /expected a reading/, { ...good, readings: Array<UsageReading>(2) }],
    ['no list', 'readings', /expected a list/, { ...good, readings: 'none' as unknown as UsageReading[] }],
    ['a resolution that is none', 'resolution', /ISO 8601/, { ...good, resolution: 'hourly' }],
  ])('for %s', (_, field, message, series) => {
    expect(thrownBy(series)).toMatchObject({ code: 'invalid', field, retryable: false });
    expect(thrownBy(series).message).toMatch(message);
  });

  it('by the instants of the reading too', () => {
    expect(thrownBy(changed(1, { value: 'x' })).message).toContain('(2022-03-26T23:00:00Z to 2022-03-27T00:00:00Z)');
  });

  it('for a hundred thousand and one readings, naming the limit, before any is read', () => {
    const readings = Array<UsageReading>(100_001).fill({ start: '', end: '', quality: 'measured' });
    expect(thrownBy(seriesOf(readings))).toMatchObject({ code: 'invalid', field: 'readings', message: 'usage: readings: expected at most 100000 readings, got 100001' });
    expect(v.safeParse(usageSeriesSchema, seriesOf(readings)).issues?.map(({ message }) => message)).toEqual(['expected at most 100000 readings']);
  });

  it('for a gap with room for more readings than a series may have', () => {
    expect(thrownBy(seriesOf([...readingsFrom('1950-01-01T00:00:00Z', 60, ['1']), ...readingsFrom('2020-01-01T00:00:00Z', 60, ['1'])])).message).toMatch(/intervals are missing/);
  });

  it('for days that were cut in a zone other than its own', () => {
    const helsinki = [['2022-03-25T22:00:00Z', '2022-03-26T22:00:00Z'], ['2022-03-26T22:00:00Z', '2022-03-27T21:00:00Z'], ['2022-03-27T21:00:00Z', '2022-03-28T21:00:00Z']];
    const readings = helsinki.map(([start = '', end = '']): UsageReading => ({ start, end, value: '1', quality: 'measured' }));
    expect(checkSeries(seriesOf(readings, { resolution: 'P1D' }))).toEqual([]);
    expect(thrownBy(seriesOf(readings, { resolution: 'P1D', timeZone: 'Asia/Tokyo' }))).toMatchObject({ field: 'readings.1.end' });
  });
});

describe('a series is noted', () => {
  it('for nothing when there is nothing to say', () => expect(checkSeries(good)).toEqual([]));

  it('for a gap, with how many readings would fill it', () => {
    const [first, , third] = good.readings;
    expect(checkSeries({ ...good, readings: [first!, third!] })).toEqual([
      { kind: 'gap', index: 1, start: '2022-03-26T23:00:00Z', end: '2022-03-27T00:00:00Z', intervals: 1 },
    ]);
  });

  it('for a month that began late or still runs, but for none in between', () => {
    const month = (start: string, end: string): UsageReading => ({ start: `${start}T00:00:00Z`, end: `${end}T00:00:00Z`, value: '1', quality: 'measured' });
    const readings = [month('2024-01-15', '2024-02-01'), month('2024-02-01', '2024-03-01'), month('2024-03-01', '2024-03-12')];
    const series = seriesOf(readings, { resolution: 'P1M', timeZone: 'UTC' });
    expect(checkSeries(series).map(({ kind, index }) => [kind, index])).toEqual([['short', 0], ['short', 2]]);
    expect(thrownBy({ ...series, readings: [...readings, month('2024-03-12', '2024-04-01')] })).toMatchObject({ field: 'readings.2.end' });
  });

  describe('for days and months that are not those of its zone:', () => {
    const cut = (resolution: string, zone: string, told: string, more: Partial<UsageSeries> = {}): UsageSeries =>
      ({ ...bySteps({ from: '2024-01-01', to: '2024-05-01', resolution, timeZone: zone }), timeZone: told, ...more });
    const noted = (series: UsageSeries) => checkSeries(series).filter(({ kind }) => kind === 'midnight').map(({ index, start }) => [index, start]);

    it.each(['P1D', 'P1W', 'P1M'])('%s in their own zone are as they should be', (resolution) => {
      expect(noted(cut(resolution, 'Europe/Helsinki', 'Europe/Helsinki'))).toEqual([]);
    });

    it.each([
      ['P1D', 'Europe/Helsinki', 'Europe/Stockholm'], ['P1M', 'Europe/Stockholm', 'Europe/Helsinki'], ['P1D', 'Europe/Stockholm', 'Europe/Helsinki'], ['P1W', 'Europe/Stockholm', 'Europe/Helsinki'],
    ])('%s of %s said to be of %s', (resolution, zone, told) => {
      const series = cut(resolution, zone, told);
      expect(noted(series)).toEqual([[0, series.readings[0]!.start]]);
    });

    it('lengths that are not told, when all begin at one time of day', () => {
      expect(thrownBy(cut('P1M', 'Europe/Helsinki', 'Europe/Stockholm'))).toMatchObject({ code: 'invalid' });
      const series = cut('P1M', 'Europe/Helsinki', 'Europe/Stockholm', { resolution: undefined });
      expect(noted(series)).toEqual([[0, series.readings[0]!.start]]);
      expect(noted({ ...series, timeZone: 'Europe/Helsinki' })).toEqual([]);
    });

    it('24 hours by the clock, once it is changed', () => {
      const start = Date.parse('2024-03-29T23:00:00Z');
      const readings = [0, 1, 2].map((at): UsageReading => ({ start: iso(start + at * 86_400_000), end: iso(start + (at + 1) * 86_400_000), value: '1', quality: 'measured' }));
      expect(noted(seriesOf(readings, { resolution: 'PT24H', timeZone: 'Europe/Stockholm' }))).toEqual([[2, '2024-03-31T23:00:00.000Z']]);
    });

    it('hours of a zone with half ones', () => {
      const series = { ...hours('2024-01-01T00:00:00Z', 48), timeZone: 'Asia/Kolkata' };
      expect(noted(series)).toEqual([[18, '2024-01-01T18:00:00Z']]);
    });

    it('a gas day', () => {
      const series = cut('P1D', 'UTC', 'Etc/GMT-6');
      expect(noted(series)).toHaveLength(1);
    });

    it('not a month in which somebody moved in, nor a day whose midnight was left out', () => {
      const moved = cut('P1M', 'Europe/Helsinki', 'Europe/Helsinki');
      const [first, ...rest] = moved.readings;
      expect(noted({ ...moved, readings: [{ ...first!, start: '2024-01-15T14:00:00+02:00' }, ...rest] })).toEqual([]);
      const cairo = bySteps({ from: '2024-03-01', to: '2024-06-01', resolution: 'P1D', timeZone: 'Africa/Cairo' });
      expect(cairo.readings.slice(56, 58).map(({ start }) => start)).toEqual(['2024-04-26T01:00:00+03:00', '2024-04-27T00:00:00+03:00']);
      expect(noted(cairo)).toEqual([]);
    });

    it('not hours of a wrong zone, which nobody can see', () => {
      expect(noted(cut('PT1H', 'Europe/Helsinki', 'Europe/Stockholm'))).toEqual([]);
    });
  });

  it('for no length at all where readings may have any', () => {
    const readings: UsageReading[] = [
      { start: '2024-01-01T00:00:00Z', end: '2024-02-12T08:30:00Z', value: '17', quality: 'measured' },
      { start: '2024-02-12T08:30:00Z', end: '2024-05-02T17:00:00Z', value: '31', quality: 'estimated' },
    ];
    expect(checkSeries(seriesOf(readings, { resolution: undefined }))).toEqual([]);
  });
});

describe('the schemas of usage', () => {
  it('take a series and an allowance as they are', () => {
    expect(v.parse(usageSeriesSchema, good)).toEqual(good);
    const allowance = { id: 'a1', used: '12.5', limit: '20', unitCode: 'E34', resetsOn: '2026-12-01', forecast: '21' };
    expect(v.parse(allowanceSchema, allowance)).toEqual(allowance);
  });

  it('refuse a value that is a float by its place', () => {
    const { issues = [] } = v.safeParse(usageSeriesSchema, changed(1, { value: 1.5 }));
    expect(issues.map((issue) => v.getDotPath(issue))).toEqual(['readings.1.value']);
  });
});
