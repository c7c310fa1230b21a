import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Tax, TaxSubtotal } from '@kvitt/core/model/tax.js';
import type { Totals } from '@kvitt/core/model/totals.js';
import { isZero } from '@kvitt/core/money.js';
import { add, round, subtract, sum } from '@kvitt/core/sum.js';
import { standardRate, taxOn } from './line.js';

/** One row per VAT category and rate, in the order in which the lines name them. */
export function taxBreakdown(lines: readonly InvoiceLine[], currency: string, exemptionReason?: string): readonly TaxSubtotal[] {
  const taxes = new Map(lines.map(({ tax = standardRate }) => [key(tax), tax]));
  return [...taxes].map(([rate, tax]) => {
    const taxableAmount = sum(
      lines.filter((line) => key(line.tax ?? standardRate) === rate).map(({ netAmount }) => netAmount),
      currency,
    );
    return { ...tax, taxableAmount, taxAmount: taxOn(taxableAmount, tax), ...(tax.category !== 'S' && { exemptionReason }) };
  });
}

export interface TotalsOptions {
  readonly currency: string;
  /** Sweden: what is to be paid is rounded to whole kronor. */
  readonly wholeUnits: boolean;
  readonly prepaid?: Money;
}

/** BG-22 of a document without allowances or charges of its own. */
export function totalsOf(
  lines: readonly InvoiceLine[],
  breakdown: readonly TaxSubtotal[],
  { currency, wholeUnits, prepaid }: TotalsOptions,
): Totals {
  const net = sum(
    lines.map(({ netAmount }) => netAmount),
    currency,
  );
  const taxAmount = sum(
    breakdown.map((row) => row.taxAmount),
    currency,
  );
  const gross = add(net, taxAmount);
  const owed = prepaid ? subtract(gross, prepaid) : gross;
  const payableAmount = wholeUnits ? add(round(owed, 0), { amount: '0.00', currency }) : owed;
  const rounding = subtract(payableAmount, owed);
  return {
    lineExtensionAmount: net,
    taxExclusiveAmount: net,
    taxAmount,
    taxInclusiveAmount: gross,
    ...(prepaid && { prepaidAmount: prepaid }),
    ...(!isZero(rounding) && { payableRoundingAmount: rounding }),
    payableAmount,
  };
}

function key(tax: Tax): string {
  return `${tax.category} ${tax.rate ?? ''}`;
}
