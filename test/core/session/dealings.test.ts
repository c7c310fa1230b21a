import type { Contract } from '@kvitt/core/model/contract.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { Change } from '@kvitt/core/model/change.js';
import type { Resource } from '@kvitt/core/resource.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { sek } from './records.js';

const watch = () => undefined;
const contract = (id: string, more: Partial<Contract> = {}): Contract => ({ id, plan: { name: 'Bredband 250' }, price: sek('399.00'), ...more });
const notice = (id: string, more: Partial<Notice> = {}): Notice => ({ id, kind: 'info', title: 'New opening hours', ...more });
const value = (resource: Resource<unknown>) => (resource.state.status === 'ready' ? resource.state.value : resource.state.status);
const told = (kind: Change['kind'], id: string, more: Partial<Change> = {}): Change => ({ cursor: '1', kind, id, ...more });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('contracts', () => {
  it('come by pages, one by its id, and with the plans that there are', async () => {
    const backend = new Backend();
    const { contracts } = backend.session();
    const [list, one, plans] = [contracts.list(), contracts.contract('k1'), contracts.plans('k1')];
    for (const looked of [list, one, plans]) looked.subscribe(watch);
    await backend.last('contracts.list').answer({ items: [contract('k1')], nextCursor: '2' });
    void list.more();
    await tick();
    await backend.last('contracts.list').answer({ items: [contract('k2')] });
    await backend.last('contracts.get').answer(contract('k1'));
    await backend.last('contracts.plans').answer({ items: [] });
    expect([value(list), value(one), value(plans)]).toEqual([[contract('k1'), contract('k2')], contract('k1'), []]);
    expect([backend.last('contracts.list').query, backend.last('contracts.get').query, backend.last('contracts.plans').query]).toEqual([{ cursor: '2' }, { id: 'k1' }, { contractId: 'k1' }]);
  });

  it('that change are shown where they are, and nothing is asked but their plans', async () => {
    const backend = new Backend();
    const { contracts } = backend.session();
    const [list, one, plans] = [contracts.list(), contracts.contract('k1'), contracts.plans('k1')];
    for (const looked of [list, one, plans]) looked.subscribe(watch);
    await backend.last('contracts.list').answer({ items: [contract('k1', { version: 2 }), contract('k2')] });
    await backend.last('contracts.get').answer(contract('k1', { version: 2 }));
    await backend.last('contracts.plans').answer({ items: [] });
    const smaller = contract('k1', { version: 3, plan: { name: 'Bredband 100' } });
    await backend.live[0]?.tell(told('contract', 'k1', { value: smaller }));
    await backend.live[0]?.tell(told('contract', 'k1', { value: contract('k1', { version: 1 }) }));
    expect([value(list), value(one)]).toEqual([[smaller, contract('k2')], smaller]);
    expect(['contracts.list', 'contracts.get', 'contracts.plans'].map((operation) => backend.asked(operation).length > 1)).toEqual([false, false, true]);
  });

  it('are asked again when one is new, or is only said to have changed', async () => {
    const backend = new Backend();
    const { contracts } = backend.session();
    contracts.list().subscribe(watch);
    contracts.contract('k1').subscribe(watch);
    await backend.last('contracts.list').answer({ items: [contract('k1')] });
    await backend.last('contracts.get').answer(contract('k1', { version: 4 }));
    await backend.live[0]?.tell(told('contract', 'k2', { value: contract('k2') }));
    expect(backend.asked('contracts.list')).toHaveLength(2);
    await backend.last('contracts.list').answer({ items: [contract('k1'), contract('k2')] });
    await backend.live[0]?.tell(told('contract', 'k1', { version: 4 }));
    expect([backend.asked('contracts.list').length, backend.asked('contracts.get').length]).toEqual([3, 1]);
    await backend.live[0]?.tell(told('contract', 'k1', { version: 5 }));
    expect(backend.asked('contracts.get')).toHaveLength(2);
  });
});

describe('notices', () => {
  it('that were read are so in every list as soon as the backend knows', async () => {
    const backend = new Backend();
    const { notices } = backend.session();
    const [all, some] = [notices.list(), notices.list({ contractId: 'k1' })];
    for (const looked of [all, some]) looked.subscribe(watch);
    for (const { answer } of backend.asked('notices.list')) await answer({ items: [notice('n1'), notice('n2')] });
    const reading = notices.read('n1');
    await tick();
    expect(value(all)).toEqual([notice('n1'), notice('n2')]);
    const read = notice('n1', { readAt: '2026-11-22T12:00:00+01:00' });
    await backend.last('notices.read').answer(read);
    expect([await reading, value(all), value(some), backend.asked('notices.list').length]).toEqual([read, [read, notice('n2')], [read, notice('n2')], 2]);
    expect(backend.last('notices.read')).toMatchObject({ query: { id: 'n1' }, context: { idempotencyKey: expect.any(String) as string } });
  });

  it('that are told while somebody looks are asked for by the lists that have them not', async () => {
    const backend = new Backend();
    const { notices } = backend.session();
    const [all, some] = [notices.list(), notices.list({ invoiceId: '42' })];
    for (const looked of [all, some]) looked.subscribe(watch);
    const [ofAll, ofSome] = backend.asked('notices.list');
    await ofAll?.answer({ items: [notice('n1')] });
    await ofSome?.answer({ items: [] });
    await backend.live[0]?.tell(told('notice', 'n1', { value: notice('n1', { title: 'Shorter hours' }) }));
    expect([value(all), backend.asked('notices.list').slice(2).map(({ query }) => query)]).toEqual([[notice('n1', { title: 'Shorter hours' })], [{ invoiceId: '42' }]]);
  });

  it('come one by its id, and are told and read there too', async () => {
    const backend = new Backend();
    const { notices } = backend.session();
    const one = notices.notice('n1');
    one.subscribe(watch);
    await backend.last('notices.get').answer(notice('n1', { version: 1 }));
    expect([value(one), backend.last('notices.get').query]).toEqual([notice('n1', { version: 1 }), { id: 'n1' }]);
    await backend.live[0]?.tell(told('notice', 'n1', { value: notice('n1', { version: 2, title: 'Shorter hours' }) }));
    await backend.live[0]?.tell(told('notice', 'n2', { value: notice('n2') }));
    expect(value(one)).toEqual(notice('n1', { version: 2, title: 'Shorter hours' }));
    const reading = notices.read('n1');
    await tick();
    const read = notice('n1', { version: 3, readAt: '2026-11-22T12:00:00+01:00' });
    await backend.last('notices.read').answer(read);
    expect([await reading, value(one), backend.asked('notices.get').length]).toEqual([read, read, 1]);
    await backend.live[0]?.tell(told('notice', 'n1', { version: 3 }));
    expect(backend.asked('notices.get')).toHaveLength(1);
    await backend.live[0]?.tell(told('notice', 'n1', { version: 4 }));
    expect(backend.asked('notices.get')).toHaveLength(2);
  });

  it('that a list has told are not asked for one by one', async () => {
    const backend = new Backend();
    const { notices } = backend.session();
    notices.list().subscribe(watch);
    await backend.last('notices.list').answer({ items: [notice('n1')] });
    const one = notices.notice('n1');
    one.subscribe(watch);
    await tick();
    expect([value(one), backend.asked('notices.get')]).toEqual([notice('n1'), []]);
  });

  it('that cannot be believed are asked for', async () => {
    const backend = new Backend();
    backend.session().notices.list().subscribe(watch);
    await backend.last('notices.list').answer({ items: [] });
    await backend.live[0]?.tell(told('notice', 'n1', { value: { id: 'n1' } }));
    expect(backend.asked('notices.list')).toHaveLength(2);
  });
});

describe('a wrong field', () => {
  it.each<[string, string, unknown, string]>([
    ['contracts.list', 'items.0.campaign.until', { items: [contract('k1', { campaign: { until: 'soon', campaignPrice: sek('1.00'), normalPrice: sek('2.00') } })] }, 'contracts.list: items.0.campaign.until: expected a date YYYY-MM-DD, got string'],
    ['notices.list', 'items.0.priceChange.new.amount', { items: [notice('n1', { kind: 'price', priceChange: { effectiveOn: '2027-01-01', old: sek('1.00'), new: sek('2,00'), cause: 'index' } })] }, 'notices.list: items.0.priceChange.new.amount: expected a decimal string such as "1234.50", got string'],
  ])('of %s is an error that names the operation, the path and what was expected', async (operation, field, answer, message) => {
    const backend = new Backend();
    const { contracts, notices } = backend.session();
    const list = operation === 'contracts.list' ? contracts.list() : notices.list();
    list.subscribe(watch);
    await backend.last(operation).answer(answer);
    expect(list.state).toMatchObject({ status: 'failed', error: { code: 'invalid', field, message } });
  });
});

describe('where the adapter has none', () => {
  it('contracts, notices and offers are unsupported, and nothing waits', async () => {
    const session = new Backend().session({ adapter: {} });
    const looked = [session.contracts.list(), session.contracts.contract('k1'), session.notices.list(), session.notices.notice('n1'), session.offers.shown(), session.offers.offer('a')];
    expect(looked.map(({ state }) => (state.status === 'failed' ? state.error.code : state.status))).toEqual(Array(6).fill('unsupported'));
    await expect(session.notices.read('n1')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(session.offers.accept({ id: 'a', kind: 'tip', state: 'open', title: 'A tip' })).rejects.toMatchObject({ code: 'unsupported' });
  });
});
