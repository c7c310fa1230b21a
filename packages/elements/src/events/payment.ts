import type { Payment } from '@kvitt/core/model/payment.js';
import { ask, fact } from './kinds.js';

/** Tells that the supplier has the money; never sent on a mere promise of it. */
export class PaidEvent extends Event {
  constructor(readonly payment: Payment) {
    super('kvitt-paid', fact);
  }
}

/** Tells every other step of a payment: waiting, failed, expired, cancelled, paid otherwise than agreed, paid back. */
export class PaymentChangedEvent extends Event {
  constructor(readonly payment: Payment) {
    super('kvitt-payment-changed', fact);
  }
}

/** Asks before the customer is sent to the page of a payment provider; `preventDefault()` leaves the going to the page. */
export class RedirectEvent extends Event {
  constructor(
    readonly url: string,
    readonly payment: Payment,
  ) {
    super('kvitt-redirect', ask);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-paid': PaidEvent;
    'kvitt-payment-changed': PaymentChangedEvent;
    'kvitt-redirect': RedirectEvent;
  }
}
