import type { Offer } from '@kvitt/core/model/offer.js';

/** Which of the offers that a page gives. */
export interface Wanted {
  /** That one, whatever its state. */
  readonly offerId?: string | undefined;
  readonly cap?: number | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Answered here: they stay in their place. */
  readonly answered: ReadonlyMap<string, Offer> | undefined;
}

const standing: readonly (Offer['state'] | undefined)[] = ['open', 'accepted', 'withdrawn'];

/** What is shown of the offers that a page gives: what was declined, or has ended, is not shown to anybody again. */
export function givenOffers(offers: readonly Offer[], { offerId, cap, today, answered }: Wanted): readonly Offer[] {
  const known = offers.filter(isOffer).map((offer) => answered?.get(offer.id) ?? offer);
  if (offerId) return known.filter(({ id }) => id === offerId);
  return known.filter((offer) => [...standing, answered?.get(offer.id)?.state].includes(stateOf(offer, today))).slice(0, cap);
}

/** An open offer ends with its last day, whether or not the backend has said so; one that was put off, or declined for a while, is open again from its day on, as the rules in core have it. */
export function stateOf({ state, notBefore, validUntil }: Offer, today: string): Offer['state'] {
  const isBack = (state === 'snoozed' || state === 'declined') && notBefore !== undefined && notBefore <= today;
  if (state !== 'open' && !isBack) return state;
  return validUntil !== undefined && validUntil < today ? 'expired' : 'open';
}

/** What has neither name nor state is none: a backend's answer is checked by its schema, this by no one else. */
function isOffer(offer: Partial<Offer> | undefined): offer is Offer {
  return Boolean(offer?.id && offer.title && offer.state && offer.kind);
}
