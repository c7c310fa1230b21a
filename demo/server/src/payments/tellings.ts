import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { NewChange } from '../records/outbox.js';
import type { PaymentRow } from '../records/payments.js';

/** The new invoice, whole, so that nobody has to ask. */
export function invoiceChange(invoice: Invoice): NewChange {
  return { kind: 'invoice', id: invoice.id, version: invoice.version, value: invoice };
}

export function paymentChange({ payment }: PaymentRow): NewChange {
  return { kind: 'payment', id: payment.id, version: payment.version, value: payment };
}
