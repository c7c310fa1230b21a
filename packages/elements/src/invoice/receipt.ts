import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { sameMoney } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../internal/icon.js';
import { inFours } from '../internal/giro/accounts.js';
import { fact, ltr } from './text.js';
import type { View } from './view.js';

/** The money has arrived: the stub becomes the receipt. */
export function receiptTemplate(view: View): TemplateResult {
  const { invoice, locale, words } = view;
  const payment = settledPayment(view);
  const reference = invoice.paymentInstructions?.find((each) => each.reference)?.reference ?? payment?.reference;
  return html`<div class="done">
      <p class="mark" tabindex="-1">${checkIcon()}${words.settled}</p>
      <p>${payment?.settledAt ? words.receivedOn(locale.date(payment.settledAt, 'weekday')) : words.received}</p>
    </div>
    <dl class="receipt">
      ${amounts(view).map(([name, amount]) => fact(name, ltr(locale.money(amount))))}
      ${payment?.methodName ? fact(words.paymentMethod, html`<bdi>${payment.methodName}</bdi>`) : nothing}
      ${reference ? fact(words.reference, ltr(inFours(reference))) : nothing}
    </dl>`;
}

function settledPayment({ payment }: View): View['payment'] {
  return payment?.state === 'settled' ? payment : undefined;
}

/** What was paid, beside what the document asked for where a credit or an earlier payment made that another amount. */
function amounts(view: View): readonly (readonly [name: string, amount: Money])[] {
  const { invoice, words } = view;
  const asked = invoice.totals.payableAmount;
  const payment = settledPayment(view);
  const alone = payment?.invoiceIds.length === 1 && !sameMoney(payment.amount, asked);
  if (alone) return [[words.wasToPay, asked], [words.amount, payment.amount]];
  return payment || !invoice.followingDocuments?.some(isCreditNote) ? [[words.amount, asked]] : [[words.wasToPay, asked]];
}
