import type { Money } from '@kvitt/core/model/primitives.js';

/** What the second is more than the first, exact for any number of decimals; nothing when the currencies differ. */
export function moreThan(first: Money, second: Money): Money | undefined {
  if (first.currency !== second.currency) return undefined;
  const places = Math.max(placesOf(first), placesOf(second));
  return { amount: written(units(second, places) - units(first, places), places), currency: first.currency };
}

function placesOf({ amount }: Money): number {
  return amount.split('.')[1]?.length ?? 0;
}

function units({ amount }: Money, places: number): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
}

function written(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = value < 0n ? '-' : '';
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}
