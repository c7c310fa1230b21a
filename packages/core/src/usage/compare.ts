import { currencyDigits } from '../currency.js';
import type { Money } from '../model/primitives.js';
import type { ComparisonKind } from '../model/usage.js';
import { decimalOf, minus, order, over, textOf, trimmed, zero, type Decimal } from './decimal.js';

/** What is compared: a bucket, a summary, or a total that only the backend knows. */
export interface Compared {
  readonly value?: string;
  readonly cost?: Money;
  /** How much of it is not known. */
  readonly missing?: number;
  readonly unpriced?: number;
  readonly partial?: boolean;
}

/** What a period may be held against; `allowance` is what the contract includes. */
export type ComparedWith = ComparisonKind | 'allowance';

export type Direction = 'more' | 'less' | 'same';

/** The facts of a sentence such as "312 kWh, 18 % less than October last year; the price per kWh was higher". */
export interface UsageDifference {
  readonly kind: ComparedWith;
  /** `current - other`, exact. */
  readonly difference: string;
  readonly direction: Direction;
  /** How much more or less, without sign, to one decimal; absent where the other is zero or less: nothing is a per cent of that. */
  readonly percent?: string;
  /** The same of the costs, where both are known in one currency. */
  readonly cost?: { readonly difference: Money; readonly direction: Direction };
  /** What one unit cost on average, to two decimals more than the currency has, where every value of both is priced. */
  readonly unitPrice?: { readonly current: Money; readonly other: Money; readonly direction: Direction };
  /** Both are known whole; where not, a sentence must say so. */
  readonly complete: boolean;
}

/** Compares a period with the one before, the same a year ago, similar homes or the allowance; undefined where either is not known at all. */
export function compare(current: Compared, other: Compared, kind: ComparedWith): UsageDifference | undefined {
  if (current.value === undefined || other.value === undefined) return undefined;
  const [now, then] = [decimalOf(current.value), decimalOf(other.value)];
  return {
    kind,
    difference: textOf(minus(now, then)),
    direction: direction(now, then),
    percent: percentOf(now, then),
    cost: costs(current.cost, other.cost),
    unitPrice: unitPrices(current, other),
    complete: isWhole(current) && isWhole(other),
  };
}

function direction(a: Decimal, b: Decimal): Direction {
  const sign = order(a, b);
  return sign === 0 ? 'same' : sign > 0 ? 'more' : 'less';
}

function percentOf(now: Decimal, then: Decimal): string | undefined {
  if (order(then, zero) <= 0) return undefined;
  const { units, scale } = over(minus(now, then), then, 3);
  return textOf({ units: units < 0n ? -units : units, scale: scale - 2 });
}

function costs(current: Money | undefined, other: Money | undefined): UsageDifference['cost'] {
  if (current?.currency !== other?.currency || !current || !other) return undefined;
  const [now, then] = [decimalOf(current.amount), decimalOf(other.amount)];
  return { difference: { amount: textOf(minus(now, then)), currency: current.currency }, direction: direction(now, then) };
}

function unitPrices(current: Compared, other: Compared): UsageDifference['unitPrice'] {
  const [now, then] = [unitPrice(current), unitPrice(other)];
  if (now?.currency !== then?.currency || !now || !then) return undefined;
  return { current: now, other: then, direction: direction(decimalOf(now.amount), decimalOf(then.amount)) };
}

function unitPrice({ value, cost, unpriced = 0 }: Compared): Money | undefined {
  const amount = decimalOf(value ?? '0');
  if (!cost || unpriced > 0 || order(amount, zero) <= 0) return undefined;
  const digits = currencyDigits(cost.currency);
  return { amount: textOf(trimmed(over(decimalOf(cost.amount), amount, digits + 2), digits)), currency: cost.currency };
}

function isWhole({ missing = 0, partial = false }: Compared): boolean {
  return missing === 0 && !partial;
}
