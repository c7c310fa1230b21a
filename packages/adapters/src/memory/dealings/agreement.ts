import type { OfferAcceptance } from '@kvitt/core/adapter.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { sameMoney } from '@kvitt/core/money.js';
import { refused } from '../order.js';

/** Throws `invalid` with the field in which what was agreed to is not what is offered: what a confirmation did not state was not agreed to. */
export function checkAgreement(agreed: OfferAcceptance, offer: Pick<Offer, 'id' | 'price' | 'oneOff' | 'bindingMonths'>): void {
  const field = differing(agreed, offer);
  if (field) throw refused(field, `${field} is not what ${offer.id} offers`);
}

/** Throws `invalid` where one key stands for two agreements. */
export function checkReplay(before: OfferAcceptance, again: OfferAcceptance): void {
  const field = before.id === again.id ? differing(again, before) : 'id';
  if (field) throw refused(field, 'this idempotency key stands for another agreement');
}

function differing(one: OfferAcceptance, other: OfferAcceptance): 'price' | 'oneOff' | 'bindingMonths' | undefined {
  if (!alike(one.price, other.price)) return 'price';
  if (!alike(one.oneOff, other.oneOff)) return 'oneOff';
  return (one.bindingMonths ?? 0) === (other.bindingMonths ?? 0) ? undefined : 'bindingMonths';
}

function alike(one: Money | undefined, other: Money | undefined): boolean {
  return one && other ? sameMoney(one, other) : one === other;
}
