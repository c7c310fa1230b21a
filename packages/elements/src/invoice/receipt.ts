import type { Money } from '@kvitt/core/model/primitives.js';
import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../internal/icon.js';
import { inFours } from './accounts.js';
import { fact, ltr } from './text.js';
import type { View } from './view.js';

/** The money has arrived: the stub becomes the receipt. */
export function receiptTemplate(view: View): TemplateResult {
  const { invoice, locale, words } = view;
  const payment = settledPayment(view);
  const reference = invoice.paymentInstructions?.find((each) => each.reference)?.reference ?? payment?.reference;
  return html`<div class="done">
      <p class="mark">${checkIcon()}${words.settled}</p>
      <p>${payment?.settledAt ? words.receivedOn(locale.date(payment.settledAt, 'weekday')) : words.received}</p>
    </div>
    <dl class="receipt">
      ${fact(words.amount, ltr(locale.money(paidAmount(view))))}
      ${payment?.methodName ? fact(words.paymentMethod, html`<bdi>${payment.methodName}</bdi>`) : nothing}
      ${reference ? fact(words.reference, ltr(inFours(reference))) : nothing}
    </dl>`;
}

function settledPayment({ payment }: View): View['payment'] {
  return payment?.state === 'settled' ? payment : undefined;
}

/** What was to pay when the document was issued; the last payment alone may have been only a part of it. */
function paidAmount({ invoice }: View): Money {
  return invoice.totals.payableAmount;
}
