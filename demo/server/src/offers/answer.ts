import type { Offer } from '@kvitt/core/model/offer.js';
import { isAnswered } from '@kvitt/core/offers/answered.js';
import { addDays } from '@kvitt/core/period.js';
import type { KnownCustomer } from '../records/customers.js';
import { keepAnswer, offerOf, reopenOthers, type Why } from '../records/offers.js';
import { restoreContract } from './change-contract.js';
import { withOffer, type Ground } from './held.js';
import { tooLate, unfit } from './refusals.js';
import { offerChange } from './tellings.js';
import { remember } from './timeline.js';

/** A declined offer rests for so long, a snoozed one by default. */
const declinedDays = 180;
const snoozedDays = 14;
const longestSnooze = 366;

/** Declined twice it is declined once, for the reason that was given first. */
export function decline(ground: Ground, customer: KnownCustomer, id: string, why: Why): Promise<Offer> {
  return withOffer(ground, customer, id, async (held) => {
    const { offer, at, today } = held;
    if (offer.state === 'declined' && isAnswered(offer, today)) return offer;
    if (!isAsked(offer, today)) throw tooLate(offer);
    await keepAnswer(held.transaction, id, why);
    return held.become({ state: 'declined', decidedAt: at, notBefore: addDays(today, declinedDays) });
  });
}

/** Reminds on a day that is to come; asked again it is the newer day. */
export function snooze(ground: Ground, customer: KnownCustomer, id: string, until: string | undefined): Promise<Offer> {
  return withOffer(ground, customer, id, async (held) => {
    const { offer, at, today } = held;
    if (!isAsked(offer, today)) throw tooLate(offer);
    const notBefore = until ?? addDays(today, snoozedDays);
    if (notBefore <= today || notBefore > addDays(today, longestSnooze)) throw unfit('until', 'expected a day after today, within a year');
    return offer.state === 'snoozed' && offer.notBefore === notBefore ? offer : held.become({ state: 'snoozed', decidedAt: at, notBefore });
  });
}

/** Open, put off, or declined and back since its day. */
function isAsked(offer: Offer, today: string): boolean {
  return offer.state === 'snoozed' || !isAnswered(offer, today);
}

/** Takes back what was accepted, as long as it may be. */
export function withdraw(ground: Ground, customer: KnownCustomer, id: string): Promise<Offer> {
  return withOffer(ground, customer, id, async (held) => {
    const { offer, at, today } = held;
    if (offer.state === 'withdrawn') return offer;
    if (offer.state !== 'accepted' || Date.parse(offer.withdrawUntil ?? '') < Date.parse(at) || offer.withdrawUntil === undefined) throw tooLate(offer);
    await restoreContract(held, offer);
    for (const other of await reopenOthers(held.transaction, id)) held.changes.push(offerChange(offerOf(other, today)));
    await remember(held, 'offer-withdrawn');
    return held.become({ state: 'withdrawn', decidedAt: at, withdrawUntil: undefined, startsOn: undefined });
  });
}
