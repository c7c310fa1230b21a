import { isPositive, sameMoney } from '@kvitt/core/money.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { room } from '../../locales/en/room.js';
import type { Terms } from '../../locales/terms.js';
import { alertIcon, clockIcon, undoIcon } from '../icon.js';
import type { Tone } from '../status-badge.js';
import { isMore } from './amount-text.js';
import type { Agreed } from './choice.js';
import { mispaid } from './mispaid-later.js';
import { receipt } from './receipt.js';
import type { Act } from './steps.js';
import { note, stepTitle } from './words.js';

type Ending = readonly [tone: Tone, icon: () => TemplateResult, title: keyof Terms['payment'], text: keyof Terms['payment']];

const endings = {
  expired: ['neutral', clockIcon, 'expired', 'expiredText'],
  cancelled: ['neutral', undoIcon, 'cancelled', 'cancelledText'],
  refunded: ['neutral', undoIcon, 'refunded', 'refundedText'],
  'partly-refunded': ['neutral', undoIcon, 'refundedPart', 'refundedText'],
  'charged-back': ['attention', alertIcon, 'chargedBack', 'chargedBackText'],
  failed: ['negative', alertIcon, 'failed', 'failedText'],
} as const satisfies Record<string, Ending>;

/** A payment that has ended: the receipt, or what happened and what now. */
export function outcome(payment: Payment, act: Act): TemplateResult {
  if (payment.state === 'settled') return receipt(payment, act);
  if (payment.state === 'mispaid') return html`${mispaid(payment, act)}${rest(act, isShort(payment))}`;
  const { words, locale } = act;
  const [tone, icon, title, text] = endings[payment.state as keyof typeof endings];
  const back = payment.state.endsWith('refunded');
  const reason = back && payment.refunded ? words.refundedAmount(locale.money(payment.refunded)) : (payment.failure?.message ?? words[text]);
  return html`${note(tone, icon(), stepTitle(words[title]), reason)}${back ? nothing : again(payment, act)}`;
}

/** What is still owed, or owed again, is paid anew; without a filled button where the supplier should be asked first. */
function rest({ amount, locale, press, pay }: Act, sure = true): TemplateResult | typeof nothing {
  if (!pay || !amount || !isPositive(amount)) return nothing;
  const looks = sure ? 'button-primary button-big' : '';
  return html`<button class="button button-wide ${looks}" part="pay" type="button" @click=${() => pay()}>${press.pay(locale.money(amount))}</button>`;
}

function isShort({ amount, received }: Payment): boolean {
  return received?.currency === amount.currency && isMore(amount, received);
}

/** The same once more: as much, on the same day, and said where that is not all that is owed. */
function again(payment: Payment, act: Act): TemplateResult {
  const { amount: offered, owed = offered, words, press, locale } = act;
  const { amount, executionDate, methodId } = payment;
  const same = !owed || isMore(amount, owed) ? owed : amount;
  const agreed = same && { amount: same, ...(executionDate && payment.state !== 'expired' && { executionDate }) };
  const other = payment.state === 'charged-back' || (same && owed && !sameMoney(same, owed));
  const name = same && other ? press.pay(locale.money(same)) : words.tryAgain;
  return owed && !isPositive(owed) ? html`` : tryAgain(name, act, methodId, agreed);
}

function tryAgain(name: string, { words, pay, reconsider }: Act, methodId?: string, agreed?: Agreed): TemplateResult {
  return html`${pay ? html`<button class="button button-primary button-big button-wide again" part="pay" type="button" @click=${() => pay(methodId, agreed)}>${name}</button>` : nothing}
    ${reconsider ? html`<button class="button button-wide" type="button" @click=${reconsider}>${words.another}</button>` : nothing}`;
}

/** Starting it went wrong: nothing has been charged, which is said only of a definite answer. */
export function trouble(act: Act): TemplateResult {
  const { words, press, locale, error, amount, amountChanged, pay } = act;
  if (amountChanged && amount && isPositive(amount)) {
    const sum = locale.money(amount);
    return html`${note('attention', alertIcon(), stepTitle(words.amountChanged), words.amountChangedText(sum))}
      <button class="button button-primary button-big button-wide again" part="pay" type="button" @click=${() => pay?.()}>${press.pay(sum)}</button>`;
  }
  const declined = error?.code === 'declined';
  const reason = error?.userMessage ?? (declined ? words.declinedText : locale.say('room', room).failed[error?.code ?? 'unexpected']);
  return html`${note('negative', alertIcon(), stepTitle(declined ? words.declined : words.failed), reason)} ${tryAgain(words.tryAgain, act)}`;
}
