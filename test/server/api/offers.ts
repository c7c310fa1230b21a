import type { Page } from '@kvitt/core/adapter.js';
import type { Change } from '@kvitt/core/model/change.js';
import type { Contract } from '@kvitt/core/model/contract.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { accept, addContract, addOffer, agreement, offerAt } from '../support/offers.js';
import { server } from '../support/shared.js';

const ids = ({ items }: Page<{ readonly id: string }>): readonly string[] => items.map(({ id }) => id);

/** Somebody with a contract and an offer that changes it. */
async function withOffer(wanted: Partial<Offer> = {}): Promise<{ readonly customer: TestCustomer; readonly id: string }> {
  const customer = await TestCustomer.of(server());
  await addContract(customer);
  return { customer, id: await addOffer(customer, wanted) };
}

async function toldSince(customer: TestCustomer, since: string): Promise<readonly Change[]> {
  return (await customer.get<{ readonly items: readonly Change[] }>(`/changes?since=${since}`)).items;
}

const cursorOf = async (customer: TestCustomer): Promise<string> => (await customer.get<{ readonly nextCursor: string }>('/changes')).nextCursor;

/** What was accepted, as its records have it. */
async function traces(customer: TestCustomer, id: string) {
  const [offer, contract, events] = await Promise.all([customer.get<Offer>(`/offers/${id}`), customer.get<Contract>(`/contracts/${customer.own('contract')}`), customer.events()]);
  return { state: offer.state, versions: [offer.version, contract.version], upcoming: contract.upcoming?.offerId, events: events.filter(({ kind }) => kind === 'offer-accepted').length };
}

describe('an offer that is accepted twenty times at once', () => {
  it('is accepted once under one key, and answered so to everybody', async () => {
    const { customer, id } = await withOffer();
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(customer, id, 'one')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const offers = await Promise.all(answers.map(offerAt));
    expect(new Set(offers.map((offer) => JSON.stringify(offer))).size).toBe(1);
    expect(await traces(customer, id)).toEqual({ state: 'accepted', versions: [2, 2], upcoming: id, events: 1 });
  });

  it('is accepted under one of several keys, and the others are told that it is', async () => {
    const { customer, id } = await withOffer();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => accept(customer, id, `key-${index}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const refusal = (await answers.find(({ status }) => status === 409)?.json()) as { readonly offer: Offer };
    expect([refusal.offer.id, refusal.offer.state]).toEqual([id, 'accepted']);
    expect(await traces(customer, id)).toEqual({ state: 'accepted', versions: [2, 2], upcoming: id, events: 1 });
  });

  it('is told once to whoever listens: offer, contract and timeline', async () => {
    const { customer, id } = await withOffer();
    const since = await cursorOf(customer);
    await Promise.all(Array.from({ length: 5 }, () => accept(customer, id, 'one')));
    const changes = await toldSince(customer, since);
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['contract', 'offer', 'timeline']);
    expect(changes.find(({ kind }) => kind === 'offer')).toMatchObject({ id, version: 2, value: { state: 'accepted' } });
    expect(changes.find(({ kind }) => kind === 'contract')).toMatchObject({ value: { upcoming: { plan: { id: 'small', name: 'Surf 40', description: '40 GB' }, offerId: id } } });
  });
});

describe('an acceptance', () => {
  it('holds from a day that is not over, and binds for as long as it said', async () => {
    const { customer, id } = await withOffer();
    const { startsOn, withdrawUntil, decidedAt } = await offerAt(accept(customer, id, 'one'));
    const { upcoming } = await customer.get<Contract>(`/contracts/${customer.own('contract')}`);
    expect(upcoming).toMatchObject({ startsOn: '2026-11-20', bindingUntil: '2027-11-19', price: agreement.price, withdrawUntil });
    expect([startsOn, Date.parse(withdrawUntil ?? '') - Date.parse(decidedAt ?? '')]).toEqual(['2026-11-20', 14 * 86_400_000]);
  });

  it('begins with the first day that no invoice has yet', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a', invoicePeriod: { start: '2026-11-01', end: '2026-11-30' } }]);
    await addContract(customer);
    expect((await offerAt(accept(customer, await addOffer(customer), 'one'))).startsOn).toBe('2026-12-01');
  });

  it('takes back the other offers for its contract, until it is withdrawn itself', async () => {
    const { customer, id } = await withOffer();
    const [other, tip, elsewhere] = [await addOffer(customer, { id: 'other' }), await addOffer(customer, { id: 'tip', kind: 'tip', planId: undefined, price: undefined }), await addOffer(customer, { id: 'elsewhere', contractId: undefined })];
    const states = async () => Promise.all([other, tip, elsewhere].map(async (one) => (await customer.get<Offer>(`/offers/${one}`)).state));
    await accept(customer, id, 'one');
    expect(await states()).toEqual(['recalled', 'open', 'open']);
    expect((await accept(customer, other, 'two')).status).toBe(409);
    await customer.ask('POST', `/offers/${id}/withdraw`);
    expect(await states()).toEqual(['open', 'open', 'open']);
    expect((await accept(customer, other, 'two')).status).toBe(200);
  });

  it('leaves what was put off put off until its day, once it is withdrawn', async () => {
    const { customer, id } = await withOffer();
    const later = await addOffer(customer, { id: 'later' });
    await customer.ask('POST', `/offers/${later}/snooze`, { body: { until: '2026-12-24' } });
    await accept(customer, id, 'one');
    expect((await customer.get<Offer>(`/offers/${later}`)).state).toBe('recalled');
    await customer.ask('POST', `/offers/${id}/withdraw`);
    expect(await customer.get<Offer>(`/offers/${later}`)).toMatchObject({ state: 'snoozed', notBefore: '2026-12-24' });
  });

  it('waits until another change of the same contract holds or is withdrawn', async () => {
    const { customer, id } = await withOffer();
    const declined = await addOffer(customer, { id: 'declined', state: 'declined' });
    await accept(customer, id, 'one');
    expect((await accept(customer, declined, 'two')).status).toBe(409);
    expect(await traces(customer, id)).toMatchObject({ upcoming: id, events: 1 });
    await customer.ask('POST', `/offers/${id}/withdraw`);
    expect((await accept(customer, declined, 'two')).status).toBe(200);
  });

  it('of a service adds it to the contract, and withdrawn takes it away', async () => {
    const { customer } = await withOffer();
    const service = { id: 'extender', name: 'Wifi-förstärkare', price: { amount: '49.00', currency: 'SEK' } };
    const id = await addOffer(customer, { id: 'cross', kind: 'cross-sell', planId: undefined, price: service.price, bindingMonths: 0 }, { service });
    const services = async () => (await customer.get<Contract>(`/contracts/${customer.own('contract')}`)).services;
    await accept(customer, id, 'one', { price: service.price });
    expect(await services()).toEqual([service]);
    await customer.ask('POST', `/offers/${id}/withdraw`);
    expect(await services()).toEqual([]);
  });

  it('under a key that accepted another offer is refused', async () => {
    const { customer, id } = await withOffer();
    await accept(customer, id, 'one');
    const answer = await accept(customer, await addOffer(customer, { id: 'other', contractId: undefined }), 'one');
    expect([answer.status, ((await answer.json()) as { readonly errors: unknown }).errors]).toEqual([422, [{ pointer: '#/Idempotency-Key', detail: 'stands for another offer' }]]);
  });

  it('comes too late on the day after the last', async () => {
    const { customer, id } = await withOffer({ validUntil: '2026-11-19' });
    expect((await accept(customer, id, 'one')).status).toBe(409);
    expect((await customer.get<Offer>(`/offers/${id}`)).state).toBe('expired');
    const lastDay = await addOffer(customer, { id: 'last', validUntil: '2026-11-20' });
    expect((await accept(customer, lastDay, 'two')).status).toBe(200);
  });

  it('of what is declined and over comes too late as well', async () => {
    const { customer, id } = await withOffer({ state: 'declined', validUntil: '2026-11-19' });
    expect((await accept(customer, id, 'one')).status).toBe(409);
  });
});

describe('what is no answer to an offer', () => {
  it.each([
    ['accept', { ...agreement, price: { amount: '198.00', currency: 'SEK' } }, 422, '#/price'],
    ['accept', { ...agreement, price: { amount: '199,00', currency: 'SEK' } }, 400, '#/price/amount'],
    ['accept', { bindingMonths: 12 }, 422, '#/price'],
    ['accept', { price: agreement.price }, 422, '#/bindingMonths'],
    ['accept', { ...agreement, bindingMonths: -1 }, 400, '#/bindingMonths'],
    ['accept', { ...agreement, oneOff: { amount: '10.00', currency: 'SEK' } }, 422, '#/oneOff'],
    ['decline', { reason: 'whim' }, 422, '#/reason'],
    ['decline', { comment: 'x'.repeat(2_001) }, 422, '#/comment'],
    ['decline', { comment: 3 }, 400, '#/comment'],
    ['snooze', { until: '2026-11-20' }, 422, '#/until'],
    ['snooze', { until: '2028-01-01' }, 422, '#/until'],
    ['snooze', { until: '2027-02-29' }, 400, '#/until'],
    ['record', { event: 'bought' }, 400, '#/event'],
    ['record', { event: 'shown', placement: 'x'.repeat(101) }, 400, '#/placement'],
  ])('is refused by name: %s %j', async (verb, body, status, pointer) => {
    const { customer, id } = await withOffer();
    const answer = await customer.ask('POST', `/offers/${id}/${verb}`, { body, headers: { 'idempotency-key': 'one' } });
    const { errors } = (await answer.json()) as { readonly errors: readonly { readonly pointer: string }[] };
    expect([answer.status, answer.headers.get('content-type'), errors[0]?.pointer]).toEqual([status, 'application/problem+json', pointer]);
    expect((await customer.get<Offer>(`/offers/${id}`)).version).toBe(1);
  });
});

describe('offers', () => {
  it('are listed in the supplier’s order, page after page, without what was answered more than a year ago', async () => {
    const customer = await TestCustomer.of(server());
    await addOffer(customer, { id: 'old', state: 'declined', decidedAt: '2025-11-01T00:00:00Z' });
    const all: string[] = [];
    for (let index = 0; index < 51; index++) all.push(await addOffer(customer, { id: `o${99 - index}`, contractId: undefined }));
    const first = await customer.get<Page<Offer>>('/offers');
    const second = await customer.get<Page<Offer>>(`/offers?cursor=${first.nextCursor ?? ''}`);
    expect([[...ids(first), ...ids(second)], second.nextCursor]).toEqual([all, undefined]);
  });

  it('are counted by kind and place, not by whom', async () => {
    const { customer, id } = await withOffer({ kind: 'bundle' });
    const placement = customer.id.replace('customer', 'place');
    for (const event of ['shown', 'shown', 'clicked']) expect((await customer.ask('POST', `/offers/${id}/record`, { body: { event, placement } })).status).toBe(204);
    const rows = await server().database.query('select * from offer_count where placement = $1 order by event', [placement]);
    expect(rows).toEqual(['clicked', 'shown'].map((event, index) => ({ supplier_id: 'test-energi', kind: 'bundle', event, placement, times: index + 1 })));
  });

  it('that were declined for a while and are back may be answered anew, and not before', async () => {
    const { customer, id } = await withOffer({ state: 'declined', notBefore: '2026-11-21' });
    expect((await offerAt(customer.ask('POST', `/offers/${id}/decline`, { body: {} }))).notBefore).toBe('2026-11-21');
    expect((await customer.ask('POST', `/offers/${id}/snooze`, { body: {} })).status).toBe(409);
    const back = await addOffer(customer, { id: 'back', state: 'declined', notBefore: '2026-11-20' });
    expect((await offerAt(customer.ask('POST', `/offers/${back}/decline`, { body: {} }))).notBefore).toBe('2027-05-19');
    const later = await addOffer(customer, { id: 'later', state: 'declined', notBefore: '2026-11-20' });
    expect((await offerAt(customer.ask('POST', `/offers/${later}/snooze`, { body: {} }))).state).toBe('snoozed');
  });

  it('rest for half a year once declined, and say why only to the supplier', async () => {
    const { customer, id } = await withOffer();
    const declined = await offerAt(customer.ask('POST', `/offers/${id}/decline`, { body: { reason: 'price', comment: 'För dyrt' } }));
    expect([declined.state, declined.notBefore, JSON.stringify(declined).includes('För dyrt')]).toEqual(['declined', '2027-05-19', false]);
    const rows = await server().database.query('select answer from offer where id = $1', [id]);
    expect(rows).toEqual([{ answer: { reason: 'price', comment: 'För dyrt' } }]);
  });
});
