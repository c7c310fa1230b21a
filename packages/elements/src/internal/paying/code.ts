import type { Payment } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { chevronIcon } from '../icon.js';
import { qrTemplate } from '../qr.js';
import { safeUrl } from '../safe-url.js';
import { appLink } from './app-link.js';
import { countdown } from './countdown.js';
import { nameOf } from './name-of.js';
import type { Act } from './steps.js';
import { stepTitle } from './words.js';

/** A phone in the hand; it opens the app and cannot scan itself. */
const phone = '(pointer: coarse) and (max-width: 767px), (pointer: coarse) and (max-height: 500px)';

/** The code on a wide screen, the app on a phone; each leads to the other. */
export function code(payment: Payment, { payload, appUrl }: { payload: string; appUrl?: string }, act: Act): TemplateResult {
  const { words } = act;
  const name = nameOf(payment, act);
  const address = safeUrl(appUrl);
  const picture = guard([payload, words], () => qrTemplate(payload, words.code));
  const inHand = address !== undefined && matchMedia(phone).matches;
  const link = address ? appLink({ address, words: words.openApp(name), hint: words.notOpened(name), filled: inHand }) : nothing;
  if (!inHand) return html`<div class="center told">${stepTitle(words.scan(name), 'title')} ${picture} ${forWhom(payment, act)}</div>${timer(payment, act)}${link}`;
  return html`<div class="told">${stepTitle(words.continueAt(name), 'title')} ${forWhom(payment, act)}</div>${link}
    <details class="fold"><summary>${chevronIcon()}<span class="strong">${words.showCode}</span></summary><div class="center fold-inside">${picture}</div></details>${timer(payment, act)}`;
}

/** An app without a code. */
export function app(payment: Payment, address: string, act: Act): TemplateResult {
  const name = nameOf(payment, act);
  return html`<div class="told">${stepTitle(act.words.continueAt(name), 'title')} ${forWhom(payment, act)}</div>
    ${appLink({ address, words: act.words.openApp(name), hint: act.words.notInstalled(name), filled: true })}${timer(payment, act)}`;
}

function forWhom({ amount }: Payment, { words, locale, payee }: Act): TemplateResult {
  const money = locale.money(amount);
  return html`<p>${payee ? words.amountTo(money, payee) : money}</p>`;
}

/** At zero the backend is asked: a clock here decides nothing. */
function timer({ expiresAt }: Payment, { words, locale, ask }: Act): TemplateResult | typeof nothing {
  if (!expiresAt) return nothing;
  if (Date.parse(expiresAt) <= locale.now) return html`<p class="soft center-text">${words.timeUp}</p>`;
  const onEnd = () => {
    ask?.();
    locale.redraw();
  };
  return html`<p class="soft center-text">${words.validFor} <span class="num strong" role="timer">${countdown(expiresAt, locale, onEnd)}</span></p>`;
}
