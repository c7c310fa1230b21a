import type { Payment } from '@kvitt/core/model/payment.js';
import { isPositive, sameMoney } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../format/date.js';
import { alertIcon, calendarIcon, chevronIcon, screenIcon } from '../icon.js';
import { safeUrl } from '../safe-url.js';
import { isMore } from './amount-text.js';
import { app, code } from './code.js';
import { fields } from './fields-form.js';
import { nameOf } from './name-of.js';
import type { Act } from './steps.js';
import { note, stepTitle } from './words.js';

/** A payment that may still move: what the customer is to do, or what is being waited for; `undefined` once it has ended. */
export function underWay(payment: Payment, act: Act): TemplateResult | undefined {
  const elsewhere = act.elsewhere === true && payment.state !== 'pending';
  const picture = pictureOf(payment, elsewhere ? { ...act, cancel: undefined, fields: undefined } : act);
  if (!picture) return undefined;
  return elsewhere ? begunElsewhere(payment, picture, act) : html`${otherAmount(payment, act)}${picture}`;
}

function pictureOf(payment: Payment, act: Act): TemplateResult | undefined {
  if (payment.state === 'pending') return payment.executionDate ? scheduled(payment, payment.executionDate, act) : waiting(act);
  if (payment.state === 'created') return started(payment, act);
  return payment.state === 'action-required' ? action(payment, act) : undefined;
}

function action(payment: Payment, act: Act): TemplateResult {
  const { action: wanted } = payment;
  if (wanted?.type === 'qr') return html`${code(payment, wanted, act)}${wayOut(payment, act)}`;
  if (wanted?.type === 'fields' && act.fields) return fields(payment, wanted, act.fields, act);
  if (wanted?.type === 'app' && safeUrl(wanted.url)) return html`${app(payment, wanted.url, act)}${wayOut(payment, act)}`;
  return wanted && 'url' in wanted ? page(payment, wanted.url, act) : started(payment, act);
}

function page(payment: Payment, url: string, act: Act): TemplateResult {
  const { words } = act;
  const address = safeUrl(url);
  const title = words.continueAt(nameOf(payment, act));
  return html`<div class="told">
      ${stepTitle(title, 'title')}
      <p>${address ? words.continueText : words.unsafe}</p>
    </div>
    ${address ? html`<a class="button button-primary button-big button-wide" part="continue" href=${address}>${title}</a>` : nothing} ${wayOut(payment, act)}`;
}

/** What the customer may take back; nothing once the bank has it. */
export function wayOut(payment: Payment, { words, cancel, cancelling }: Act, name = words.cancel): TemplateResult | typeof nothing {
  if (!cancel) return nothing;
  return html`<button class="button button-quiet button-wide" part="cancel" type="button" aria-disabled=${cancelling ?? false} @click=${() => void cancel(payment)}>${name}</button>`;
}

/** Approved, not paid: the word "paid" waits for the supplier. */
function waiting({ words }: Act): TemplateResult {
  return html`<div class="stack told">
      <div class="row"><span class="spinner"></span>${stepTitle(words.waiting, 'title')}</div>
      <p>${words.waitingText}</p>
    </div>
    <p class="small soft">${words.closePage}</p>`;
}

function started(payment: Payment, act: Act): TemplateResult {
  const { words } = act;
  return html`<div class="row"><span class="spinner"></span>${stepTitle(words.startedText, 'title')}</div>
    <p class="small soft">${words.closePage}</p>
    ${wayOut(payment, act)}`;
}

/** Agreed to, and drawn on its day: until then it can be taken back. */
function scheduled(payment: Payment, day: string, act: Act): TemplateResult {
  const { words, locale } = act;
  const title = words.scheduled(locale.money(payment.amount), formatDate(day, 'day', locale.lang));
  return html`${note('neutral', calendarIcon(), stepTitle(title), words.scheduledText(nameOf(payment, act)))} ${wayOut(payment, act, words.cancelPayment)}`;
}

/** Two devices, one invoice: what the other one began is what counts, until it is given up. It may be finished here, too. */
function begunElsewhere(payment: Payment, picture: TemplateResult, act: Act): TemplateResult {
  const { words, locale } = act;
  const name = nameOf(payment, act);
  const here = payment.action && payment.action.type !== 'fields';
  return html`${note('neutral', screenIcon(), stepTitle(words.elsewhere), words.elsewhereText(locale.money(payment.amount), name))}
    ${here ? html`<details class="fold"><summary>${chevronIcon()}<span class="strong">${words.continueAt(name)}</span></summary><div class="stack fold-inside">${picture}</div></details>` : nothing}
    ${wayOut(payment, act, words.cancelPayment)}`;
}

/** Meanwhile something else is owed. A part that the customer chose to pay is no such thing. */
function otherAmount(payment: Payment, act: Act): TemplateResult | typeof nothing {
  const { amount: owed, words, locale, methods, cancel, pay } = act;
  if (!owed || !isPositive(owed) || sameMoney(owed, payment.amount) || payment.state === 'pending' || !cancel || !pay) return nothing;
  const part = methods.find(({ id }) => id === payment.methodId)?.minimumAmount !== undefined && isMore(owed, payment.amount);
  if (part) return nothing;
  const instead = () => void cancel(payment).then((gone) => gone && pay(payment.methodId));
  return html`${note('attention', alertIcon(), stepTitle(words.invoiceNow(locale.money(owed))), words.paymentFor(locale.money(payment.amount)))}
    <button class="button button-wide" part="instead" type="button" @click=${instead}>${words.payInstead(locale.money(owed))}</button>`;
}
