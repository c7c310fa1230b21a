import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { money } from '../money.js';
import { make, place } from '../page.js';
import { isCreditNote } from './credit-note.js';
import { moreThan } from './exact.js';
import type { Speech } from './row.js';

/** One thing said of both, and by how much the second is more. */
type Said = readonly [what: string, first: string, second: string, more?: string];

/** Says in a sentence and a small table what differs between two invoices; of a credit note and another currency nothing is reckoned. */
export function showDifferences(first: Invoice, second: Invoice, speech: Speech): void {
  const { words } = speech;
  place('more').textContent = sentence(first, second, speech);
  place('differences').replaceChildren(
    row('th', ['', first.number, second.number, words.difference]),
    ...rowsOf(first, second, speech).map((said) => row('td', said)),
  );
}

function sentence(first: Invoice, second: Invoice, { words, lang }: Speech): string {
  const more = difference(first, second, ({ totals }) => totals.payableAmount);
  if (!more) return words.cannotCompare;
  if (isNothing(more)) return words.samePay;
  const isLess = more.amount.startsWith('-');
  return words.morePay(isLess ? first.number : second.number, money({ ...more, amount: more.amount.replace('-', '') }, lang));
}

function rowsOf(first: Invoice, second: Invoice, { words, lang }: Speech): readonly Said[] {
  const said = (what: string, of: (invoice: Invoice) => string): Said => [what, of(first), of(second)];
  const counted = (what: string, of: (invoice: Invoice) => Money | undefined): Said => {
    const amount = (invoice: Invoice): string => inWords(of(invoice), lang);
    const more = difference(first, second, of);
    return [what, amount(first), amount(second), more && signed(more, lang)];
  };
  return [
    said(words.from, ({ seller }) => seller.tradingName ?? seller.name),
    said(words.issued, ({ issueDate }) => day(issueDate, lang)),
    said(words.dueOn, ({ dueDate }) => day(dueDate, lang)),
    said(words.lineCount, ({ lines }) => new Intl.NumberFormat(lang).format(lines.length)),
    counted(words.net, ({ totals }) => totals.taxExclusiveAmount),
    counted(words.tax, ({ totals }) => totals.taxAmount),
    counted(words.toPay, ({ totals }) => totals.payableAmount),
  ];
}

function difference(first: Invoice, second: Invoice, of: (invoice: Invoice) => Money | undefined): Money | undefined {
  const [one, other] = [of(first), of(second)];
  if (!one || !other || isCreditNote(first) || isCreditNote(second)) return undefined;
  return moreThan(one, other);
}

function isNothing({ amount }: Money): boolean {
  return !/[1-9]/.test(amount);
}

function inWords(amount: Money | undefined, lang: string): string {
  return amount ? money(amount, lang) : '–';
}

function signed(more: Money, lang: string): string {
  return isNothing(more) || more.amount.startsWith('-') ? money(more, lang) : `+${money(more, lang)}`;
}

function day(date: string | undefined, lang: string): string {
  return date ? new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date)) : '–';
}

function row(cell: 'th' | 'td', [what, first, second, more = '']: Said): HTMLElement {
  const scope: Readonly<Record<string, string>> = cell === 'th' ? { scope: 'col' } : {};
  const values = [first, second, more].map((value) => make(cell, scope, make('bdi', {}, value)));
  return make('tr', {}, what === '' ? make('td') : make('th', { scope: 'row' }, what), ...values);
}
