import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { AllowanceCharge, Tax, TaxCategory, TaxSubtotal } from '@kvitt/core/model/tax.js';
import { absolute, isNegative, isZero, negate, sameMoney } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { currencySign } from './lines.js';
import { ltr } from './text.js';
import type { View, Words } from './view.js';

/** The totals as the supplier states them, also when they do not add up. */
export function totalsTemplate(view: View): TemplateResult {
  const { invoice, words, locale } = view;
  const { totals } = invoice;
  return html`<dl class="totals" part="totals">
      ${view.withTax && !hasDocumentLevel(view) ? withTaxRows(view) : withoutTaxRows(view)}
      ${totals.prepaidAmount && !isZero(totals.prepaidAmount) ? row(view, words.prepaid, negate(totals.prepaidAmount)) : nothing}
      ${totals.payableRoundingAmount && !isZero(totals.payableRoundingAmount) ? row(view, words.rounding, totals.payableRoundingAmount) : nothing}
      ${dueRow(view)}
    </dl>
    ${totals.taxAmountInTaxCurrency ? html`<p class="beside small soft">${words.taxIn(totals.taxAmountInTaxCurrency.currency)} ${ltr(locale.money(totals.taxAmountInTaxCurrency))}</p>` : nothing}`;
}

function withoutTaxRows(view: View): unknown {
  const { invoice, words } = view;
  const { totals, allowances = [], charges = [], taxBreakdown } = invoice;
  return [
    hasDocumentLevel(view) ? row(view, words.sumOfLines, totals.lineExtensionAmount) : nothing,
    ...allowances.map((each) => row(view, each.reason ?? words.allowance, negate(each.amount), share(each, view))),
    ...charges.map((each) => row(view, each.reason ?? words.charge, each.amount, share(each, view))),
    row(view, words.sumWithoutTax, totals.taxExclusiveAmount),
    ...taxBreakdown.map((each) => row(view, taxName(each, view), each.taxAmount, taxNote(each, view))),
    taxBreakdown.length !== 1 && totals.taxAmount ? row(view, words.taxTotal, totals.taxAmount) : nothing,
    sameMoney(totals.taxInclusiveAmount, totals.payableAmount) ? nothing : row(view, words.sumWithTax, totals.taxInclusiveAmount),
  ];
}

function withTaxRows(view: View): unknown {
  const { invoice, words } = view;
  return [
    row(view, words.sumWithTax, invoice.totals.taxInclusiveAmount),
    ...invoice.taxBreakdown.map((each) => row(view, taxName(each, view, words.includedTax), each.taxAmount, taxNote(each, view))),
  ];
}

/** What was to pay when it was issued, under the ink line; what is left now, where that is another amount. */
function dueRow(view: View): unknown {
  const { invoice, words, locale } = view;
  const stated = invoice.totals.payableAmount;
  const back = isCreditNote(invoice) || isNegative(stated);
  const left = invoice.balance && !sameMoney(invoice.balance, stated) ? invoice.balance : undefined;
  const name = back ? words.youGetBack : left ? words.wasToPay : words.toPay;
  const unit = `, ${currencySign(invoice.currency, locale)}`;
  return [
    html`<div class="sum" part="total"><dt>${name}${unit}</dt><dd class="num">${ltr(locale.amount(back ? absolute(stated) : stated))}</dd></div>`,
    left && !back ? html`<div class="left" part="total"><dt>${words.leftToPay}${unit}</dt><dd class="num">${ltr(locale.amount(left))}</dd></div>` : nothing,
  ];
}

function row({ locale }: View, name: unknown, amount: Money, note: unknown = nothing): TemplateResult {
  return html`<div part="total"><dt>${name}${note}</dt><dd class="num">${ltr(locale.amount(amount))}</dd></div>`;
}

function share({ percentage, baseAmount }: AllowanceCharge, { locale, words }: View): unknown {
  if (percentage === undefined) return nothing;
  const text = baseAmount ? words.shareOf(locale.percent(percentage), locale.amount(baseAmount)) : locale.percent(percentage);
  return html` <span class="small">${text}</span>`;
}

const untaxed: Readonly<Partial<Record<TaxCategory, keyof Words & ('zeroRated' | 'exempt' | 'reverseCharge' | 'intraCommunity' | 'exported' | 'outsideTax')>>> = {
  Z: 'zeroRated', E: 'exempt', AE: 'reverseCharge', K: 'intraCommunity', G: 'exported', O: 'outsideTax',
};

/** "VAT 25%", or in words why there is none. */
export function taxName({ category, rate }: Tax, { words, locale }: View, say = words.tax): string {
  const why = untaxed[category];
  if (why) return words[why];
  return rate === undefined ? words.taxOnly : say(locale.percent(rate));
}

/** On what it was reckoned, where there are several rates, and the reason of an exemption. */
function taxNote({ taxableAmount, exemptionReason }: TaxSubtotal, { invoice, words, locale }: View): unknown {
  const base = invoice.taxBreakdown.length > 1 ? html` <span class="small">${words.taxOn(locale.amount(taxableAmount))}</span>` : nothing;
  return exemptionReason ? html`${base}<span class="small why-not">${exemptionReason}</span>` : base;
}

function hasDocumentLevel({ invoice: { allowances, charges } }: View): boolean {
  return [...(allowances ?? []), ...(charges ?? [])].length > 0;
}
