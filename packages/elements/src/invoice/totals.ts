import type { Money } from '@kvitt/core/model/primitives.js';
import type { AllowanceCharge, Tax, TaxCategory, TaxSubtotal } from '@kvitt/core/model/tax.js';
import { absolute, isZero, negate, sameMoney } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { currencySign } from './lines.js';
import { goesBack } from './stub.js';
import { ltr } from './text.js';
import type { View, Words } from './view.js';

/** The totals as the supplier states them, also when they do not add up. */
export function totalsTemplate(view: View): TemplateResult {
  const { words } = view;
  const { totals } = view.invoice;
  return html`<dl class="totals" part="totals">
      ${view.withTax && !hasDocumentLevel(view) ? withTaxRows(view) : withoutTaxRows(view)}
      ${totals.prepaidAmount && !isZero(totals.prepaidAmount) ? row(view, words.prepaid, negate(totals.prepaidAmount)) : nothing}
      ${totals.payableRoundingAmount && !isZero(totals.payableRoundingAmount) ? row(view, words.rounding, totals.payableRoundingAmount) : nothing}
      ${dueRow(view)}
    </dl>
    ${view.later?.taxForAccounts(view)}`;
}

function withoutTaxRows(view: View): unknown {
  const { invoice, words } = view;
  const { totals, allowances = [], charges = [], taxBreakdown } = invoice;
  return [
    hasDocumentLevel(view) ? row(view, words.sumOfLines, totals.lineExtensionAmount) : nothing,
    ...allowances.map((each) => row(view, view.later?.reasonOf(each, 'allowances', view) ?? each.reason ?? words.allowance, negate(each.amount), share(each, view))),
    ...charges.map((each) => row(view, view.later?.reasonOf(each, 'charges', view) ?? each.reason ?? words.charge, each.amount, share(each, view))),
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
  const back = goesBack(invoice, stated);
  const left = invoice.balance && !sameMoney(invoice.balance, stated) ? invoice.balance : undefined;
  const name = back ? words.youGetBack : left ? words.wasToPay : words.toPay;
  const unit = `, ${currencySign(invoice.currency, locale)}`;
  return [
    html`<div class="sum" part="total"><dt>${name}${unit}</dt><dd class="num">${ltr(locale.amount(back ? absolute(stated) : stated))}</dd></div>`,
    left && !back ? html`<div class="left" part="total"><dt>${words.leftToPay}${unit}</dt><dd class="num">${ltr(locale.amount(left))}</dd></div>` : nothing,
  ];
}

function row({ locale }: View, name: unknown, amount: Money, note: unknown = nothing): TemplateResult {
  return html`<div part="total"><dt><bdi>${name}</bdi>${note}</dt><dd class="num">${ltr(locale.amount(amount))}</dd></div>`;
}

/** On what it was reckoned, and its VAT where the document has several rates. */
function share({ percentage, baseAmount, tax }: AllowanceCharge, view: View): unknown {
  const { locale, words, invoice } = view;
  const part = percentage === undefined ? [] : [baseAmount ? words.shareOf(locale.percent(percentage), locale.amount(baseAmount)) : locale.percent(percentage)];
  const said = [...part, ...(tax && invoice.taxBreakdown.length > 1 ? [taxName(tax, view)] : [])];
  return said.length ? html` <span class="small">${said.join(' · ')}</span>` : nothing;
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

/** On what it was reckoned, where there are several rates, and the reason of an exemption: in the seller's words, else in the code's. */
function taxNote(subtotal: TaxSubtotal, view: View): unknown {
  const { invoice, words, locale, later } = view;
  const base = invoice.taxBreakdown.length > 1 ? html` <span class="small">${words.taxOn(locale.amount(subtotal.taxableAmount))}</span>` : nothing;
  const reason = subtotal.exemptionReason ?? later?.exemptionOf(subtotal, view);
  const said = reason?.toLowerCase() === taxName(subtotal, view).toLowerCase();
  return reason && !said ? html`${base}<span class="small why-not">${reason}</span>` : base;
}

function hasDocumentLevel({ invoice: { allowances, charges } }: View): boolean {
  return [...(allowances ?? []), ...(charges ?? [])].length > 0;
}
