import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { bankIcon, calendarIcon, cardIcon, phoneIcon } from '../icon.js';
import { safeUrl } from '../safe-url.js';
import type { Act } from './steps.js';
import { stepTitle } from './words.js';

/** UNCL4461 says what kind of thing it is paid with; the supplier's own mark goes before it. */
const icons: Readonly<Record<string, () => TemplateResult>> = { '30': bankIcon, '42': bankIcon, '48': cardIcon, '49': calendarIcon, '54': cardIcon, '58': bankIcon, '59': calendarIcon };

/** The ways to pay as radio buttons, the offered one chosen; paying stays the one filled button. */
export function chooser(act: Act): TemplateResult {
  const { words, locale, methods, offered, amount, pay, back } = act;
  return html`${stepTitle(words.howToPay, 'title')}
    <div class="methods" role="radiogroup" aria-label=${words.howToPay}>${methods.map((one) => way(one, act))}</div>
    <button class="button button-primary button-big button-wide" part="pay" type="button" @click=${() => pay(offered?.id)}>
      ${amount && offered ? words.payWith(locale.money(amount), offered.name) : nothing}
    </button>
    <button class="button button-quiet button-wide" type="button" @click=${back}>${words.back}</button>`;
}

function way(method: PaymentMethod, { offered, choose, locale, words }: Act): TemplateResult {
  const { id, name, hint, fee } = method;
  const below = [hint, fee && words.fee(locale.money(fee))].filter(Boolean).join(' · ');
  return html`<label class="method" part="method">
    <input type="radio" name="method" value=${id} .checked=${id === offered?.id} @change=${() => choose(id)} />
    <span class="method-mark">${mark(method)}</span>
    <span>${name}${below ? html`<br /><span class="small soft">${below}</span>` : nothing}</span>
  </label>`;
}

function mark({ brand, meansCode = '' }: PaymentMethod): TemplateResult {
  const logo = safeUrl(brand?.logo);
  return logo ? html`<img src=${logo} alt="" />` : (icons[meansCode] ?? phoneIcon)();
}
