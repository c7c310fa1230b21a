import type { Invoice } from '@kvitt/core/model/invoice.js';
import { fact } from './kinds.js';

/** Asks before an invoice is opened from a list; `preventDefault()` leaves the opening to the page. Does not bubble. */
export class OpenEvent extends Event {
  constructor(readonly invoiceId: string) {
    super('kvitt-open', { cancelable: true });
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

declare global {
  interface HTMLElementEventMap {
    'kvitt-open': OpenEvent;
    'kvitt-invoice-viewed': InvoiceViewedEvent;
    'kvitt-invoice-updated': InvoiceUpdatedEvent;
  }
}
