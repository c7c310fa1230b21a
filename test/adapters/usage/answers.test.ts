import { readKillBillUsage, readOpenMeter, readStripeMeter } from '@kvitt/adapters/usage.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { describe, expect, it } from 'vitest';
import { expectRefusal, jsonOf } from './files.js';

describe('OpenMeter’s answer', () => {
  const published = jsonOf('billing-api/openmeter/MeterQueryResult.json');
  const { data: [window] } = published as { readonly data: readonly [object] };
  const { slug } = jsonOf('billing-api/openmeter/Meter.json') as { readonly slug: string };

  it('is a series for each subject and group', () => {
    expect(readOpenMeter(published, { meter: slug })).toMatchObject([{
      id: 'tokens_total/customer-1/gpt-4-turbo · prompt', servicePointId: 'customer-1', name: 'gpt-4-turbo · prompt', unitCode: 'C62', resolution: 'P1D', timeZone: 'UTC',
      readings: [{ start: '2023-01-01T00:00:00Z', end: '2023-01-02T00:00:00Z', value: '12', quality: 'measured' }],
    }]);
    const others = [window, { ...window, subject: 'customer-2' }, { ...window, groupBy: { model: null } }, { ...window, groupBy: null }];
    expect(readOpenMeter({ windowSize: 'DAY', data: others })).toHaveLength(4);
  });

  it.each([[0.1, '0.1'], [1e-7, '0.0000001'], [-2.5e-10, '-0.00000000025'], [1e21, '1000000000000000000000'], [123456789.25, '123456789.25'], [-0, '0']])('has %d as the decimal %s', (value, text) => {
    expect(readOpenMeter({ data: [{ ...window, value }] })[0]?.readings[0]?.value).toBe(text);
  });

  it.each<[string, RegExp, unknown]>([
    ['no answer', /expected Object/, null],
    ['a login page', /expected Object/, '<html>'],
    ['a value as text', /data\.0\.value/, { data: [{ ...window, value: '12' }] }],
    ['a value that is no number', /data\.0\.value/, { data: [{ ...window, value: Number.NaN }] }],
    ['an instant without offset', /data\.0\.windowStart: expected an RFC 3339/, { data: [{ ...window, windowStart: '2023-01-01T00:00:00' }] }],
    ['a window of another size', /data\.0: end: it does not fit PT1H|data\.0.*fit/, { windowSize: 'HOUR', data: [window] }],
    ['the same window twice', /data\.1: start: it overlaps/, { data: [window, window] }],
  ])('is refused as %s', (_, message, answer) => expectRefusal(() => readOpenMeter(answer), message));
});

describe('Stripe’s summaries', () => {
  const published = jsonOf('billing-api/stripe/billing.meter_event_summary.json') as Readonly<Record<string, unknown>>;
  const hour = (number: number) => ({ ...published, start_time: 1_700_000_000 - 800 + number * 3600, end_time: 1_700_000_000 - 800 + (number + 1) * 3600 });

  it('are a series for each meter, newest first or not', () => {
    const [series] = readStripeMeter({ object: 'list', data: [hour(1), hour(0)] });
    expect(series).toMatchObject({ id: published.meter, resolution: 'PT1H', readings: [{ start: '2023-11-14T22:00:00Z', value: '25' }, { start: '2023-11-14T23:00:00Z' }] });
    expect(checkSeries(series!)).toEqual([]);
    expect(readStripeMeter([hour(0), { ...hour(0), meter: 'mtr_other' }])).toHaveLength(2);
    expect(readStripeMeter(hour(0))).toHaveLength(1);
  });

  it('are refused as published: their shape is true, but the interval has no length', () => {
    expectRefusal(() => readStripeMeter(published), /data\.0: end: it ends before it has begun/);
  });

  it('are refused where they are something else', () => {
    expectRefusal(() => readStripeMeter({ ...hour(0), object: 'invoice' }), /object/);
    expectRefusal(() => readStripeMeter({ ...hour(0), aggregated_value: '25' }), /aggregated_value/);
    expectRefusal(() => readStripeMeter(undefined), /answer: expected Array/);
  });
});

describe('Kill Bill’s usage', () => {
  const published = jsonOf('billing-api/killbill/usage.examples.json') as readonly { readonly response: Readonly<Record<string, unknown>> }[];

  it('is a series for each unit type of a subscription', () => {
    expect(published.map(({ response }) => readKillBillUsage(response, { timeZone: 'Europe/Stockholm' }))).toMatchObject([
      [{ name: 'chocolate-videos', servicePointId: '365987b2-5443-47e4-a467-c8962fc6995c', unitCode: 'C62', readings: [{ start: '2012-08-25T00:00:00+02:00', end: '2013-08-26T00:00:00+02:00', value: '10.5' }] }],
      [{ readings: [{ value: '1' }] }],
    ]);
  });

  it('has several periods of a subscription one after another', () => {
    const period = (startDate: string, endDate: string) => ({ ...published[0]?.response, startDate, endDate });
    expect(readKillBillUsage([period('2024-02-01', '2024-03-01'), period('2024-01-12', '2024-02-01')], { unitCodes: { 'chocolate-videos': 'E34' } })).toMatchObject([
      { unitCode: 'E34', readings: [{ start: '2024-01-12T00:00:00+00:00' }, { start: '2024-02-01T00:00:00+00:00' }] },
    ]);
  });

  it('is refused where dates or amounts are not', () => {
    expectRefusal(() => readKillBillUsage({ ...published[0]?.response, startDate: '2012-13-01' }), /0\.startDate: expected a date/);
    expectRefusal(() => readKillBillUsage({ ...published[0]?.response, endDate: '2012-08-25' }), /0\.rolledUpUnits\.0: end: it ends before/);
    expectRefusal(() => readKillBillUsage({ ...published[0]?.response, rolledUpUnits: [{ unitType: 'x', amount: '1' }] }), /rolledUpUnits\.0\.amount/);
  });
});
