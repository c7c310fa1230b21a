import type { Money } from '@kvitt/core/model/primitives.js';

/** Demo amounts are counted in whole öre, so that every generated invoice adds up exactly. */
export type Ore = number;

/** The amount as the model wants it: `147700` is `1477.00` SEK. */
export function kronor(ore: Ore): Money {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return { amount: `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'SEK' };
}

/** The öre of an amount with at most two decimals. */
export function oreOf(money: Money): Ore {
  return product(money.amount, '1');
}

/** Quantity times price, rounded to öre; both are decimal strings, so that nothing is lost on the way. */
export function product(quantity: string, price: string): Ore {
  const shift = decimals(quantity) + decimals(price) - 2;
  return Math.round((Number(quantity.replace('.', '')) * Number(price.replace('.', ''))) / 10 ** shift);
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
