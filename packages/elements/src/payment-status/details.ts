import type { KvittError } from '@kvitt/core/error.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../controllers/language-controller.js';
import { alertIcon } from '../internal/icon.js';
import { payment as english } from '../locales/en/payment.js';

/** Which payment is spoken of: away from its invoice, "it did not go through" would leave that open. A code names it itself, a receipt too. */
export function details(payment: Payment, locale: LanguageController<'paymentStatus'>): TemplateResult | typeof nothing {
  if (payment.state === 'action-required' || payment.state === 'settled') return nothing;
  const words = locale.say('payment', english);
  const rows: readonly (readonly [name: string, value: TemplateResult | undefined])[] = [
    [words.amount, html`<bdi class="num" dir="ltr">${locale.money(payment.amount)}</bdi>`],
    [words.method, payment.methodName ? html`<bdi>${payment.methodName}</bdi>` : undefined],
    [words.reference, payment.reference ? html`<bdi>${payment.reference}</bdi>` : undefined],
  ];
  return html`<dl class="details" part="details">${rows.map(([name, value]) => (value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing))}</dl>`;
}

/** It could not be cancelled; what became of it stands above. */
export function trouble(error: KvittError | undefined, { terms }: LanguageController<'paymentStatus'>): TemplateResult | typeof nothing {
  return error ? html`<p class="trouble" part="note" role="alert">${alertIcon()}<span>${error.userMessage ?? terms.cancelFailed}</span></p>` : nothing;
}
