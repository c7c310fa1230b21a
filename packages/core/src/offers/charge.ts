import { currencyDigits } from '../currency.js';
import type { Plan } from '../model/plan.js';
import type { Money } from '../model/primitives.js';
import { decimalOf, over, textOf, times, trimmed, type Decimal } from '../usage/decimal.js';

const one: Decimal = { units: 1n, scale: 0 };

/** One line of a calculation, as an invoice would have it. */
export interface Charge {
  /** `fee` of the plan, `usage` by the unit, `overage` what is above what is included. */
  readonly kind: 'fee' | 'usage' | 'overage';
  /** Which of the tariff's prices: a window's code, or a step's number from 1. */
  readonly code?: string;
  /** In the plan's unit, in portions for `overage`. */
  readonly quantity?: string;
  /** Of one unit or portion; absent where it is another in each hour. */
  readonly price?: string;
  readonly amount: Money;
}

/** What a price of a unit comes to. */
export function unitCharge(quantity: Decimal, price: string, plan: Plan, code?: string): Charge {
  return { kind: 'usage', ...(code !== undefined && { code }), quantity: textOf(trimmed(quantity)), price, amount: rounded(times(quantity, decimalOf(price)), plan) };
}

/** To whole öre, half away from zero, as an invoice rounds its lines. */
export function rounded(amount: Decimal, { currency }: Plan): Money {
  return { amount: textOf(over(amount, one, currencyDigits(currency))), currency };
}
