import type { Page } from '@kvitt/core/adapter.js';
import type { Allowance, UsageMeter, UsageSeries } from '@kvitt/core/model/usage.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { summarise } from '@kvitt/core/usage/summary.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { addMeter, steps } from '../support/meters.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';

const missing = { value: undefined, quality: 'missing' } as const;
const ids = ({ items }: Page<{ readonly id: string }>): readonly string[] => items.map(({ id }) => id);
const enc = encodeURIComponent;

describe('the list of meters', () => {
  it('is without readings, in the supplier’s order, and continues where the page before ended', async () => {
    const customer = await TestCustomer.of(server());
    const all: string[] = [];
    for (let index = 0; index < 51; index++) all.push(await addMeter(customer, `m${99 - index}`, steps('2026-11-01T00:00:00Z', 1, 60)));
    const first = await customer.get<Page<UsageMeter>>('/usage');
    const second = await customer.get<Page<UsageMeter>>(`/usage?cursor=${first.nextCursor ?? ''}`);
    expect([...ids(first), ...ids(second)]).toEqual(all);
    expect([second.nextCursor, first.items.filter((meter) => 'readings' in meter)]).toEqual([undefined, []]);
  });

  it('has only the meters that an invoice names in its lines, when asked for an invoice', async () => {
    const line = { id: '1', netAmount: { amount: '399.20', currency: 'SEK' }, item: { name: 'El' }, objectId: 'point-1' };
    const customer = await TestCustomer.of(server(), [{ id: 'a', lines: [line] }, { id: 'b' }]);
    const about = await addMeter(customer, 'about', [], { servicePointId: 'point-1' });
    await addMeter(customer, 'other', [], { servicePointId: 'point-2' });
    await addMeter(customer, 'nowhere', []);
    expect(ids(await customer.get(`/usage?invoiceId=${customer.own('a')}`))).toEqual([about]);
    expect(ids(await customer.get(`/usage?invoiceId=${customer.own('b')}`))).toEqual([]);
    expect((await customer.ask('GET', '/usage?invoiceId=no-such')).status).toBe(404);
  });
});

describe('what another customer’s meter counted', () => {
  it('is answered as if there were no such meter', async () => {
    const [owner, stranger] = [await TestCustomer.of(server()), await TestCustomer.of(server())];
    const allowance = { id: 'data', name: 'Surf', limit: '20', startsOn: '2026-11-01', resetsOn: '2026-12-01' };
    const id = await addMeter(owner, 'house', steps('2026-11-01T00:00:00Z', 3, 60), { allowance });
    for (const path of [`/usage/${id}`, `/usage/${id}/allowance`, `/usage?invoiceId=${owner.own('a')}`, '/usage/no-such', '/usage/no-such/allowance']) {
      expect((await stranger.ask('GET', path)).status, path).toBe(404);
    }
    expect(ids(await stranger.get('/usage'))).toEqual([]);
    expect((await stranger.ask('GET', `/usage/${enc(`${id}' or '1'='1`)}`)).status).toBe(404);
    expect((await stranger.ask('GET', '/usage/%00')).status).toBe(400);
    expect((await owner.ask('GET', `/usage/${id}`)).status).toBe(200);
  });

  it('does not continue a list by a cursor of hers', async () => {
    const [owner, stranger] = [await TestCustomer.of(server()), await TestCustomer.of(server())];
    for (let index = 0; index < 51; index++) await addMeter(owner, `m${index}`, []);
    await addMeter(stranger, 'mine', []);
    const { nextCursor = '' } = await owner.get<Page<UsageMeter>>('/usage');
    expect(ids(await stranger.get(`/usage?cursor=${nextCursor}`))).toEqual([]);
  });
});

describe('a question about a stretch', () => {
  it('names the field that is no instant, no duration, or not in order', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addMeter(customer, 'house', steps('2026-11-01T00:00:00Z', 3, 60));
    const wrong = [
      ['from=yesterday', '#/from'], ['from=2026-11-01', '#/from'], ['from=2026-02-30T00:00:00Z', '#/from'], ['from=2026-11-01T00:00:00', '#/from'], ['from=0001-01-01T00:00:00Z', '#/from'],
      ['to=1', '#/to'], ['to=2026-11-01T25:00:00Z', '#/to'], ['from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z', '#/to'],
      ['resolution=hour', '#/resolution'], ['resolution=PT0H', '#/resolution'], ['resolution=P1Y2M', '#/resolution'], ['resolution=', '#/resolution'],
    ] as const;
    for (const [query, pointer] of wrong) {
      const answer = await customer.ask('GET', `/usage/${id}?${query}`);
      expect([answer.status, answer.headers.get('content-type'), await answer.json()], query).toMatchObject([400, 'application/problem+json', { errors: [{ pointer }] }]);
    }
    expect((await customer.ask('GET', '/usage?cursor=zzz')).status).toBe(400);
  });

  it('is answered by the instant, whatever offset it was asked in, and in the meter’s own', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addMeter(customer, 'house', steps('2026-10-25T00:00:00Z', 4, 60, (index) => ({ value: `${index}.5` })));
    const query = `from=${enc('2026-10-25T02:00:00+01:00')}&to=${enc('2026-10-25T03:00:00Z')}`;
    const { readings } = await customer.get<UsageSeries>(`/usage/${id}?${query}`);
    expect(readings).toEqual([
      { start: '2026-10-25T02:00:00+01:00', end: '2026-10-25T03:00:00+01:00', value: '1.5', quality: 'measured' },
      { start: '2026-10-25T03:00:00+01:00', end: '2026-10-25T04:00:00+01:00', value: '2.5', quality: 'measured' },
    ]);
  });

  it('says of each value how it came to be, exactly as it was told', async () => {
    const customer = await TestCustomer.of(server());
    const told = [{ value: '0.10', cost: '-0.0125' }, { value: '-1.160', quality: 'corrected' }, { value: '12345678901234567890.123', quality: 'estimated' }, missing] as const;
    const id = await addMeter(customer, 'house', steps('2026-11-01T00:00:00Z', 4, 60, (index) => told[index] ?? {}), { flow: 'net' });
    const { readings } = await customer.get<UsageSeries>(`/usage/${id}`);
    expect(readings.map(({ value, quality, cost }) => [value, quality, cost])).toEqual([
      ['0.10', 'measured', '-0.0125'], ['-1.160', 'corrected', undefined], ['12345678901234567890.123', 'estimated', undefined], [undefined, 'missing', undefined],
    ]);
  });
});

describe('a question about long steps', () => {
  it('is answered with sums to the last decimal, by the meter’s days of 23 and 25 hours', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addMeter(customer, 'house', steps('2026-10-24T22:00:00Z', 25 + 24, 60, () => ({ value: '0.1', cost: '0.0333' })));
    const series = await customer.get<UsageSeries>(`/usage/${id}?resolution=P1D`);
    expect(() => checkSeries(series)).not.toThrow();
    expect(series).toMatchObject({
      resolution: 'P1D',
      readings: [
        { start: '2026-10-25T00:00:00+02:00', end: '2026-10-26T00:00:00+01:00', value: '2.5', cost: '0.8325' },
        { start: '2026-10-26T00:00:00+01:00', end: '2026-10-27T00:00:00+01:00', value: '2.4', cost: '0.7992' },
      ],
    });
  });

  it('calls a sum estimated where a part is estimated or missing, and missing where nothing is known', async () => {
    const customer = await TestCustomer.of(server());
    const hours = steps('2026-11-01T23:00:00Z', 96, 60, (index) => (index === 30 || index >= 72 ? missing : index === 50 ? { quality: 'estimated' } : index < 24 && index > 20 ? { quality: 'corrected' } : {}));
    const id = await addMeter(customer, 'house', hours);
    const { readings } = await customer.get<UsageSeries>(`/usage/${id}?resolution=P1D`);
    expect(readings.map(({ value, quality }) => [value, quality])).toEqual([['30.00', 'corrected'], ['28.75', 'estimated'], ['30.00', 'estimated'], [undefined, 'missing']]);
  });

  it('is answered as fine as the meter is, where it is no finer, and in steps that are not longer than asked', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addMeter(customer, 'house', steps('2026-10-31T23:00:00Z', 30, 60));
    const resolution = async (wanted: string): Promise<unknown> => (await customer.get<UsageSeries>(`/usage/${id}?resolution=${wanted}`)).resolution;
    expect(await Promise.all(['PT15M', 'PT1H', 'PT5H', 'P3D', 'P10Y'].map(resolution))).toEqual(['PT1H', 'PT1H', 'PT1H', 'P1D', 'P1Y']);
    expect(await customer.get(`/usage/${id}?resolution=P1D&from=2030-01-01T00:00:00Z`)).toMatchObject({ readings: [] });
  });
});

describe('a year of quarter hours', () => {
  it('is answered soon, and small on the wire', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addMeter(customer, 'year', steps('2025-10-31T23:00:00Z', 35_040, 15, (index) => ({ value: (index % 977 / 100).toFixed(2), cost: (index % 977 / 300).toFixed(4) })), { resolution: 'PT15M' });
    const headers = { authorization: `Bearer ${customer.token}`, 'accept-encoding': 'gzip' };
    const began = performance.now();
    const answer = await fetch(`${server().origin}/api/kvitt/usage/${id}`, { headers });
    const series = (await answer.json()) as UsageSeries;
    expect(performance.now() - began).toBeLessThan(5_000);
    expect([series.readings.length, answer.headers.get('content-encoding')]).toEqual([35_040, 'gzip']);
    expect(summarise(series).missing).toBe(0);
    const months = await customer.get<UsageSeries>(`/usage/${id}?resolution=P1M`);
    expect(months.readings).toHaveLength(12);
    expect(summarise(months).value).toBe(summarise(series).value);
  });

  it('is too much when it is three', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addMeter(customer, 'years', steps('2023-10-31T23:00:00Z', 100_001, 15), { resolution: 'PT15M' });
    // so much at once stops the clock of an idle connection, which the server may have closed
    const answer = await soon(() => customer.ask('GET', `/usage/${id}?resolution=P1M`));
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ pointer: '#/from', detail: 'more than 100000 readings: ask for a shorter stretch' }] }]);
    expect((await customer.get<UsageSeries>(`/usage/${id}?from=2025-11-01T00:00:00Z`)).readings.length).toBeGreaterThan(20_000);
  });
});

describe('a running period', () => {
  it('is forecast at the pace of what is known, in amount and money', async () => {
    const customer = await TestCustomer.of(server());
    const hours = steps('2026-10-31T23:00:00Z', 15 * 24, 60, () => ({ value: '1', cost: '0.5' }));
    const { forecast } = await customer.get<UsageSeries>(`/usage/${await addMeter(customer, 'house', hours)}`);
    expect(forecast).toEqual({ start: '2026-11-01T00:00:00+01:00', end: '2026-12-01T00:00:00+01:00', value: '720.0', cost: { amount: '360.00', currency: 'SEK' } });
    const younger = await customer.get<UsageSeries>(`/usage/${await addMeter(customer, 'new', hours.slice(0, 23))}`);
    expect(younger.forecast).toBeUndefined();
  });

  it('has used of its allowance what the meter counted since it began', async () => {
    const customer = await TestCustomer.of(server());
    const days = steps('2026-10-30T23:00:00Z', 16, 24 * 60, () => ({ value: '1.1' }));
    const allowance = { id: 'data-20', name: 'Surf', limit: '20', startsOn: '2026-11-05', resetsOn: '2026-12-05' };
    const id = await addMeter(customer, 'mobile', days, { commodity: 'data', unitCode: 'E34', resolution: 'P1D', allowance });
    expect(await customer.get<Allowance>(`/usage/${id}/allowance`)).toEqual({
      id: 'data-20', version: 1, name: 'Surf', used: '12.1', limit: '20', unitCode: 'E34', resetsOn: '2026-12-05', forecast: '33.0',
    });
    const none = await addMeter(customer, 'house', []);
    expect((await customer.ask('GET', `/usage/${none}/allowance`)).status).toBe(404);
  });
});

describe('without a sign-in', () => {
  it('nothing is told', async () => {
    const stranger = await TestCustomer.of(server());
    for (const path of ['/usage', '/usage/any', '/usage/any/allowance']) {
      expect((await stranger.ask('GET', path, { headers: { authorization: 'Bearer none' } })).status).toBe(401);
    }
  });
});
