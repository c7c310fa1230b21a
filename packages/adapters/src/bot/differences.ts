import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { InvoiceLine } from '@kvitt/core/model/line.js';
import { isCreditNote } from '@kvitt/core/model/to-pay.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isZero, negate } from '@kvitt/core/money.js';
import { subtract, sum } from '@kvitt/core/sum.js';
import { normal } from './normal.js';

/** One line, or lines of one name, on both invoices; absent where it is on one of them only. */
export interface LineDifference {
  readonly name: string;
  readonly now?: InvoiceLine;
  readonly before?: InvoiceLine;
  readonly difference: Money;
}

/** How an invoice differs from the one before it; the lines and `rest` add up to `total` exactly. */
export interface Differences {
  readonly total: Money;
  readonly lines: readonly LineDifference[];
  /** VAT where lines are without, rounding, allowances of the whole document. */
  readonly rest: Money;
  /** Whether the lines' amounts are with VAT. */
  readonly withVat: boolean;
}

/** Compares what is stated, line by line; `undefined` where the currencies differ. */
export function differencesOf(invoice: Invoice, previous: Invoice): Differences | undefined {
  const { currency } = invoice;
  if (currency !== previous.currency) return undefined;
  const withVat = [invoice, previous].every(statesVat);
  const [now, before] = [byName(invoice), byName(previous)];
  const lines = [...new Set([...now.keys(), ...before.keys()])].map((key) => difference(now.get(key), before.get(key), currency, withVat));
  const changed = lines.filter((line) => !isZero(line.difference)).sort((a, b) => size(b) - size(a));
  const total = subtract(signedTotal(invoice), signedTotal(previous));
  return { total, lines: changed, withVat, rest: subtract(total, sum(changed.map((line) => line.difference), currency)) };
}

/** What the line says to the customer: the consumer's price where every line has one. */
export function amountOf(line: InvoiceLine, withVat: boolean): Money {
  return (withVat ? line.taxInclusiveAmount : undefined) ?? line.netAmount;
}

/** Whether every line states its price with VAT. */
export function statesVat({ lines }: Pick<Invoice, 'lines'>): boolean {
  return lines.length > 0 && lines.every(({ taxInclusiveAmount }) => taxInclusiveAmount);
}

/** The document's total as it counts for the customer: what a credit note states is given back. */
export function signedTotal(invoice: Invoice): Money {
  const { payableAmount } = invoice.totals;
  return isCreditNote(invoice) ? negate(payableAmount) : payableAmount;
}

interface Named {
  readonly lines: readonly InvoiceLine[];
  readonly sign: (money: Money) => Money;
}

function byName(invoice: Invoice): ReadonlyMap<string, Named> {
  const sign = isCreditNote(invoice) ? negate : (money: Money) => money;
  const found = new Map<string, Named>();
  for (const line of invoice.lines) {
    const key = `${line.objectId ?? ''}/${normal(line.item.name)}`;
    found.set(key, { sign, lines: [...(found.get(key)?.lines ?? []), line] });
  }
  return found;
}

function difference(now: Named | undefined, before: Named | undefined, currency: string, withVat: boolean): LineDifference {
  const total = (named?: Named): Money => sum(named ? named.lines.map((line) => named.sign(amountOf(line, withVat))) : [], currency);
  const name = (now ?? before)?.lines[0]?.item.name ?? '';
  return { name, now: now?.lines[0], before: before?.lines[0], difference: subtract(total(now), total(before)) };
}

/** For an order only; sums are exact elsewhere. */
function size({ difference: { amount } }: LineDifference): number {
  return Math.abs(Number(amount));
}
