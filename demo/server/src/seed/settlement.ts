import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Lifecycle, Settlement } from '@kvitt/core/model/status.js';
import { isNegative, isPositive, isZero } from '@kvitt/core/money.js';
import { subtract, sum } from '@kvitt/core/sum.js';
import { at } from './calendar.js';
import { opaqueId } from './chance.js';
import type { Supplier } from './seed-data.js';
import type { Story } from './story.js';

/** The payments that a story tells of; what is paid at last is what credits and part payments left. */
export function paymentsFor(invoice: Invoice, story: Story, supplier: Supplier): readonly Payment[] {
  const { partPaid, paidOn } = story;
  const first = partPaid && [payment(invoice, partPaid.amount, partPaid.on, supplier)];
  const rest = outstanding(invoice, story, first ?? []);
  const last = paidOn && isPositive(rest) ? [payment(invoice, rest, paidOn, supplier)] : [];
  return [...(first ?? []), ...last];
}

/** What is left to pay after credits and payments; nothing is left of a credit note, it was drawn from its invoice. */
export function outstanding(invoice: Invoice, { followedBy = [] }: Story, payments: readonly Payment[]): Money {
  if (isCreditNote(invoice)) return { amount: '0.00', currency: invoice.currency };
  const credits = followedBy.filter(isCreditNote).map(({ totals }) => totals.payableAmount);
  const gone = [...credits, ...payments.map(({ amount }) => amount)];
  return subtract(invoice.totals.payableAmount, sum(gone, invoice.currency));
}

/** Where the money is, from what was asked, what came in and what is left. */
export function settlementFor(invoice: Invoice, balance: Money, payments: readonly Payment[]): Settlement {
  if (isCreditNote(invoice)) return 'credited';
  if (isZero(balance)) return isNegative(invoice.totals.payableAmount) ? 'refunded' : 'paid';
  return payments.length > 0 ? 'partly-paid' : 'unpaid';
}

/** Where the document is in its life on the day it is looked at. */
export function lifecycleFor(balance: Money, dueDate: string | undefined, { remindedOn }: Story, today: string): Lifecycle {
  if (isZero(balance)) return 'closed';
  if (remindedOn) return 'reminded';
  return dueDate !== undefined && dueDate < today ? 'overdue' : 'issued';
}

function payment(invoice: Invoice, amount: Money, on: string, supplier: Supplier): Payment {
  const [method] = supplier.paymentMethods;
  return {
    id: opaqueId('pay', `${invoice.id} ${on}`),
    version: 2,
    invoiceIds: [invoice.id],
    amount,
    methodId: method?.id ?? '',
    methodName: method?.name,
    state: 'settled',
    createdAt: at(on, '09:23'),
    settledAt: at(on, '09:24'),
    reference: invoice.paymentInstructions?.[0]?.reference,
  };
}
