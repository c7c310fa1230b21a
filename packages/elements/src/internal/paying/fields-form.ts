import type { Payment, PaymentAction } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from '../icon.js';
import type { Fields } from './fields.js';
import type { Act } from './steps.js';
import { note, stepTitle } from './words.js';
import { nameOf } from './name-of.js';

/** The payment provider's own fields in their place of the page, and below them our button: disabled until they are complete, and while they are sent. */
export function fields(payment: Payment, action: Extract<PaymentAction, { type: 'fields' }>, desk: Fields, act: Act): TemplateResult {
  if (!desk.knows(action) || desk.standing === 'broken') return unavailable(payment, act);
  const { words, press, locale, cancel, cancelling } = act;
  const { standing, message } = desk;
  const busy = standing === 'sending' || standing === 'sent';
  const pay = press.pay(locale.money(payment.amount));
  return html`<div class="told">${stepTitle(press.payWith(locale.money(payment.amount), nameOf(payment, act)), 'title')}</div>
    <slot name="fields"></slot>
    ${message === undefined ? nothing : note('attention', alertIcon(), html`<p>${message || words.notSent}</p>`)}
    <button class="button button-primary button-big button-wide" part="pay" type="button" aria-disabled=${standing !== 'complete'} @click=${() => void desk.submit()}>
      ${busy ? html`<span class="spinner"></span>${press.working}` : pay}
    </button>
    ${busy || !cancel ? nothing : html`<button class="button button-quiet button-wide" part="cancel" type="button" aria-disabled=${cancelling ?? false} @click=${() => void cancel(payment)}>${words.cancel}</button>`}`;
}

/** The page lacks what draws them: what was begun is given up for another way. */
function unavailable(payment: Payment, { words, cancel, reconsider }: Act): TemplateResult {
  const another = () => void cancel?.(payment).then((gone) => gone && reconsider?.());
  return html`${note('negative', alertIcon(), stepTitle(words.notHere), words.failedText)}
    ${cancel && reconsider ? html`<button class="button button-wide" type="button" @click=${another}>${words.another}</button>` : nothing}`;
}
