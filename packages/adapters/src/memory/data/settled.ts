import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { currentInvoiceId } from './elin.js';

const dayMs = 86_400_000;

/** A payment of the current invoice that came in the day before `now`. */
export function settledYesterday(amount: Money, now: number): Payment {
  const settledAt = new Date(now - dayMs).toISOString();
  return {
    id: 'payment-earlier',
    invoiceIds: [currentInvoiceId],
    amount,
    methodId: 'swish',
    methodName: 'Swish',
    state: 'settled',
    createdAt: new Date(now - dayMs - 60_000).toISOString(),
    settledAt,
    reference: 'Norrsken Energi',
  };
}
