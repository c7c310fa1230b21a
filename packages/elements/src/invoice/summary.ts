import { isDirectDebit } from '@kvitt/core/model/to-pay.js';
import { absolute, isNegative, isPositive, isZero } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { infoIcon } from '../internal/icon.js';
import { moneyTemplate } from '../internal/money.js';
import { partlyPaid } from './partly-paid.js';
import { creditedLinks } from './related.js';
import { isPayable } from './stub.js';
import { documentName, heading, ltr } from './text.js';
import type { View } from './view.js';

const longestTerms = 200;

/** The letter: what to pay, when, to whom, and why, before anything else. */
export function summaryTemplate(view: View, stale: unknown, status: TemplateResult): TemplateResult {
  return html`<div class="letter">
    ${stale}
    <slot name="brand"><p class="brand print-hidden">${seller(view)}</p></slot>
    <div class="letter-top"><slot name="heading">${heading(view.level, 'reference', reference(view))}</slot>${status}</div>
    <div class="what">
      <p class="soft">${label(view)}${before(view)}</p>
      <p class="amount-line"><span class="amount" part="amount">${moneyTemplate(view.locale.moneyParts(absolute(view.toPay)))}</span></p>
      <p class="due" part="due">${due(view)}</p>
      ${recipient(view)}${terms(view)}${view.later?.cashDiscounts(view)}
    </div>
    ${view.later?.selfBilled(view)} ${creditedLinks(view)} ${partlyPaid(view)} ${feeBasis(view)}
    <slot name="notices">${reason(view)}</slot>
    <slot name="why"></slot>
  </div>`;
}

function reference(view: View): unknown {
  const { invoice, locale } = view;
  const period = invoice.invoicePeriod && locale.period(invoice.invoicePeriod);
  return html`${documentName(invoice.typeCode, view)} ${ltr(invoice.number)}${period ? ` · ${period}` : ''}`;
}

function seller({ invoice: { seller } }: View): string {
  return seller.tradingName ?? seller.name;
}

function label({ invoice, toPay, due, settlement, over, words }: View): string {
  const { lifecycle } = invoice.status ?? {};
  if (lifecycle === 'draft' || lifecycle === 'cancelled') return words.wasToPay;
  if (isNegative(toPay)) return words.youGetBack;
  if (over) return words.toPay;
  if (settlement === 'partly-paid') return words.leftToPay;
  return due.state === 'overdue' && settlement !== 'unknown' ? words.toPayNow : words.toPay;
}

/** The amount before a change steps up into the label, struck through. */
function before({ was, words, locale }: View): unknown {
  return was ? html`, ${words.previously} <s class="num" part="previous-amount">${ltr(locale.amount(absolute(was)))}</s>` : nothing;
}

function due(view: View): unknown {
  const { invoice, toPay, settlement, over, words, locale } = view;
  const { lifecycle } = invoice.status ?? {};
  if (lifecycle === 'cancelled') return words.doNotPay;
  if (lifecycle === 'draft') return words.payNotYet;
  if (isNegative(toPay)) return words.moneyBack;
  if (settlement === 'paid' || settlement === 'overpaid') return words.nothingLeft;
  if (over) return words.nothingToPay;
  if (isZero(toPay)) return nothingToPay(view);
  if (!invoice.dueDate) return nothing;
  return html`${dueWord(view)} <strong>${locale.date(invoice.dueDate, sameYear(view) ? 'weekday' : 'long')}</strong>`;
}

/** A file may say that all of it was paid before it was issued; nothing else claims a payment. */
function nothingToPay({ invoice: { totals }, words, locale }: View): string {
  const { prepaidAmount } = totals;
  return prepaidAmount && isPositive(prepaidAmount) ? `${words.nothingToPay} ${words.prepaid}: ${locale.money(prepaidAmount)}.` : words.nothingToPay;
}

function dueWord({ invoice, due, words }: View): string {
  if (due.state === 'overdue') return words.wasDueBy;
  if (isDirectDebit(invoice)) return words.collectedOn;
  return invoice.dueDateHistory?.length ? words.newDueBy : words.dueBy;
}

function sameYear({ invoice, locale }: View): boolean {
  return invoice.dueDate?.slice(0, 4) === String(new Date(locale.now).getFullYear());
}

function recipient({ invoice, toPay, over, words }: View): unknown {
  if (over || isNegative(toPay) || isZero(toPay)) return nothing;
  return html`<p class="soft" part="payee">${words.payTo} <bdi>${(invoice.payee ?? invoice.seller).name}</bdi></p>`;
}

/** Without a due date, the terms are what says when to pay; long ones are told below. */
export function areTermsInLetter(view: View): boolean {
  const { dueDate, paymentTerms = '' } = view.invoice;
  return isPayable(view) && !dueDate && paymentTerms !== '' && paymentTerms.length <= longestTerms;
}

function terms(view: View): unknown {
  return areTermsInLetter(view) ? html`<p class="soft as-written">${view.invoice.paymentTerms}</p>` : nothing;
}

/** Why the amount was changed, in the supplier's words. */
function reason({ invoice: { lastChange } }: View): unknown {
  return lastChange ? html`<div class="note" part="note">${infoIcon()}<p>${lastChange.reason}</p></div>` : nothing;
}

/** The law or policy behind a fee, where the customer sees it before she asks. */
function feeBasis({ invoice, words }: View): unknown {
  return invoice.feeBasis ? html`<p class="small soft" part="fee-basis">${words.feeBasis}: ${invoice.feeBasis}</p>` : nothing;
}
