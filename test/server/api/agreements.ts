import type { Page } from '@kvitt/core/adapter.js';
import type { Contract } from '@kvitt/core/model/contract.js';
import type { Notice } from '@kvitt/core/model/notice.js';
import type { OfferCircumstances } from '@kvitt/core/model/offer.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { addContract, addNotice, addOffer } from '../support/offers.js';
import { server } from '../support/shared.js';

const ids = ({ items }: Page<{ readonly id: string }>): readonly string[] => items.map(({ id }) => id);
const circumstances = (customer: TestCustomer): Promise<OfferCircumstances> => customer.get('/offers/circumstances');

describe('another customer’s offers, contracts and notices', () => {
  it('do not exist, on any route', async () => {
    const [owner, stranger] = [await TestCustomer.of(server()), await TestCustomer.of(server())];
    const [contract, offer, notice] = [await addContract(owner), await addOffer(owner), await addNotice(owner)];
    const key = { 'idempotency-key': 'mine' };
    for (const path of [`/offers/${offer}`, `/contracts/${contract}`, `/contracts/${contract}/plans`, `/notices?contractId=${contract}`, `/notices?invoiceId=${owner.own('a')}`]) {
      expect([path, (await stranger.ask('GET', path)).status]).toEqual([path, 404]);
    }
    for (const verb of ['accept', 'decline', 'snooze', 'withdraw']) {
      expect([verb, (await stranger.ask('POST', `/offers/${offer}/${verb}`, { body: {}, headers: key })).status]).toEqual([verb, 404]);
    }
    expect((await stranger.ask('POST', `/offers/${offer}/record`, { body: { event: 'shown' } })).status).toBe(404);
    expect((await stranger.ask('POST', `/notices/${notice}/read`)).status).toBe(404);
    expect((await stranger.ask('GET', `/notices/${notice}`)).status).toBe(404);
    for (const path of ['/offers', '/contracts', '/notices']) expect(ids(await stranger.get(path))).toEqual([]);
    expect(await owner.get(`/offers/${offer}`)).toMatchObject({ state: 'open', version: 1 });
  });
});

describe('what decides whether a customer is shown any offers', () => {
  it('is told of one who has no invoice yet', async () => {
    const customer = await TestCustomer.of(server(), []);
    await addContract(customer, { startDate: '2026-11-11' });
    expect(await circumstances(customer)).toEqual({ customerSince: '2026-11-11', isDisputing: false, hasOutage: false, cap: { offers: 3, days: 30 } });
  });

  it('is when her first invoice came, and that she disputes one', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'credit', typeCode: '381', issueDate: '2026-08-01' }, { id: 'b', issueDate: '2026-10-01', status: { dispute: 'open' } }]);
    expect(await circumstances(customer)).toMatchObject({ firstInvoiceOn: '2026-10-01', isDisputing: true });
  });

  it('is an outage that is not over', async () => {
    const customer = await TestCustomer.of(server());
    const outage = { since: '2026-11-19T20:00:00Z' };
    await addNotice(customer, { id: 'over', kind: 'outage', outage: { ...outage, resolvedAt: '2026-11-19T23:00:00Z' } });
    await addNotice(customer, { id: 'planned', kind: 'outage', outage: { since: '2026-12-24T20:00:00Z' } });
    await addNotice(customer, { id: 'told-of-no-more', kind: 'outage', outage, validUntil: '2026-11-20T00:00:00Z' });
    expect((await circumstances(customer)).hasOutage).toBe(false);
    await addNotice(customer, { id: 'now', kind: 'outage', outage });
    expect((await circumstances(customer)).hasOutage).toBe(true);
  });
});

describe('contracts', () => {
  it('are listed with those that have ended last, page after page', async () => {
    const customer = await TestCustomer.of(server());
    const ended = await addContract(customer, { id: 'ended', endDate: '2026-11-19' });
    const all: string[] = [];
    for (let index = 0; index < 50; index++) all.push(await addContract(customer, { id: `c${99 - index}`, endDate: '2026-11-20' }));
    const first = await customer.get<Page<Contract>>('/contracts');
    const second = await customer.get<Page<Contract>>(`/contracts?cursor=${first.nextCursor ?? ''}`);
    expect([...ids(first), ...ids(second)]).toEqual([...all, ended]);
  });
});

describe('notices', () => {
  it('are those that are of use now, the newest first, page after page', async () => {
    const customer = await TestCustomer.of(server());
    for (const [id, times] of Object.entries({
      over: { validUntil: '2026-11-20T00:00:00Z' }, later: { validFrom: '2026-12-20T00:00:00Z' }, unsent: { sentAt: '2026-12-20T00:00:00Z' },
    })) await addNotice(customer, { id, ...times });
    const all: string[] = [];
    for (let index = 0; index < 51; index++) all.unshift(await addNotice(customer, { id: `n${index}`, sentAt: `2026-11-10T08:00:${String(index).padStart(2, '0')}Z` }));
    const first = await customer.get<Page<Notice>>('/notices');
    const second = await customer.get<Page<Notice>>(`/notices?cursor=${first.nextCursor ?? ''}`);
    expect([...ids(first), ...ids(second)]).toEqual(all);
  });

  it('are answered one by one also when they are over, and not before they are told', async () => {
    const customer = await TestCustomer.of(server());
    const statusOf = async (id: string, times: Parameters<typeof addNotice>[1]) => (await customer.ask('GET', `/notices/${await addNotice(customer, { id, ...times })}`)).status;
    expect(await statusOf('over', { validUntil: '2026-11-20T00:00:00Z' })).toBe(200);
    expect(await statusOf('later', { validFrom: '2026-12-20T00:00:00Z' })).toBe(404);
    expect(await statusOf('unsent', { sentAt: '2026-12-20T00:00:00Z' })).toBe(404);
    expect(await customer.get(`/notices/${customer.own('over')}`)).toMatchObject({ id: customer.own('over'), version: 1 });
  });

  it('are read once, which every window is told', async () => {
    const customer = await TestCustomer.of(server());
    const id = await addNotice(customer);
    const { nextCursor: since } = await customer.get<{ readonly nextCursor: string }>('/changes');
    const answers = await Promise.all([1, 2, 3].map(() => customer.ask('POST', `/notices/${id}/read`)));
    const read = await Promise.all(answers.map((answer) => answer.json() as Promise<Notice>));
    expect(new Set(read.map(({ readAt, version }) => `${readAt ?? ''} ${version ?? ''}`)).size).toBe(1);
    const { items } = await customer.get<{ readonly items: readonly object[] }>(`/changes?since=${since}`);
    expect(items).toMatchObject([{ kind: 'notice', id, version: 2, value: { readAt: read[0]?.readAt } }]);
    expect((await customer.get<Page<Notice>>('/notices')).items[0]?.readAt).toBe(read[0]?.readAt);
  });
});
