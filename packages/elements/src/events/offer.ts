import type { DeclineReason, Offer } from '@kvitt/core/model/offer.js';
import { ask, fact } from './kinds.js';

/** Asks before an acceptance is sent, the customer having confirmed; `preventDefault()` vetoes it or takes it over. */
export class AcceptOfferEvent extends Event {
  constructor(readonly offer: Offer) {
    super('kvitt-accept-offer', ask);
  }
}

/** Tells that the backend has confirmed the acceptance. */
export class OfferAcceptedEvent extends Event {
  constructor(readonly offer: Offer) {
    super('kvitt-offer-accepted', fact);
  }
}

/** Tells that the customer has declined. */
export class OfferDeclinedEvent extends Event {
  constructor(
    readonly offer: Offer,
    /** Absent when she did not say. */
    readonly reason?: DeclineReason,
    /** Her own words. */
    readonly comment?: string,
  ) {
    super('kvitt-offer-declined', fact);
  }
}

/** Tells that the customer will be reminded later; `offer.notBefore` says when. */
export class OfferSnoozedEvent extends Event {
  constructor(readonly offer: Offer) {
    super('kvitt-offer-snoozed', fact);
  }
}

/** Tells that what was accepted has been taken back. */
export class OfferWithdrawnEvent extends Event {
  constructor(readonly offer: Offer) {
    super('kvitt-offer-withdrawn', fact);
  }
}

/** Tells that an offer was on screen, at least half of it; once for each. */
export class OfferShownEvent extends Event {
  constructor(readonly offer: Offer) {
    super('kvitt-offer-shown', fact);
  }
}

/** Tells that the customer asked why she sees an offer. */
export class OfferWhyEvent extends Event {
  constructor(readonly offer: Offer) {
    super('kvitt-offer-why', fact);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-accept-offer': AcceptOfferEvent;
    'kvitt-offer-accepted': OfferAcceptedEvent;
    'kvitt-offer-declined': OfferDeclinedEvent;
    'kvitt-offer-snoozed': OfferSnoozedEvent;
    'kvitt-offer-withdrawn': OfferWithdrawnEvent;
    'kvitt-offer-shown': OfferShownEvent;
    'kvitt-offer-why': OfferWhyEvent;
  }
}
