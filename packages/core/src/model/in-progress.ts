import type { Payment } from './payment.js';

/** Whether a payment may still move by itself: it is waited for, and it blocks another one for the invoice. */
export function inProgress({ state }: Pick<Payment, 'state'>): boolean {
  return state === 'created' || state === 'action-required' || state === 'pending';
}
