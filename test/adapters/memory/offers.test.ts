import type { MemoryOptions, ScenarioName } from '@kvitt/adapters/memory.js';
import type { ContractOperations, NoticeOperations, OfferOperations } from '@kvitt/core/adapter.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import { offersToShow } from '@kvitt/core/offers/rules.js';
import { describe, expect, it } from 'vitest';
import { context, demo, listen } from './support.js';

/** Elin's dealings, with every operation. */
function dealt(options: MemoryOptions = { scenario: 'offers' }) {
  const adapter = demo(options);
  return { ...adapter, offers: adapter.offers as Required<OfferOperations>, contracts: adapter.contracts as Required<ContractOperations>, notices: adapter.notices as Required<NoticeOperations> };
}

const today = '2026-02-16';
const dayMs = 86_400_000;
const smaller = 'offer-smaller';
const intent = (idempotencyKey = 'a') => context({ idempotencyKey });

async function accepted({ offers }: Pick<ReturnType<typeof dealt>, 'offers'>, id = smaller, key = 'a'): Promise<Offer> {
  const { price, oneOff, bindingMonths } = await offers.get({ id }, context());
  return offers.accept({ id, price, oneOff, bindingMonths }, intent(key));
}

describe('accepting an offer in memory', () => {
  it('changes the contract from the next month on, and stands in the timeline of the newest invoice', async () => {
    const adapter = dealt();
    const offer = await accepted(adapter);
    expect(offer).toMatchObject({ state: 'accepted', version: 2, decidedAt: '2026-02-16T11:00:00.000Z', startsOn: '2026-03-01', withdrawUntil: '2026-03-02T11:00:00.000Z' });
    const contract = await adapter.contracts.get({ id: 'contract-cottage' }, context());
    expect(contract).toMatchObject({
      version: 2, plan: { id: 'mobile-100' },
      upcoming: { plan: { id: 'mobile-40', name: 'Mobilt bredband 40 GB' }, price: { amount: '249.00' }, startsOn: '2026-03-01', offerId: smaller, withdrawUntil: offer.withdrawUntil },
    });
    expect((await adapter.timeline.list({ invoiceId: 'invoice-24' }, context())).items[0]).toMatchObject({ kind: 'offer-accepted', detail: offer.title });
  });

  it('binds for as long as was offered, and until the contract’s own day where nothing was', async () => {
    const adapter = dealt();
    await accepted(adapter, 'offer-binding', 'a');
    await accepted(adapter, 'offer-bundle', 'b');
    expect((await adapter.contracts.get({ id: 'contract-power' }, context())).upcoming?.bindingUntil).toBe('2027-02-28');
    const { upcoming, bindingUntil, plan } = await adapter.contracts.get({ id: 'contract-broadband' }, context());
    expect(upcoming).toMatchObject({ bindingUntil, plan });
  });

  it('is told to who listens, offer, contract and timeline', async () => {
    const adapter = dealt();
    const { heard } = listen(adapter);
    await accepted(adapter);
    expect(heard.map(({ kind, id }) => [kind, id])).toEqual([['offer', smaller], ['contract', 'contract-cottage'], ['timeline', 'invoice-24']]);
  });

  it('is found again after a lost answer, under the same key', async () => {
    const adapter = dealt();
    adapter.backend.loseAnswer('offers.accept');
    await expect(accepted(adapter)).rejects.toMatchObject({ code: 'offline', retryable: true });
    await expect(accepted(adapter)).resolves.toMatchObject({ state: 'accepted', version: 2 });
  });

  it('is a conflict where another channel was faster', async () => {
    const adapter = dealt();
    adapter.backend.acceptElsewhere(smaller);
    await expect(accepted(adapter)).rejects.toMatchObject({ code: 'conflict', status: 409 });
  });

  it('is a conflict after the last day, and before the first', async () => {
    const { backend, clock, ...adapter } = dealt();
    backend.dealings.offers.kept.put({ ...(await adapter.offers.get({ id: 'offer-bundle' }, context())), validFrom: '2026-02-17' });
    await expect(accepted(adapter, 'offer-bundle')).rejects.toMatchObject({ code: 'conflict' });
    await adapter.offers.decline({ id: 'offer-larger' }, context());
    clock.advance(46 * dayMs);
    await expect(accepted(adapter)).rejects.toMatchObject({ code: 'conflict' });
    await expect(adapter.offers.get({ id: smaller }, context())).resolves.toMatchObject({ state: 'expired' });
    await expect(accepted(adapter, 'offer-larger')).rejects.toMatchObject({ code: 'conflict' });
    await expect(adapter.offers.get({ id: 'offer-larger' }, context())).resolves.toMatchObject({ state: 'declined' });
  });

  it('changes no contract where it is about none, and stands in no timeline without documents', async () => {
    const adapter = dealt({ scenario: 'new-customer' });
    const { heard } = listen(adapter);
    await accepted(adapter, 'offer-charger');
    expect(heard.map(({ kind }) => kind)).toEqual(['offer']);
  });

  it('can be taken back for fourteen days, and not a moment longer', async () => {
    const { clock, ...adapter } = dealt();
    await accepted(adapter);
    clock.advance(14 * dayMs);
    await expect(adapter.offers.withdraw({ id: smaller }, context())).resolves.toMatchObject({ state: 'withdrawn' });
    await accepted(adapter, 'offer-larger', 'b');
    clock.advance(14 * dayMs + 1);
    await expect(adapter.offers.withdraw({ id: 'offer-larger' }, context())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('taken back leaves what was agreed to since as it is', async () => {
    const adapter = dealt();
    await accepted(adapter);
    adapter.backend.dealings.contracts.change('contract-cottage', (contract) => ({ ...contract, upcoming: { plan: { name: 'Annat' }, startsOn: '2026-04-01', offerId: 'another' } }));
    await adapter.offers.withdraw({ id: smaller }, context());
    expect((await adapter.contracts.get({ id: 'contract-cottage' }, context())).upcoming?.offerId).toBe('another');
  });
});

describe('no, and later', () => {
  it.each([['price', '2026-08-17'], ['binding', '2026-08-17'], ['not-needed', undefined], [undefined, undefined]] as const)('for the reason %s may be asked again on %s', async (reason, notBefore) => {
    const declined = await dealt().offers.decline({ id: smaller, reason, comment: 'Nej tack' }, context());
    expect([declined.state, declined.notBefore]).toEqual(['declined', notBefore]);
  });

  it('may be said again of what was declined for a while and has come back, and not before', async () => {
    const { backend, offers } = dealt();
    const resting = { state: 'declined', notBefore: '2026-02-17' } as const;
    backend.dealings.offers.kept.put({ ...backend.dealings.offers.get(smaller), ...resting });
    await expect(offers.decline({ id: smaller, reason: 'price' }, context())).resolves.toMatchObject(resting);
    await expect(offers.snooze({ id: smaller }, context())).rejects.toMatchObject({ code: 'conflict' });
    for (const answer of [() => offers.decline({ id: smaller, reason: 'price' }, context()), () => offers.snooze({ id: smaller }, context())]) {
      backend.dealings.offers.kept.put({ ...backend.dealings.offers.get(smaller), state: 'declined', notBefore: today });
      expect((await answer()).notBefore! > today).toBe(true);
    }
  });

  it('without a day means thirty days', async () => {
    await expect(dealt().offers.snooze({ id: smaller }, context())).resolves.toMatchObject({ state: 'snoozed', notBefore: '2026-03-18' });
  });

  it.each([
    ['a day that is over', (offers: OfferOperations) => offers.snooze!({ id: smaller, until: today }, context()), 'until'],
    ['a reason that there is not', (offers: OfferOperations) => offers.decline!({ id: smaller, reason: 'whim' as 'other' }, context()), 'reason'],
    ['a comment without end', (offers: OfferOperations) => offers.decline!({ id: smaller, comment: 'n'.repeat(2_001) }, context()), 'comment'],
    ['another event', (offers: OfferOperations) => offers.record!({ id: smaller, event: 'bought' as 'shown' }, context()), 'event'],
  ] as const)('with %s is refused', async (_, ask, field) => {
    await expect(ask(dealt().offers)).rejects.toMatchObject({ code: 'invalid', status: 422, field });
  });

  it('are conflicts once the supplier has taken the offer back', async () => {
    const { backend, offers } = dealt();
    backend.dealings.offers.recall(smaller);
    await expect(offers.snooze({ id: smaller }, context())).rejects.toMatchObject({ code: 'conflict' });
    await expect(offers.decline({ id: smaller }, context())).rejects.toMatchObject({ code: 'conflict' });
    expect(() => backend.dealings.offers.recall(smaller)).toThrow(expect.objectContaining({ code: 'conflict' }));
  });

  it('leave looks and clicks counted as they were', async () => {
    const { backend, offers } = dealt();
    await offers.record({ id: smaller, event: 'shown', placement: 'invoice' }, context());
    await offers.record({ id: smaller, event: 'clicked' }, context());
    expect(backend.dealings.offers.recorded).toEqual([{ id: smaller, event: 'shown', placement: 'invoice' }, { id: smaller, event: 'clicked' }]);
  });
});

describe('what may be shown', () => {
  const all = ['offer-smaller', 'offer-binding', 'offer-bundle', 'offer-charger', 'offer-tip', 'offer-larger'];
  it.each<[ScenarioName, readonly string[]]>([
    ['ready', ['offer-smaller']], ['offers', all], ['offers-none', []], ['offers-capped', ['offer-smaller', 'offer-bundle']], ['offers-answered', ['offer-larger']], ['offer-accepted', []],
    ['new-customer', []], ['dispute', ['offer-tip']], ['outage', ['offer-tip']], ['empty', []],
  ])('in the scenario %s is %j', async (scenario, ids) => {
    const { offers } = dealt({ scenario });
    const [{ items }, circumstances] = await Promise.all([offers.list({}, context()), offers.circumstances({}, context())]);
    expect(offersToShow(items, { today, circumstances }).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('is more once the outage is over and the dispute is settled', async () => {
    const { backend, offers } = dealt({ scenario: 'outage' });
    backend.change('invoice-24', (invoice) => ({ ...invoice, status: { ...invoice.status, dispute: 'open' } }));
    await expect(offers.circumstances({}, context())).resolves.toMatchObject({ hasOutage: true, isDisputing: true });
    backend.dealings.notices.resolve('notice-outage');
    backend.change('invoice-24', (invoice) => ({ ...invoice, status: { ...invoice.status, dispute: 'none' } }));
    await expect(offers.circumstances({}, context())).resolves.toEqual({ customerSince: '2021-01-01', firstInvoiceOn: expect.any(String) as string, hasOutage: false, isDisputing: false });
  });
});
