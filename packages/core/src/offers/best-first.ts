import type { Offer } from '../model/offer.js';
import { daysBetween } from '../period.js';
import { decimalOf, order, times, zero, type Decimal } from '../usage/decimal.js';
import { monthsOf } from './months.js';

/** An exact fraction: a third of a krona is no decimal. */
interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

/** What is offered by what it saves this customer over a year, the most first; among equals the order given. Exact; amounts of different currencies are held against each other as they stand. */
export function bestFirst(offers: readonly Offer[]): readonly Offer[] {
  const ranked = offers.map((offer) => ({ offer, saving: yearlySaving(offer) }));
  return ranked.sort((one, other) => compare(other.saving, one.saving)).map(({ offer }) => offer);
}

/** What was reckoned on her own usage holds before what the offer says of itself. */
function yearlySaving({ saving, effect }: Offer): Fraction {
  if (saving) return scaled(decimalOf(saving.amount.amount), yearsOf(saving));
  const monthly = decimalOf(effect?.monthly?.amount ?? '0');
  return { top: times(monthly, whole(-12)), bottom: whole(1) };
}

function scaled(amount: Decimal, years: Fraction): Fraction {
  return years.top.units > 0n ? { top: times(amount, years.bottom), bottom: years.top } : { top: zero, bottom: whole(1) };
}

/** Whole months are twelfths whatever their days; anything else is days of a year of 365.25. */
function yearsOf(stretch: { readonly start: string; readonly end: string }): Fraction {
  const months = monthsOf(stretch);
  if (months !== undefined) return { top: whole(months), bottom: whole(12) };
  return { top: whole(daysBetween(stretch.start, stretch.end) + 1), bottom: decimalOf('365.25') };
}

function compare(one: Fraction, other: Fraction): number {
  return order(times(one.top, other.bottom), times(other.top, one.bottom));
}

function whole(number: number): Decimal {
  return { units: BigInt(number), scale: 0 };
}
