import type { Resource } from '@kvitt/core/resource.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hours } from '../usage/series.js';
import { Backend, tick } from './backend.js';

const watch = () => undefined;
const march = { seriesId: 'meter-1', from: '2022-02-28T22:00:00Z', to: '2022-03-31T21:00:00Z', resolution: 'P1D' };
const value = (resource: Resource<unknown>) => (resource.state.status === 'ready' ? resource.state.value : resource.state.status);
const changeOf = (id: string) => ({ cursor: '1', kind: 'usage' as const, id });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('usage', () => {
  it('is asked for once, however many look at the same stretch of a meter', async () => {
    const backend = new Backend();
    const session = backend.session();
    const [one, other] = [session.usage.series(march), session.usage.series({ ...march })];
    one.subscribe(watch);
    other.subscribe(watch);
    await backend.last('usage.get').answer(hours(march.from, 3));
    expect(backend.asked('usage.get').map(({ query }) => query)).toEqual([march]);
    expect(value(other)).toEqual(hours(march.from, 3));
    expect(value(session.usage.series({ seriesId: 'meter-1' }))).toBe('loading');
  });

  it('is refused by the reading that is wrong', async () => {
    const backend = new Backend();
    const series = backend.session().usage.series(march);
    series.subscribe(watch);
    await backend.last('usage.get').answer(hours(march.from, 1, 'NaN'));
    expect(series.state).toMatchObject({ status: 'failed', error: { code: 'invalid', field: 'readings.0.value' } });
  });

  it('is asked for again, all stretches of the meter and no other, when the backend tells that it changed', async () => {
    const backend = new Backend();
    const session = backend.session();
    session.usage.series(march).subscribe(watch);
    session.usage.series({ seriesId: 'meter-1' }).subscribe(watch);
    session.usage.series({ seriesId: 'meter-2' }).subscribe(watch);
    session.usage.allowance('meter-1').subscribe(watch);
    for (const asked of backend.asked('usage.get')) await asked.answer(hours(march.from, 1));
    await backend.last('usage.allowance').answer({ id: 'a', used: '1', unitCode: 'E34' });
    await backend.live[0]!.tell(changeOf('meter-1'));
    await tick();
    expect(backend.asked('usage.get').slice(3).map(({ query }) => query.seriesId)).toEqual(['meter-1', 'meter-1']);
    expect(backend.asked('usage.allowance')).toHaveLength(2);
  });

  it('lists the customer’s meters, or those of an invoice', async () => {
    const backend = new Backend();
    const session = backend.session();
    const [all, some] = [session.usage.meters(), session.usage.meters('42')];
    all.subscribe(watch);
    some.subscribe(watch);
    const meter = { id: 'meter-1', commodity: 'electricity', flow: 'consumption', unitCode: 'KWH', timeZone: 'Europe/Helsinki' };
    expect(backend.asked('usage.list').map(({ query }) => query)).toEqual([{}, { invoiceId: '42' }]);
    await backend.last('usage.list').answer({ items: [{ ...meter, readings: [] }] });
    expect(value(some)).toEqual([meter]);
    expect(value(all)).toBe('loading');
  });

  it('is unsupported where the adapter has none, and nothing is asked', () => {
    const session = new Backend().session({ adapter: {} });
    expect(session.usage.series(march).state).toMatchObject({ status: 'failed', error: { code: 'unsupported' } });
    expect(session.supports('usage.get')).toBe(false);
  });
});
