import Big from 'big.js';
import { currencyDigits } from './currency.js';
import type { Money } from './model/primitives.js';
import { negate } from './money.js';

/** Exact arithmetic with amounts; on big.js, so no element imports it on its critical path. */
export function sum(amounts: readonly Money[], currency: string): Money {
  const digits = Math.max(currencyDigits(currency), ...amounts.map(decimals));
  const total = amounts.reduce((before, money) => before.plus(amountIn(currency, money)), new Big(0));
  return { amount: total.toFixed(digits), currency };
}

/** `a + b` with every decimal kept; a `RangeError` when the currencies differ. */
export function add(a: Money, b: Money): Money {
  return sum([a, b], a.currency);
}

/** `a - b`, as exact as `add`. */
export function subtract(a: Money, b: Money): Money {
  return add(a, negate(b));
}

/** The exact product with a decimal string, such as kilowatt-hours times a unit price; `round` it to get an amount to pay. */
export function multiply(money: Money, factor: string): Money {
  return { amount: new Big(money.amount).times(factor).toFixed(), currency: money.currency };
}

/** Rounds half away from zero, as an invoice does; to the decimals of ISO 4217 unless told otherwise. */
export function round(money: Money, digits = currencyDigits(money.currency)): Money {
  return { amount: new Big(money.amount).round(digits, Big.roundHalfUp).toFixed(digits), currency: money.currency };
}

function amountIn(currency: string, money: Money): string {
  if (money.currency !== currency) throw new RangeError(`cannot add ${money.currency} to ${currency}`);
  return money.amount;
}

function decimals(money: Money): number {
  return money.amount.split('.')[1]?.length ?? 0;
}
