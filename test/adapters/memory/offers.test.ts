import type { ScenarioName } from '@kvitt/adapters/memory.js';
import type { ContractOperations, NoticeOperations, OfferOperations } from '@kvitt/core/adapter.js';
import { contractSchema } from '@kvitt/core/model/contract.js';
import { noticeSchema } from '@kvitt/core/model/notice.js';
import { offerCircumstancesSchema, offerSchema, type Offer } from '@kvitt/core/model/offer.js';
import { planSchema } from '@kvitt/core/model/plan.js';
import { planFit } from '@kvitt/core/offers/plan-fit.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { context, demo, listen } from './support.js';

/** Elin's dealings, with every operation. */
function dealt(scenario: ScenarioName = 'offers') {
  const adapter = demo({ scenario });
  return { ...adapter, offers: adapter.offers as Required<OfferOperations>, contracts: adapter.contracts as Required<ContractOperations>, notices: adapter.notices as Required<NoticeOperations> };
}

const intent = (idempotencyKey = 'a') => context({ idempotencyKey });
const agreement = ({ id, price, oneOff, bindingMonths }: Offer) => ({ id, price, oneOff, bindingMonths });
const dayMs = 86_400_000;
const smaller = 'offer-smaller';

async function accepted({ offers }: ReturnType<typeof dealt>, id = smaller, key = 'a'): Promise<Offer> {
  return offers.accept(agreement(await offers.get({ id }, context())), intent(key));
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
});
