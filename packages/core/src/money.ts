import type { Money } from './model/primitives.js';

/** Questions that a decimal string answers without arithmetic; sums are in `sum.ts`. Works on exact text, `-0.00` is zero. */
export function isZero(money: Money): boolean {
  return !/[1-9]/.test(money.amount);
}

/** Whether the amount is below zero: money that goes to the customer. */
export function isNegative(money: Money): boolean {
  return money.amount.startsWith('-') && !isZero(money);
}

/** Whether the amount is above zero. */
export function isPositive(money: Money): boolean {
  return !money.amount.startsWith('-') && !isZero(money);
}

/** The amount with the other sign and the same decimals; zero stays without sign. */
export function negate(money: Money): Money {
  const digits = money.amount.replace('-', '');
  return { amount: isPositive(money) ? `-${digits}` : digits, currency: money.currency };
}

/** The amount without its sign. */
export function absolute(money: Money): Money {
  return isNegative(money) ? negate(money) : money;
}

/** Whether both are the same amount of the same currency, however it is written: `1.5` and `01.50` are. */
export function sameMoney(a: Money, b: Money): boolean {
  return a.currency === b.currency && plain(a.amount) === plain(b.amount);
}

function plain(amount: string): string {
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  const text = `${whole.replace(/^0+/, '')}.${fraction.replace(/0+$/, '')}`;
  return amount.startsWith('-') && text !== '.' ? `-${text}` : text;
}
