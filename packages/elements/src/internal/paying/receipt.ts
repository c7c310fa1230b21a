import { absolute, isNegative, isPositive, sameMoney } from '@kvitt/core/money.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { html, type TemplateResult } from 'lit';
import { formatDate } from '../format/date.js';
import { checkIcon, downloadIcon } from '../icon.js';
import { mispaid } from './mispaid-later.js';
import { nameOf } from './name-of.js';
import type { Act } from './steps.js';
import { stepTitle } from './words.js';

/** One line of a receipt; `text` is a word or a name, anything else runs from left to right. */
export interface ReceiptRow {
  readonly name: string;
  readonly value: string;
  readonly text?: boolean;
}

/** What is left of the button when the supplier has the money: to read, and to keep or print. */
export function receipt(payment: Payment, act: Act): TemplateResult {
  const { words } = act;
  const { received, amount } = payment;
  const rows = rowsOf(payment, act);
  return html`<div class="receipt told" part="receipt">
      <div class="mark">${checkIcon()}${stepTitle(words.paid, '')}</div>
      ${received && !sameMoney(received, amount) ? mispaid(payment, act) : html`<p>${thanks(act)}</p>`}
      <dl>${rows.map(({ name, value, text }) => html`<dt>${name}</dt><dd class=${text ? '' : 'num'}>${text ? html`<bdi>${value}</bdi>` : html`<bdi dir="ltr">${value}</bdi>`}</dd>`)}</dl>
    </div>
    <p><button class="link keep" part="print" type="button" @click=${(event: Event) => void print(event, rows, act)}>${downloadIcon()}${words.print}</button></p>`;
}

/** Who got how much, how, when, for what. */
export function rowsOf(payment: Payment, act: Act): readonly ReceiptRow[] {
  const { words, locale, payee, invoice } = act;
  const moment = (style: 'long' | 'time') => formatDate(payment.settledAt ?? 0, style, locale.lang, locale.timeZone);
  const paidAt = payment.settledAt && `${moment('long')}, ${moment('time')}`;
  const rows: readonly (readonly [name: string, value: string | undefined, text?: boolean])[] = [
    [words.payee, payee, true],
    [words.amount, locale.money(payment.received ?? payment.amount)],
    [words.paidAt, paidAt, true],
    [words.method, nameOf(payment, act), true],
    [words.invoice, invoice?.number],
    [words.reference, payment.reference],
  ];
  return rows.flatMap(([name, value, text]) => (value ? [{ name, value, text: text ?? false }] : []));
}

/** Nothing where nobody knows what is left. */
function thanks({ amount, owed = amount, words, locale }: Act): string {
  if (!owed) return '';
  if (isPositive(owed)) return words.thanksPart(locale.money(owed));
  return isNegative(owed) ? words.thanksOver(locale.money(absolute(owed))) : words.thanks;
}

/** The receipt alone; the whole page where what prints it alone cannot be fetched. */
async function print({ currentTarget }: Event, rows: readonly ReceiptRow[], { words, locale, payee }: Act): Promise<void> {
  const module = await import('./print-receipt.js').catch(() => undefined);
  const dir = currentTarget instanceof Element && currentTarget.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  if (module) module.printReceipt({ title: words.receipt, payee, rows, lang: locale.lang, dir });
  else window.print();
}
