import type { Offer } from '@kvitt/core/model/offer.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { sameMoney } from '@kvitt/core/money.js';
import type { KnownCustomer } from '../records/customers.js';
import { acceptanceOf, keepAcceptance, offerOf, recallOthers, type Agreed } from '../records/offers.js';
import { changeContract } from './change-contract.js';
import { withOffer, type Ground, type HeldOffer } from './held.js';
import { tooLate, unfit } from './refusals.js';
import { offerChange } from './tellings.js';
import { remember } from './timeline.js';

const dayMs = 86_400_000;

/** Declined and snoozed ones are still hers to find again. */
const acceptable: readonly Offer['state'][] = ['open', 'declined', 'snoozed'];

/** What the customer agrees to, under the key of her intent. */
export interface Acceptance {
  readonly id: string;
  readonly agreed: Agreed;
  readonly key: string;
}

/** Accepts an offer once, whoever asks how often: with its contract, its timeline and its telling, or nothing of it. */
export function accept(ground: Ground, customer: KnownCustomer, { id, agreed, key }: Acceptance): Promise<Offer> {
  return withOffer(ground, customer, id, async (held) => {
    const known = await acceptanceOf(held.transaction, customer.id, key);
    if (known) {
      if (known.offerId !== id) throw unfit('Idempotency-Key', 'stands for another offer');
      refuseOther(known.agreed, agreed);
      return held.offer;
    }
    if (!acceptable.includes(held.offer.state) || (held.offer.validFrom ?? '') > held.today || isOver(held)) throw tooLate(held.offer);
    refuseOther(held.offer, agreed);
    await keepAcceptance(held.transaction, customer.id, key, { offerId: id, agreed });
    return follow(held);
  });
}

/** Everything that an acceptance changes. */
async function follow(held: HeldOffer): Promise<Offer> {
  const { offer, row, at, transaction, customer } = held;
  const withdrawUntil = offer.withdrawalDays ? new Date(Date.parse(at) + offer.withdrawalDays * dayMs).toISOString() : undefined;
  const startsOn = await changeContract(held, { ...offer, withdrawUntil });
  if (row.service === null && offer.kind !== 'tip' && offer.contractId !== undefined) {
    for (const other of await recallOthers(transaction, customer.id, offer)) held.changes.push(offerChange(offerOf(other, held.today)));
  }
  await remember(held, 'offer-accepted');
  return held.become({ state: 'accepted', decidedAt: at, withdrawUntil, notBefore: undefined, ...(startsOn !== undefined && { startsOn }) });
}

/** A declined one has no end of its own in its state. */
function isOver({ offer, today }: HeldOffer): boolean {
  return offer.validUntil !== undefined && offer.validUntil < today;
}

/** What she was shown must be what holds, all of it: the first that is not is named. */
function refuseOther(holds: Agreed, agreed: Agreed): void {
  if (!same(agreed.price, holds.price)) throw unfit('price', 'not the price of this offer');
  if (!same(agreed.oneOff, holds.oneOff)) throw unfit('oneOff', 'not what this offer costs once');
  if ((agreed.bindingMonths ?? 0) !== (holds.bindingMonths ?? 0)) throw unfit('bindingMonths', 'not the binding of this offer');
}

function same(a: Money | undefined, b: Money | undefined): boolean {
  return a && b ? sameMoney(a, b) : a === b;
}
