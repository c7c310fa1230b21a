import type { Offer } from '../model/offer.js';

/** Whether the customer is not to be asked about it today: it was answered or taken back, and no day has come on which it may be asked again. */
export function isAnswered({ state, notBefore }: Pick<Offer, 'state' | 'notBefore'>, today: string): boolean {
  if (state === 'open') return false;
  const mayReturn = state === 'snoozed' || state === 'declined';
  return !mayReturn || notBefore === undefined || notBefore > today;
}
