import type { Allowance, UsageSeries } from '@kvitt/core/model/usage.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { addMeter, steps } from '../support/meters.js';
import { server } from '../support/shared.js';

const read = async (customer: TestCustomer, id: string): Promise<Response> =>
  fetch(`${server().origin}/demo/meters/${encodeURIComponent(id)}/read`, { method: 'POST', headers: { cookie: await customer.cookie() } });

/** The last whole hours of the test's clock, which shows a quarter of an hour past at most. */
const until = (hours: number): string => new Date(Math.floor(server().clock.now() / 3_600_000 - hours) * 3_600_000).toISOString();

describe('a meter that is read', () => {
  it('tells every window what has begun since, as it was a week before', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addMeter(customer, 'house', steps(until(171), 168, 60, (index) => ({ value: (index + 1).toFixed(2), cost: '0.5000' })));
    const windows = [await customer.changes(), await customer.changes()];
    for (const window of windows) await window.event();
    expect((await read(customer, id)).status).toBe(200);
    for (const window of windows) {
      expect(JSON.parse((await window.event()).data)).toMatchObject({ kind: 'usage', id, version: 2 });
      window.close();
    }
    const series = await customer.get<UsageSeries>(`/usage/${id}`);
    expect(() => checkSeries(series)).not.toThrow();
    expect(series.readings.slice(-4)).toMatchObject([{ value: '1.00', cost: '0.5000' }, { value: '2.00' }, { value: '3.00' }, { value: '4.00', quality: 'measured' }]);
    expect(series).toMatchObject({ version: 2, completeUntil: series.readings.at(-1)?.start });
  });

  it('puts right what was estimated, and lets grow what still runs', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addMeter(customer, 'house', steps(until(2), 3, 60, (index) => ({ value: '2.00', cost: '1.0000', quality: index === 1 ? 'estimated' : 'measured' })));
    await read(customer, id);
    const { readings } = await customer.get<UsageSeries>(`/usage/${id}`);
    expect(readings.map(({ value, quality, cost }) => [value, quality, cost])).toEqual([
      ['2.00', 'measured', '1.0000'], ['2.16', 'corrected', '1.0800'], ['2.50', 'measured', '1.2500'],
    ]);
  });

  it('uses up the allowance', async () => {
    const customer = await TestCustomer.of(server());
    const day = new Date(server().clock.now()).toISOString().slice(0, 10);
    const allowance = { id: 'data', name: 'Surf', limit: '20', startsOn: '2026-11-01', resetsOn: '2027-11-01' };
    const days = steps('2026-11-14T23:00:00Z', Math.round((Date.parse(day) - Date.parse('2026-11-15')) / 86_400_000), 24 * 60, () => ({ value: '1.00' }));
    const id = await addMeter(customer, 'mobile', days, { commodity: 'data', unitCode: 'E34', resolution: 'P1D', currency: undefined, allowance });
    const used = async (): Promise<number> => Number((await customer.get<Allowance>(`/usage/${id}/allowance`)).used);
    const before = await used();
    await read(customer, id);
    expect(await used()).toBe(before + 1);
    await read(customer, id);
    expect(await used()).toBe(before + 1.25);
  });

  it('is none of anybody else’s, and not one of long ago', async () => {
    const [owner, stranger] = [await TestCustomer.of(server()), await TestCustomer.of(server())];
    const id = await addMeter(owner, 'house', steps(until(5), 5, 60));
    const old = await addMeter(owner, 'old', steps('2026-06-19T00:00:00Z', 5, 60));
    expect([(await read(stranger, id)).status, (await read(owner, 'no-such')).status, (await read(owner, old)).status]).toEqual([404, 404, 422]);
    expect((await fetch(`${server().origin}/demo/meters/${id}/read`, { method: 'POST' })).status).toBe(401);
    expect(await owner.get(`/usage/${id}`)).toMatchObject({ version: 1 });
  });
});
