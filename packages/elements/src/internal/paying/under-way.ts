import type { Payment } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { phoneIcon } from '../icon.js';
import { safeUrl } from '../safe-url.js';
import { countdown } from './countdown.js';
import { qrTemplate } from '../qr.js';
import type { Act } from './steps.js';
import { stepTitle } from './words.js';

/** A payment that may still move: what the customer is to do, or what is being waited for; `undefined` once it has ended. */
export function underWay(payment: Payment, act: Act): TemplateResult | undefined {
  if (payment.state === 'pending') return waiting(act);
  if (payment.state === 'created') return started(payment, act);
  return payment.state === 'action-required' ? action(payment, act) : undefined;
}

function action(payment: Payment, act: Act): TemplateResult {
  if (payment.action?.type === 'qr') return code(payment, payment.action, act);
  if (payment.action && 'url' in payment.action) return page(payment, payment.action.url, act);
  return started(payment, act);
}

function code(payment: Payment, { payload, appUrl }: { payload: string; appUrl?: string }, act: Act): TemplateResult {
  const { words, locale, payee } = act;
  return html`<div class="center" role="status">
      ${stepTitle(words.scan(nameOf(payment, act)), 'title')} ${guard([payload, words], () => qrTemplate(payload, words.code))}
      <p>${payee ? words.amountTo(locale.money(payment.amount), payee) : locale.money(payment.amount)}</p>
    </div>
    ${payment.expiresAt ? html`<p class="soft center-text">${words.validFor} <span class="num strong" role="timer">${countdown(payment.expiresAt, locale)}</span></p>` : nothing}
    ${appLink(appUrl, words.openApp(nameOf(payment, act)))} ${wayOut(payment, act)}`;
}

function page(payment: Payment, url: string, act: Act): TemplateResult {
  const { words } = act;
  const address = safeUrl(url);
  return html`<div role="status">
      ${stepTitle(words.continueAt(nameOf(payment, act)), 'title')}
      <p>${address ? words.continueText : words.unsafe}</p>
    </div>
    ${address ? html`<a class="button button-primary button-big button-wide" href=${address}>${words.continueAt(nameOf(payment, act))}</a>` : nothing} ${wayOut(payment, act)}`;
}

/** An app that does not open is a hint, not a failure: the code stays. */
function appLink(url: string | undefined, words: string): TemplateResult | typeof nothing {
  const address = safeUrl(url);
  return address ? html`<a class="button button-wide app" href=${address}>${phoneIcon()}${words}</a>` : nothing;
}

function wayOut(payment: Payment, { words, cancel, cancelling }: Act): TemplateResult {
  return html`<button class="button button-quiet button-wide" type="button" aria-disabled=${cancelling} @click=${() => cancel(payment)}>${words.cancel}</button>`;
}

/** Approved, not paid: the word "paid" waits for the supplier. */
function waiting({ words }: Act): TemplateResult {
  return html`<div class="stack" role="status">
    <div class="row"><span class="spinner"></span>${stepTitle(words.waiting, 'title')}</div>
    <p>${words.waitingText}</p>
    <p class="small soft">${words.closePage}</p>
  </div>`;
}

function started(payment: Payment, act: Act): TemplateResult {
  const { words } = act;
  return html`<div class="row" role="status"><span class="spinner"></span>${stepTitle(words.startedText, 'title')}</div>
    <p class="small soft">${words.closePage}</p>
    ${wayOut(payment, act)}`;
}

/** The method in the customer's words. */
export function nameOf({ methodId, methodName }: Payment, { methods }: Act): string {
  return methodName ?? methods.find(({ id }) => id === methodId)?.name ?? methodId;
}
