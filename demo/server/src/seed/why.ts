import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { absolute, isNegative, isZero } from '@kvitt/core/money.js';
import { subtract } from '@kvitt/core/sum.js';
import { energyReason } from './energy/reason.js';
import { broadbandReason } from './broadband/reason.js';
import { comparisonOf } from './comparison.js';
import { mobileReason } from './mobile/reason.js';
import type { Customer, SeededInvoice } from './seed-data.js';
import { suppliers } from './suppliers.js';

/** Why the amount is another than last month: the portal shows it beside the amount. */
export interface Why {
  readonly lead: string;
  readonly reason: string;
}

const reasons = { [suppliers.energy.id]: energyReason, [suppliers.broadband.id]: broadbandReason, [suppliers.mobile.id]: mobileReason };

/** Tells each monthly bill of a customer why it differs from the month before, in `extensions.why`. */
export function explain(documents: readonly SeededInvoice[], { id, lang, supplierId }: Customer): readonly SeededInvoice[] {
  const own = documents.filter(({ customerId }) => customerId === id);
  const bills = own.map(({ invoice }) => invoice).filter(isBill);
  return own.map((document) => {
    const before = isBill(document.invoice) && bills.find((bill) => isMonthBefore(bill, document.invoice));
    if (!before) return document;
    const why: Why = { lead: lead(document.invoice, before, lang), reason: reasons[supplierId]?.(document.invoice, before, lang) ?? '' };
    return { ...document, invoice: { ...document.invoice, extensions: { ...document.invoice.extensions, why } } };
  });
}

/** A bill that gives money back is compared with nothing: more and less would mislead. */
function isBill({ typeCode, invoicePeriod, totals }: Invoice): boolean {
  return typeCode === '380' && invoicePeriod !== undefined && !isNegative(totals.payableAmount);
}

function isMonthBefore(earlier: Invoice, { invoicePeriod }: Invoice): boolean {
  return Date.parse(earlier.invoicePeriod?.end ?? '') + 86_400_000 === Date.parse(invoicePeriod?.start ?? '');
}

/** How much more or less than the bill before. */
export function lead(invoice: Invoice, before: Invoice, lang: string): string {
  const difference = subtract(invoice.totals.payableAmount, before.totals.payableAmount);
  const month = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(Date.parse(before.invoicePeriod?.start ?? ''));
  const compare = comparisonOf(lang);
  if (isZero(difference)) return compare.same(month);
  return compare[isNegative(difference) ? 'less' : 'more'](said(absolute(difference), lang), month);
}

/** Whole amounts without decimals, others with them. */
function said({ amount, currency }: Money, lang: string): string {
  const currencyDisplay = lang === 'en' ? 'code' : 'narrowSymbol';
  return new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay, trailingZeroDisplay: 'stripIfInteger' }).format(
    amount as `${number}`,
  );
}
