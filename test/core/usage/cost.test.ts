import { aggregate } from '@kvitt/core/usage/aggregate.js';
import { joinCost } from '@kvitt/core/usage/cost.js';
import { net } from '@kvitt/core/usage/net.js';
import { summarise } from '@kvitt/core/usage/summary.js';
import { describe, expect, it } from 'vitest';
import { hours, readingsFrom, seriesOf } from './series.js';

const price = (hour: number, amount: string) => ({ start: `2024-05-01T${String(hour).padStart(2, '0')}:00:00Z`, end: `2024-05-01T${String(hour + 1).padStart(2, '0')}:00:00Z`, price: amount });
const refusing = (field: string) => expect.objectContaining({ code: 'invalid', field }) as Error;

describe('costs', () => {
  const quarters = seriesOf(readingsFrom('2024-05-01T00:45:00Z', 15, ['0.1', '0.2', '0.3', undefined]), { resolution: 'PT15M' });

  it('are each value times the price when its interval begins, exactly', () => {
    const priced = joinCost(quarters, { currency: 'EUR', unitCode: 'KWH', prices: [price(0, '0.1'), price(1, '0.2')] });
    expect(priced.currency).toBe('EUR');
    expect(priced.readings.map(({ cost }) => cost)).toEqual(['0.01', '0.04', '0.06', undefined]);
  });

  it('are of kilowatt-hours where the exchange quotes megawatt-hours, below zero too', () => {
    const priced = joinCost(quarters, { currency: 'SEK', unitCode: 'MWH', prices: [price(0, '900.74'), price(1, '-500')] });
    expect(priced.readings.map(({ cost }) => cost)).toEqual(['0.090074', '-0.1', '-0.15', undefined]);
  });

  it('are none where there is no price, whatever was said before', () => {
    const priced = joinCost({ ...quarters, currency: 'EUR', readings: quarters.readings.map((reading) => ({ ...reading, cost: '9' })) }, { currency: 'EUR', unitCode: 'KWH', prices: [price(1, '0.2')] });
    expect(priced.readings.map(({ cost }) => cost)).toEqual([undefined, '0.04', '0.06', undefined]);
  });

  it('name the contract’s price that held', () => {
    const priced = joinCost(quarters, { currency: 'EUR', unitCode: 'KWH', prices: [{ ...price(0, '0.1'), tariffCode: 'night' }, price(1, '0.2')] });
    expect(priced.readings.map(({ tariffCode }) => tariffCode)).toEqual(['night', undefined, undefined, undefined]);
  });

  it.each<[string, string, Parameters<typeof joinCost>[1]]>([
    ['prices of another thing', 'prices.unitCode', { currency: 'EUR', unitCode: 'MTQ', prices: [] }],
    ['prices that overlap', 'prices.1', { currency: 'EUR', unitCode: 'KWH', prices: [price(0, '1'), price(0, '2')] }],
    ['a price that is no number', 'prices.0.price', { currency: 'EUR', unitCode: 'KWH', prices: [price(0, '1e3')] }],
  ])('refuse %s', (_, field, prices) => expect(() => joinCost(quarters, prices)).toThrow(refusing(field)));
});

describe('net', () => {
  const production = seriesOf(readingsFrom('2024-05-01T01:00:00Z', 60, ['2.75', '0', undefined]), { id: 'roof', flow: 'production' });

  it('is what was drawn minus what was fed in; what only one of them has is missing', () => {
    const series = net(hours('2024-05-01T00:00:00Z', 3), production);
    expect(series.flow).toBe('net');
    expect(series.readings.map(({ value, quality }) => [value, quality])).toEqual([[undefined, 'missing'], ['-1.25', 'measured'], ['1.5', 'measured'], [undefined, 'missing']]);
    expect(summarise(series)).toMatchObject({ value: '0.25', drawn: '1.50', fedIn: '1.25', count: 2, missing: 2 });
  });

  it('is no surer than either of them', () => {
    const estimated = { ...production, readings: production.readings.map((reading) => ({ ...reading, quality: 'estimated' as const, value: '1' })) };
    expect(net(hours('2024-05-01T01:00:00Z', 3), estimated).readings.map(({ quality }) => quality)).toEqual(['estimated', 'estimated', 'estimated']);
  });

  it.each([
    ['another unit', 'production.unitCode', { unitCode: 'MWH' }],
    ['another zone', 'production.timeZone', { timeZone: 'UTC' }],
    ['other intervals', 'production.readings.0', { resolution: 'PT15M', readings: readingsFrom('2024-05-01T01:00:00Z', 15, ['1']) }],
  ])('refuses %s', (_, field, other) => {
    expect(() => net(hours('2024-05-01T01:00:00Z', 3), { ...production, ...other })).toThrow(refusing(field));
  });

  it('adds up over a day as over its hours', () => {
    const drawn = hours('2024-05-01T21:00:00Z', 24, '0.1');
    const fed = hours('2024-05-01T21:00:00Z', 24, '0.3', { flow: 'production' });
    expect(aggregate(net(drawn, fed), { resolution: 'P1D' }).map(({ value }) => value)).toEqual(['-4.8']);
  });
});
