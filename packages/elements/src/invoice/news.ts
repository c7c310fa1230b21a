import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { InvoiceLine } from '@kvitt/core/model/line.js';
import { absolute, sameMoney } from '@kvitt/core/money.js';
import { standing } from '../internal/status.js';
import { lineAmount } from './line.js';
import type { View } from './view.js';

/** A change that came while the customer looked, in one breath: from, to, why. Empty when nothing changed that she would hear of. */
export function newsOf(previous: Invoice, view: View): string {
  const amount = amountNews(previous, view);
  const said = [amount ?? lineNews(previous, view), dueNews(previous, view), statusNews(previous, view)];
  return said.filter(Boolean).join(' ');
}

function amountNews(previous: Invoice, { invoice, toPay, words, locale }: View): string | undefined {
  const from = amountToPay(previous);
  if (sameMoney(from, toPay)) return undefined;
  const { lastChange } = invoice;
  const reason = lastChange && lastChange.at !== previous.lastChange?.at ? ` ${lastChange.reason}` : '';
  return words.amountChanged(locale.money(absolute(from)), locale.money(absolute(toPay))) + reason;
}

function lineNews(previous: Invoice, view: View): string | undefined {
  const old = new Map(previous.lines.map((line) => [line.id, line]));
  const line = view.invoice.lines.find((each) => differs(old.get(each.id), each, view));
  const before = line && old.get(line.id);
  if (!line || !before) return undefined;
  return view.words.lineChanged(line.item.name, view.locale.money(lineAmount(before, view)), view.locale.money(lineAmount(line, view)));
}

function differs(before: InvoiceLine | undefined, line: InvoiceLine, view: View): boolean {
  return before !== undefined && before !== line && !sameMoney(lineAmount(before, view), lineAmount(line, view));
}

function dueNews(previous: Invoice, { invoice, over, words, locale }: View): string | undefined {
  if (over || !invoice.dueDate || invoice.dueDate === previous.dueDate) return undefined;
  return words.dueDateChanged(locale.date(invoice.dueDate, 'weekday'));
}

function statusNews(previous: Invoice, { invoice, states, words, locale }: View): string | undefined {
  const { lifecycle, settlement } = previous.status ?? {};
  if (lifecycle === invoice.status?.lifecycle && settlement === invoice.status?.settlement) return undefined;
  const now = standing(invoice, states, { now: locale.now });
  return now && words.statusChanged(now.words);
}
