import type { Invoice, InvoiceSummary } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';

export const sek = (amount: string): Money => ({ amount, currency: 'SEK' });

/** A valid invoice with one line, of such an amount. */
export function invoice(amount: string, more: Partial<Invoice> = {}): Invoice {
  const totals = { lineExtensionAmount: sek(amount), taxExclusiveAmount: sek(amount), taxInclusiveAmount: sek(amount), payableAmount: sek(amount) };
  const line = { id: '1', quantity: '1', unitCode: 'C62', netAmount: sek(amount), item: { name: 'Fibre' }, price: { net: sek(amount) }, tax: { category: 'Z' as const, rate: '0' } };
  return {
    id: '42', number: '2026-042', issueDate: '2026-02-01', typeCode: '380', currency: 'SEK',
    seller: { name: 'Norrsken Energi' }, buyer: { name: 'Elin' }, lines: [line], taxBreakdown: [], totals, ...more,
  };
}

export const summary = (id: string, more: Partial<InvoiceSummary> = {}): InvoiceSummary => ({
  id, number: id, issueDate: '2026-02-01', typeCode: '380', currency: 'SEK', payableAmount: sek('10.00'), ...more,
});

export const payment = (state: Payment['state'], more: Partial<Payment> = {}): Payment => ({
  id: 'p1', invoiceIds: ['42'], amount: sek('100.00'), methodId: 'swish', state, ...more,
});
