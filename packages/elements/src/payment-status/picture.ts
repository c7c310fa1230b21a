import type { Payment } from '@kvitt/core/model/payment.js';
import { isMore } from '../internal/paying/amount-text.js';

export { announce, dress, render, tell } from '../internal/paying/steps.js';
export { details, trouble } from './details.js';

/** This module, fetched when there is a payment to show. */
export type Picture = typeof import('./picture.js');

/** Whether the supplier has more than was asked for; of two currencies that cannot be said. */
export function isOverpaid({ state, amount, received }: Payment): boolean {
  return state === 'settled' && received?.currency === amount.currency && isMore(received, amount);
}
