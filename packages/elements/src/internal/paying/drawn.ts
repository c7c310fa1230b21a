import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../format/date.js';
import { calendarIcon } from '../icon.js';
import type { Act } from './steps.js';
import { note, stepTitle } from './words.js';

/** The supplier draws the money: when, from where, and that there is nothing to do. */
export function drawnNote(act: Act): TemplateResult {
  const { words, methods, reconsider } = act;
  const other = methods.some(({ scheme }) => scheme !== 'direct-debit');
  return html`${note('neutral', calendarIcon(), stepTitle(title(act)), words.nothingToDo)}
    ${other && reconsider ? html`<button class="button button-quiet button-wide" type="button" @click=${reconsider}>${words.payAnotherWay}</button>` : nothing}`;
}

function title({ invoice, words, locale }: Act): string {
  const day = invoice?.dueDate && formatDate(invoice.dueDate, 'day', locale.lang);
  const account = invoice?.paymentInstructions?.find(({ directDebit }) => directDebit?.debitedAccount)?.directDebit?.debitedAccount;
  if (!day) return words.drawn;
  return account ? words.drawnFrom(day, `····\u00a0${account.replace(/\s/g, '').slice(-4)}`) : words.drawnOn(day);
}
