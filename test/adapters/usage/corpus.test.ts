import { readCarunaCsv, readDatahubCsv, readEspi } from '@kvitt/adapters/usage.js';
import type { UsageSeries } from '@kvitt/core/model/usage.js';
import { aggregate } from '@kvitt/core/usage/aggregate.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { joinCost, type UsagePrice } from '@kvitt/core/usage/cost.js';
import { summarise } from '@kvitt/core/usage/summary.js';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { readingsFrom, seriesOf } from '../../core/usage/series.js';
import { bytesOf, expected, jsonOf } from './files.js';

const only = (series: readonly UsageSeries[]): UsageSeries => {
  expect(series).toHaveLength(1);
  return series[0]!;
};
const day = (instant: string): string => instant.slice(0, 10);

describe.each(['15min-interval-error-at-15min.csv', 'consumption-with-null.csv', 'consumption.csv', 'quarter-consumption-test.csv'])('Datahub’s %s', (file) => {
  const series = only(readDatahubCsv(bytesOf(`datahub-fi/${file}`)));
  const counted = expected[`datahub-fi/${file}`]!;

  it('has the readings that were counted, and the same sum', () => {
    const { value, count, missing, highest } = summarise(series);
    expect([count + missing, missing, value]).toEqual([counted.rows, counted.missing, counted.total]);
    expect([Number(highest?.value), series.resolution, series.unitCode]).toEqual([Number(counted.max), counted.resolution, 'KWH']);
    expect([series.readings[0]!.start, series.readings.at(-1)!.start].map(Date.parse)).toEqual([counted.first, counted.last].map(Date.parse));
    expect(checkSeries(series)).toEqual([]);
  });

  it('has the same sum on each day of the meter, of 23 hours too', () => {
    const days = aggregate(series, { resolution: 'P1D' });
    const usual = series.resolution === 'PT15M' ? 96 : 24;
    const known = days.filter(({ value }) => value !== undefined);
    expect(Object.fromEntries(known.map(({ start, value }) => [day(start), value]))).toEqual(counted.dailyLocalTotals);
    const odd = days.filter(({ count, missing }) => count + missing !== usual).map(({ start, count, missing }) => [day(start), count + missing]);
    expect(Object.fromEntries(odd)).toEqual(counted.localDaysWithOddCount);
  });
});

describe('Caruna’s March 2022', () => {
  const [consumption, production] = readCarunaCsv(bytesOf('caruna-fi/caruna-2022-03-localtime.csv')) as [UsageSeries, UsageSeries];
  const counted = expected['caruna-fi/caruna-2022-03-localtime.csv']!;

  it('has the readings that were counted, and the same sums', () => {
    expect(summarise(consumption)).toMatchObject({ count: counted.rows, missing: counted.consumptionMissing, value: counted.consumptionTotal });
    expect(summarise(production)).toMatchObject({ count: 0, missing: counted.surplusMissing, value: undefined, drawn: counted.surplusTotal });
    expect([consumption.flow, production.flow]).toEqual(['consumption', 'production']);
  });

  it('has a day of 23 hours and 30 of 24', () => {
    const odd = aggregate(consumption, { resolution: 'P1D' }).filter(({ count }) => count !== 24);
    expect(odd.map(({ start, count }) => [day(start), count])).toEqual([['2022-03-27', (counted.daysNot24 as Record<string, string[]>)['2022-03-27']!.length]]);
    expect(checkSeries(consumption)).toEqual([]);
  });

  it('is the same meter as Datahub’s: every hour has its value, over the spring change too', () => {
    const datahub = only(readDatahubCsv(bytesOf('datahub-fi/consumption.csv')));
    const values = new Map(datahub.readings.map(({ start, value }) => [Date.parse(start), Number(value)]));
    expect(consumption.readings.map(({ start }) => values.get(Date.parse(start)))).toEqual(consumption.readings.map(({ value }) => Number(value)));
    expect(consumption.readings.find(({ start }) => start === '2022-03-27T01:00:00Z')?.value).toBe('3.77');
    expect(aggregate(datahub, { resolution: 'P1M' }).find(({ start }) => start.startsWith('2022-03'))?.value).toBe(counted.consumptionTotal);
  });
});

describe('Green Button’s sample', () => {
  const series = only(readEspi(bytesOf('greenbutton/sample_greenbutton_data.xml'), { DOMParser }));
  const counted = expected['greenbutton/sample_greenbutton_data.xml'] as unknown as { readonly intervals: number; readonly sumOfValues: number; readonly firstStart: string; readonly lastStart: string };

  it('has the readings that were counted, and the same sum in watt-hours', () => {
    expect(summarise(series)).toMatchObject({ count: counted.intervals, value: String(counted.sumOfValues) });
    expect([series.readings[0]!.start, series.readings.at(-1)!.start].map((start) => String(Date.parse(start) / 1000))).toEqual([counted.firstStart, counted.lastStart]);
    expect(series).toMatchObject({ unitCode: 'WHR', resolution: 'PT1H', flow: 'consumption', commodity: 'electricity', timeZone: 'America/Los_Angeles', name: 'Coastal Single Family' });
  });

  it('begins at midnight on the coast', () => {
    expect(aggregate(series, { resolution: 'P1D' })[0]).toMatchObject({ start: '2011-01-01T00:00:00-08:00', count: 24 });
  });
});

describe('net import around a sunny May day', () => {
  it('has the sums that were counted, to and from the grid', () => {
    const { series } = jsonOf('usage/derived/net-import-2025-05-02_03.json') as { readonly series: readonly { readonly start: string; readonly value: number }[] };
    const quarters = seriesOf(series.map(({ start, value }) => readingsFrom(start, 15, [String(value)])[0]!), { flow: 'net', resolution: 'PT15M' });
    const counted = expected['derived/net-import-2025-05-02_03.json']!;
    expect(summarise(quarters)).toMatchObject({ count: counted.entries, value: counted.net, drawn: counted.imported, fedIn: counted.exported });
    expect(quarters.readings.filter(({ value }) => value?.startsWith('-'))).toHaveLength(counted.negatives as number);
    expect(aggregate(quarters, { resolution: 'P1D' }).map(({ start, count }) => [day(start), count])).toEqual([['2025-05-02', 96], ['2025-05-03', 96]]);
  });
});

describe('prices', () => {
  const entries = (file: string): readonly { readonly date: string; readonly value: number }[] => (jsonOf(`usage/prices/${file}`) as { readonly prices: never }).prices;
  const asSeries = (file: string, minutes: number): UsageSeries =>
    seriesOf(entries(file).map(({ date, value }) => readingsFrom(date, minutes, [value.toFixed(2)])[0]!), { resolution: minutes === 60 ? 'PT1H' : 'PT15M' });

  it.each([['fi-hour-prices-leapday-2020.json', 60], ['fi-quarter-prices-2025-03-29_31.json', 15]])('of %s have the sum, the extremes and the signs that were counted', (file, minutes) => {
    const series = asSeries(file, minutes);
    const counted = expected[`prices/${file}`]!;
    const { count, value, highest, lowest } = summarise(series);
    expect([count, value, Number(highest?.value), Number(lowest?.value)]).toEqual([counted.entries, counted.sum, Number(counted.max), Number(counted.min)]);
    expect(series.readings.filter((reading) => Number(reading.value) < 0)).toHaveLength(counted.negatives as number);
    expect(series.readings.filter((reading) => Number(reading.value) === 0)).toHaveLength(counted.zeros as number);
  });

  it('of the leap day are of four whole days, and of the spring weekend of one with 92 quarters', () => {
    const counts = (file: string, minutes: number) => aggregate(asSeries(file, minutes), { resolution: 'P1D' }).map(({ start, count }) => [day(start), count]);
    expect(counts('fi-hour-prices-leapday-2020.json', 60)).toEqual([['2020-02-28', 24], ['2020-02-29', 24], ['2020-03-01', 24], ['2020-03-02', 24]]);
    expect(counts('fi-quarter-prices-2025-03-29_31.json', 15)).toEqual([['2025-03-29', 96], ['2025-03-30', 92], ['2025-03-31', 96]]);
  });

  it('of the Nordic exchange make the cost of a kilowatt-hour an hour, which averages to what it states', () => {
    const { multiAreaEntries } = jsonOf('usage/prices/nordpool-se-2024-11-05.json') as { readonly multiAreaEntries: readonly { readonly deliveryStart: string; readonly deliveryEnd: string; readonly entryPerArea: { readonly SE3: number } }[] };
    const prices = multiAreaEntries.map(({ deliveryStart: start, deliveryEnd: end, entryPerArea }): UsagePrice => ({ start, end, price: String(entryPerArea.SE3) }));
    const hours = seriesOf(readingsFrom('2024-11-04T23:00:00Z', 60, Array<string>(24).fill('1000')), { timeZone: 'Europe/Stockholm' });
    const bucket = aggregate(joinCost(hours, { currency: 'SEK', unitCode: 'MWH', prices }), { resolution: 'P1D' });
    const counted = expected['prices/nordpool-se-2024-11-05.json']!;
    expect(bucket).toMatchObject([{ count: counted.entries, cost: { amount: counted.sumSE3, currency: 'SEK' }, unpriced: 0 }]);
  });
});

describe('a household in a leap year', () => {
  it('has one reading a day, 29 February too', () => {
    const rows = new TextDecoder().decode(bytesOf('uci/uci-household-daily-2008-02-09_03-10.csv')).trim().split('\n').slice(1).map((line) => line.split(',') as [string, string]);
    const readings = rows.map(([date, value], index) => ({ start: `${date}T00:00:00+01:00`, end: `${rows[index + 1]?.[0] ?? '2008-03-11'}T00:00:00+01:00`, value, quality: 'measured' as const }));
    const months = aggregate(seriesOf(readings, { resolution: 'P1D', timeZone: 'Europe/Paris' }), { resolution: 'P1M' });
    expect(months.map(({ start, count }) => [day(start), count])).toEqual([['2008-02-01', 21], ['2008-03-01', 10]]);
  });
});
