import { isPositive } from '@kvitt/core/money.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../format/date.js';
import { alertIcon, checkIcon, clockIcon, undoIcon } from '../icon.js';
import type { Tone } from '../status-badge.js';
import type { Terms } from '../../locales/terms.js';
import { room } from '../../locales/en/room.js';
import type { Act } from './steps.js';
import { nameOf } from './under-way.js';
import { note, stepTitle } from './words.js';

type Ending = readonly [tone: Tone, icon: () => TemplateResult, title: keyof Terms['payment'], text: keyof Terms['payment']];

const endings = {
  expired: ['neutral', clockIcon, 'expired', 'expiredText'],
  cancelled: ['neutral', undoIcon, 'cancelled', 'cancelledText'],
  refunded: ['neutral', undoIcon, 'refunded', 'refundedText'],
  'partly-refunded': ['neutral', undoIcon, 'refunded', 'refundedText'],
  'charged-back': ['attention', alertIcon, 'chargedBack', 'chargedBackText'],
  failed: ['negative', alertIcon, 'failed', 'failedText'],
} as const satisfies Record<string, Ending>;

/** A payment that has ended: the receipt, or what happened and what now. */
export function outcome(payment: Payment, act: Act): TemplateResult {
  if (payment.state === 'settled') return receipt(payment, act);
  const { words } = act;
  const [tone, icon, title, text] = endings[payment.state as keyof typeof endings];
  const reason = payment.failure?.message ?? words[text];
  return html`${note(tone, icon(), stepTitle(words[title]), reason)}${payment.state.endsWith('refunded') ? nothing : again(payment.methodId, act)}`;
}

function again(methodId: string | undefined, { words, pay, reconsider }: Act): TemplateResult {
  return html`<button class="button button-primary button-big button-wide" part="pay" type="button" @click=${() => pay(methodId)}>${words.tryAgain}</button>
    <button class="button button-wide" type="button" @click=${reconsider}>${words.another}</button>`;
}

/** Starting it went wrong: nothing has been charged, which is said only of a definite answer. */
export function trouble(act: Act): TemplateResult {
  const { words, locale, error, amount, amountChanged, pay } = act;
  if (amountChanged && amount && isPositive(amount)) {
    const sum = locale.money(amount);
    return html`${note('attention', alertIcon(), stepTitle(words.amountChanged), words.amountChangedText(sum))}
      <button class="button button-primary button-big button-wide" part="pay" type="button" @click=${() => pay()}>${locale.terms.pay(sum)}</button>`;
  }
  const declined = error?.code === 'declined';
  const reason = error?.userMessage ?? (declined ? words.declinedText : locale.say('room', room).failed[error?.code ?? 'unexpected']);
  return html`${note('negative', alertIcon(), stepTitle(declined ? words.declined : words.failed), reason)}
    ${again(undefined, act)}`;
}

function receipt(payment: Payment, act: Act): TemplateResult {
  const { words, locale, amount } = act;
  const left = amount && isPositive(amount) ? words.thanksPart(locale.money(amount)) : words.thanks;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.amount, locale.money(payment.amount)],
    [words.paidAt, payment.settledAt && formatDate(payment.settledAt, 'moment', locale.lang, locale.timeZone)],
    [words.method, nameOf(payment, act)],
    [words.reference, payment.reference],
  ];
  return html`<div class="receipt" part="receipt" role="status">
    <div class="mark">${checkIcon()}${stepTitle(words.paid, '')}</div>
    <p>${left}</p>
    <dl>${rows.map(([name, value]) => (value ? html`<dt>${name}</dt><dd class="num"><bdi dir="ltr">${value}</bdi></dd>` : nothing))}</dl>
  </div>`;
}
