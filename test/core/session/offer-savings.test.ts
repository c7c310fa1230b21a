import type { Adapter } from '@kvitt/core/adapter.js';
import type { Contract } from '@kvitt/core/model/contract.js';
import type { Plan } from '@kvitt/core/model/plan.js';
import type { UsageSeries } from '@kvitt/core/model/usage.js';
import { openSession } from '@kvitt/core/session/open.js';
import { windowBeside, windowOf } from '@kvitt/core/usage/window.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seriesOf } from '../usage/series.js';
import { Marketplace, offer, tick } from './marketplace.js';
import { sek } from './records.js';

const timeZone = 'Europe/Stockholm';
const plan = (id: string, fee: string, included: string): Plan => ({ id, name: id, currency: 'SEK', unitCode: 'E34', fee, tariff: { kind: 'allowance', included, portion: '10', price: '49.00' } });
const plans = [plan('large', '399.00', '100'), plan('small', '199.00', '50'), plan('tiny', '99.00', '5')];
const hers: Contract = { id: 'k1', plan: { id: 'large', name: 'Large' }, usageSeriesId: 'mobile' };
const [small, tiny] = [offer('a', { contractId: 'k1', planId: 'small' }), offer('b', { contractId: 'k1', planId: 'tiny' })];

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-22T11:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** So many months that she has used 31 GB in, the last of them October. */
function gigabytes(months: number, unitCode = 'E34'): UsageSeries {
  let window = windowOf('2026-10-01', 'month', timeZone);
  const windows = Array.from({ length: months }, () => [window, (window = windowBeside(window, 'month', timeZone, 'previous'))][0]!).reverse();
  return seriesOf(windows.map((month) => ({ ...month, value: '31', quality: 'measured' })), { id: 'mobile', timeZone, unitCode, resolution: 'P1M' });
}

/** A meter that takes so long to answer. */
const after = (ms: number) => new Promise<UsageSeries>((resolve) => setTimeout(() => resolve(gigabytes(14)), ms));

/** A customer with a contract and a meter, and what is asked of both. */
function customer({ offers = [tiny, small], contract = hers, months = 14, usage = gigabytes(months), more = {} }: { offers?: (typeof small)[]; contract?: Contract; months?: number; usage?: UsageSeries; more?: Partial<Adapter> } = {}) {
  const supplier = new Marketplace(offers);
  const get = vi.fn<NonNullable<NonNullable<Adapter['usage']>['get']>>(() => Promise.resolve(usage));
  const adapter: Adapter = { ...supplier.adapter, usage: { get }, contracts: { get: () => Promise.resolve(contract), plans: () => Promise.resolve({ items: plans }) }, ...more };
  const session = openSession({ adapter, scope: '/api' });
  const shown = session.offers.shown();
  shown.subscribe(() => undefined);
  return { supplier, session, get, shown: () => (shown.state.status === 'ready' ? shown.state.value.map(({ id, saving }) => [id, saving?.amount.amount]) : shown.state.status), saving: () => (shown.state.status === 'ready' ? shown.state.value[0]?.saving : undefined) };
}

describe('what an offered plan would have saved', () => {
  it('is reckoned on the last twelve whole months of her own usage, and puts the best one first', async () => {
    const { shown, saving, get } = customer();
    await tick();
    // small: 12 × (399 − 199); tiny: 12 × (399 − 99 − 3 × 49)
    expect(shown()).toEqual([['a', '2400.00'], ['b', '1836.00']]);
    expect(saving()).toEqual({ amount: sek('2400.00'), start: '2025-11-01', end: '2026-10-31' });
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('asks for days, and for hours only where a plan has a price for them', async () => {
    const byHour: Plan = { ...plan('night', '99.00', '0'), tariff: { kind: 'time-of-use', windows: [], otherwise: { code: 'all', price: '1' } } };
    const { get } = customer({ offers: [small, offer('c', { contractId: 'k1', planId: 'night' })], more: { contracts: { get: () => Promise.resolve(hers), plans: () => Promise.resolve({ items: [...plans, byHour] }) } } });
    await tick();
    expect(get.mock.calls.map(([query]) => query)).toEqual([
      { seriesId: 'mobile', from: '2025-10-29T00:00:00Z', to: '2026-12-04T00:00:00Z', resolution: 'P1D' },
      { seriesId: 'mobile', from: '2025-10-29T00:00:00Z', to: '2026-12-04T00:00:00Z' },
    ]);
  });

  it('is the backend’s where it says it', async () => {
    const told = { amount: sek('5.00'), start: '2025-11-01', end: '2026-10-31' };
    const { saving, get } = customer({ offers: [{ ...small, saving: told }] });
    await tick();
    expect([saving(), get.mock.calls]).toEqual([told, []]);
  });

  it('is shown with its whole calculation on demand', async () => {
    const { session } = customer();
    const { current, offered, saving } = await session.offers.calculation(small);
    expect([current.total.amount, offered.total.amount, saving.amount, offered.periods.length]).toEqual(['4788.00', '2388.00', '2400.00', 12]);
    expect(offered.periods[0]?.charges).toEqual([{ kind: 'fee', amount: sek('199.00') }]);
  });

  it('is of the whole months that there are, where her meter is younger', async () => {
    const { saving } = customer({ months: 3 });
    await tick();
    expect(saving()).toEqual({ amount: sek('600.00'), start: '2026-08-01', end: '2026-10-31' });
  });

  it('stays with an offer that is answered, and with the one that is shown alone', async () => {
    const { session, shown } = customer();
    await tick();
    const accepted = await session.offers.accept(small);
    expect([accepted.saving?.amount, shown()]).toEqual([sek('2400.00'), [['a', '2400.00'], ['b', '1836.00']]]);
  });

  it('is reckoned anew when her contract becomes another one', async () => {
    let contract = hers;
    const { supplier, shown } = customer({ more: { contracts: { get: () => Promise.resolve(contract), plans: () => Promise.resolve({ items: plans }) } } });
    await tick();
    contract = { ...hers, plan: { id: 'tiny', name: 'Tiny' } };
    supplier.tell({ kind: 'contract', id: 'k1', value: contract });
    await tick();
    expect(shown()).toEqual([['a', '564.00'], ['b', '0.00']]);
  });
});

describe('an offer whose saving cannot be reckoned', () => {
  it.each<[string, string, Parameters<typeof customer>[0]]>([
    ['not-found', 'of a plan that is none', { offers: [{ ...small, planId: 'none' }] }],
    ['invalid', 'of a contract without a meter', { contract: { ...hers, usageSeriesId: undefined } }],
    ['invalid', 'of a contract whose plan has no id', { contract: { ...hers, plan: { name: 'Large' } } }],
    ['not-found', 'of a meter that has counted nothing', { usage: seriesOf([], { id: 'mobile', timeZone, unitCode: 'E34' }) }],
    ['invalid', 'of a meter in another unit', { usage: gigabytes(14, 'KWH') }],
    ['unsupported', 'where usage cannot be asked', { more: { usage: {} } }],
  ])('is shown all the same, and its calculation is %s: one %s', async (code, _about, options) => {
    const { session, shown, supplier } = customer({ offers: [small], ...options });
    await tick();
    expect(shown()).toEqual([['a', undefined]]);
    await expect(session.offers.calculation(supplier.of('a'))).rejects.toMatchObject({ code });
  });

  it('waits a little for it and no longer', async () => {
    const { shown } = customer({ more: { usage: { get: () => new Promise(() => undefined) } } });
    await tick(4_900);
    expect(shown()).toBe('loading');
    await tick(200);
    expect(shown()).toEqual([['b', undefined], ['a', undefined]]);
  });

  it('gains it where it stands, when it comes later, and is put in its place where nobody has seen it yet', async () => {
    const { session, shown } = customer({ more: { usage: { get: () => after(8_000) } } });
    await tick(7_900);
    expect(shown()).toEqual([['b', undefined], ['a', undefined]]);
    await tick(200);
    expect(shown()).toEqual([['b', '1836.00'], ['a', '2400.00']]);
    const elsewhere = session.offers.shown({ placement: 'portal' });
    elsewhere.subscribe(() => undefined);
    expect(elsewhere.state).toMatchObject({ status: 'ready', value: [{ id: 'a' }, { id: 'b' }] });
  });

  it('gains it also where it is shown alone', async () => {
    const { session } = customer({ more: { usage: { get: () => after(8_000) } } });
    const alone = session.offers.offer('a');
    alone.subscribe(() => undefined);
    await tick(5_100);
    expect(alone.state).toMatchObject({ status: 'ready', value: { id: 'a', price: sek('199.00') } });
    expect(alone.state).not.toHaveProperty('value.saving');
    await tick(3_000);
    expect(alone.state).toMatchObject({ status: 'ready', value: { saving: { amount: sek('2400.00') } } });
  });

  it('does not gain what was reckoned with a contract that has become another one meanwhile', async () => {
    let contract = hers;
    const [first, second] = [after(8_000), after(16_000)];
    const get = vi.fn(() => second).mockReturnValueOnce(first);
    const { supplier, shown } = customer({ offers: [small], more: { usage: { get }, contracts: { get: () => Promise.resolve(contract), plans: () => Promise.resolve({ items: plans }) } } });
    await tick(5_100);
    contract = { ...hers, plan: { id: 'tiny', name: 'Tiny' } };
    supplier.tell({ kind: 'contract', id: 'k1', value: contract });
    await tick(5_000);
    expect([shown(), get.mock.calls.length]).toEqual([[['a', undefined]], 2]);
    await tick(6_000);
    expect(shown()).toEqual([['a', '564.00']]);
  });

  it('has no calculation without a plan or a contract, and says which', async () => {
    const { session } = customer();
    await expect(session.offers.calculation(offer('c', { contractId: 'k1' }))).rejects.toMatchObject({ code: 'invalid', field: 'planId' });
    await expect(session.offers.calculation(offer('c', { planId: 'small' }))).rejects.toMatchObject({ code: 'invalid', field: 'contractId' });
  });
});
