import type { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Allowance } from '@kvitt/core/model/usage.js';

const fact = { bubbles: true, composed: true };
const ask = { ...fact, cancelable: true };

/** Asks before a payment begins; `preventDefault()` vetoes it or takes it over. */
export class PayEvent extends Event {
  constructor(
    readonly invoiceId: string,
    readonly amount: Money,
    /** The chosen method's id. */
    readonly methodId: string,
    /** `YYYY-MM-DD`, when the customer chose to have it drawn later. */
    readonly executionDate?: string,
  ) {
    super('kvitt-pay', ask);
  }
}

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

/** Tells that another way to pay is chosen: by the customer, or because hers is no longer offered. */
export class MethodChangedEvent extends Event {
  constructor(readonly method: PaymentMethod) {
    super('kvitt-method-changed', fact);
  }
}

/** Asks before a saved way to pay is removed; `preventDefault()` vetoes it. */
export class RemoveMethodEvent extends Event {
  constructor(readonly method: PaymentMethod) {
    super('kvitt-remove-method', ask);
  }
}

/** Tells that the backend has forgotten a saved way to pay. */
export class MethodRemovedEvent extends Event {
  constructor(readonly method: PaymentMethod) {
    super('kvitt-method-removed', fact);
  }
}

/** Asks before an invoice is opened from a list; `preventDefault()` leaves the opening to the page. Does not bubble. */
export class OpenEvent extends Event {
  constructor(readonly invoiceId: string) {
    super('kvitt-open', { cancelable: true });
  }
}

/** Tells trouble, for the page's log; the element already says it to the customer. */
export class KvittErrorEvent extends Event {
  constructor(
    readonly error: KvittError,
    /** What was being done: `invoices.get`, `pay`, `provider`. */
    readonly during: string,
  ) {
    super('kvitt-error', fact);
  }
}

/** Tells that the customer copied a payment reference. */
export class CopiedEvent extends Event {
  constructor(
    /** Which one: `account`, `reference`, `amount`. */
    readonly what: string,
    readonly text: string,
  ) {
    super('kvitt-copied', fact);
  }
}

/** Tells that an allowance is nearly used up, or more than used up; once for each crossing. */
export class ThresholdEvent extends Event {
  constructor(
    readonly level: 'near' | 'over',
    readonly allowance: Allowance,
  ) {
    super('kvitt-threshold', fact);
  }
}

/** Tells that a usage chart shows another range, or the same cut otherwise. */
export class RangeChangeEvent extends Event {
  constructor(
    /** RFC 3339; `end` is no part of it. */
    readonly start: string,
    readonly end: string,
    /** ISO 8601 duration of a step. */
    readonly resolution: string,
  ) {
    super('kvitt-range-change', fact);
  }
}

/** Tells which step of a usage chart is looked at. */
export class PointEvent extends Event {
  constructor(
    readonly start: string,
    readonly end: string,
    /** In the series' unit; absent where nobody knows. */
    readonly value?: string,
    readonly cost?: Money,
  ) {
    super('kvitt-point', fact);
  }
}

/** Tells that an invoice was shown for the first time in this element. */
export class InvoiceViewedEvent extends Event {
  constructor(readonly invoiceId: string) {
    super('kvitt-invoice-viewed', fact);
  }
}

/** Tells that the backend changed the invoice on screen. */
export class InvoiceUpdatedEvent extends Event {
  constructor(
    readonly invoice: Invoice,
    readonly previous: Invoice,
  ) {
    super('kvitt-invoice-updated', fact);
  }
}

/** Tells that the backend no longer knows the customer: sign in again. */
export class SessionExpiredEvent extends Event {
  constructor() {
    super('kvitt-session-expired', fact);
  }
}

/** Tells, a minute ahead, that the token ends and will be asked for anew. */
export class SessionExpiringEvent extends Event {
  constructor(
    /** Epoch milliseconds. */
    readonly expiresAt: number,
  ) {
    super('kvitt-session-expiring', fact);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-pay': PayEvent;
    'kvitt-paid': PaidEvent;
    'kvitt-payment-changed': PaymentChangedEvent;
    'kvitt-method-changed': MethodChangedEvent;
    'kvitt-remove-method': RemoveMethodEvent;
    'kvitt-method-removed': MethodRemovedEvent;
    'kvitt-open': OpenEvent;
    'kvitt-redirect': RedirectEvent;
    'kvitt-error': KvittErrorEvent;
    'kvitt-copied': CopiedEvent;
    'kvitt-threshold': ThresholdEvent;
    'kvitt-range-change': RangeChangeEvent;
    'kvitt-point': PointEvent;
    'kvitt-invoice-viewed': InvoiceViewedEvent;
    'kvitt-invoice-updated': InvoiceUpdatedEvent;
    'kvitt-session-expired': SessionExpiredEvent;
    'kvitt-session-expiring': SessionExpiringEvent;
  }
}
