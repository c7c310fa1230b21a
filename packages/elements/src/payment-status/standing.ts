import type { Payment } from '@kvitt/core/model/payment.js';

/** How far a payment is, as a page can style it; one of these at a time, `overpaid` and `underpaid` beside `settled`. */
export type Standing = 'initiated' | 'pending' | 'scheduled' | 'settled' | 'failed' | 'expired' | 'cancelled' | 'refunded' | 'charged-back' | 'mispaid';

const standings: Readonly<Record<Payment['state'], Standing>> = {
  created: 'initiated',
  'action-required': 'initiated',
  pending: 'pending',
  settled: 'settled',
  failed: 'failed',
  expired: 'expired',
  cancelled: 'cancelled',
  refunded: 'refunded',
  'partly-refunded': 'refunded',
  'charged-back': 'charged-back',
  mispaid: 'mispaid',
};

/** Where a payment stands; one that waits for its day is scheduled. */
export function standingOf({ state, executionDate }: Payment): Standing {
  return state === 'pending' && executionDate !== undefined ? 'scheduled' : standings[state];
}

/** Whether the customer might want to pay in another way now. */
export function mayTryAgain(payment: Payment): boolean {
  return ['failed', 'expired', 'cancelled', 'charged-back', 'mispaid'].includes(standingOf(payment));
}

/** Whether `data`, given by the page, can be shown as a payment. */
export function isPayment(data: unknown): data is Payment {
  const { id, invoiceIds, amount, state } = (data ?? {}) as { [Name in keyof Payment]?: unknown };
  const { amount: digits, currency } = (amount ?? {}) as Partial<Record<string, unknown>>;
  return [id, digits, currency].every((text) => typeof text === 'string') && Array.isArray(invoiceIds) && Object.hasOwn(standings, String(state));
}
