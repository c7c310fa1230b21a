import { html, nothing, type TemplateResult } from 'lit';
import { ltr } from './text.js';
import type { View } from './view.js';

/** How much of it has been paid, as a bar and in figures. */
export function partlyPaid(view: View): TemplateResult | typeof nothing {
  const { invoice, paid, settlement, locale, words } = view;
  if (settlement !== 'partly-paid' || !invoice.balance) return nothing;
  const total = invoice.totals.payableAmount;
  const share = Math.min(100, Math.max(0, 100 - (Number(invoice.balance.amount) / Number(total.amount)) * 100));
  return html`<div class="stack">
    <svg class="progress" part="progress" role="img" aria-label=${paid ? words.paidOf(locale.money(paid), locale.money(total)) : words.paidSoFar}>
      <rect width="${share}%" height="100%"/>
    </svg>
    <dl class="receipt">
      <dt>${paidWords(view)}</dt><dd class="num">${paid ? ltr(locale.amount(paid)) : '\u00a0'}</dd>
      <dt>${words.wasToPay}</dt><dd class="num">${ltr(locale.amount(total))}</dd>
    </dl>
  </div>`;
}

/** The day is told only where one payment is the whole of what was paid. */
function paidWords({ payment, paid, locale, words }: View): string {
  const one = payment?.state === 'settled' && payment.settledAt && Number(payment.amount.amount) === Number(paid?.amount);
  return one ? words.paidOn(locale.date(payment.settledAt, 'day')) : words.paidSoFar;
}
