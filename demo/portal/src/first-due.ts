import type { Invoice, InvoiceSummary } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { largeMoney, money } from './money.js';
import { icon, make, place, room } from './page.js';
import type { Words } from './words/words.js';

const alert = 'M10 3.5 17.2 16H2.8zM10 8.5v3.4M10 14v.1';
const arrow = 'm7.5 5 5 5-5 5';

/** How the page says what it shows. */
export interface Speech {
  readonly words: Words;
  readonly lang: string;
}

/** What to pay, what to pay first at the head. */
export function inOrder(invoices: readonly InvoiceSummary[]): readonly InvoiceSummary[] {
  return invoices.filter(isOpen).sort((a, b) => (a.dueDate ?? '').localeCompare(b.dueDate ?? ''));
}

/** Shows what to pay first, then the rest by due date; when nothing is left, that you are even. */
export function showDue([first, ...rest]: readonly InvoiceSummary[], speech: Speech): void {
  room('first').hidden = !first;
  room('even').hidden = first !== undefined;
  if (first) showFirst(first, speech);
  const next = place('next');
  next.hidden = rest.length === 0;
  next.replaceChildren(...rest.map((invoice) => nextRow(invoice, speech)));
}

/** What is left of an invoice: the balance, else what it was issued over (BT-115). */
export function leftOf({ balance, payableAmount }: InvoiceSummary): Money {
  return balance ?? payableAmount;
}

/** What it is about: "El och Elnät", with the names that the supplier's lines give. */
export function showWhat({ lines }: Invoice, lang: string): void {
  const services = [...new Set(lines.map(({ serviceName, item }) => serviceName ?? item.name))];
  place('what').textContent = new Intl.ListFormat(lang).format(services);
}

/** Whether there is anything to pay; credit notes and negative invoices are money back. */
function isOpen(invoice: InvoiceSummary): boolean {
  return Number(leftOf(invoice).amount) > 0 && invoice.typeCode !== '381';
}

function showFirst(invoice: InvoiceSummary, { words, lang }: Speech): void {
  place('amount').replaceChildren(largeMoney(leftOf(invoice), lang));
  place('due').replaceChildren(...dueWords(invoice, { words, lang }));
  const see = place('see');
  see.textContent = words.see(invoice.number);
  see.setAttribute('href', `/fakturor/${invoice.id}`);
  document.querySelector('kvitt-pay-button')?.setAttribute('invoice-id', invoice.id);
}

function nextRow(invoice: InvoiceSummary, speech: Speech): HTMLElement {
  const number = make('span', { class: 'soft number' }, invoice.number);
  const what = make('span', { class: 'next-what' }, make('span', {}, ...dueWords(invoice, speech)), number);
  const amount = make('span', { class: 'number strong' }, money(leftOf(invoice), speech.lang));
  return make('li', {}, make('a', { href: `/fakturor/${invoice.id}` }, what, amount, icon(arrow)));
}

function dueWords({ dueDate }: InvoiceSummary, { words, lang }: Speech): readonly (Node | string)[] {
  if (!dueDate) return [];
  const date = new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(dueDate));
  const today = new Intl.DateTimeFormat('sv-SE').format();
  const said = make('strong', {}, date.replace(/(\d\.?) /, '$1\u00a0'));
  return dueDate < today ? [make('span', { class: 'when-overdue' }, icon(alert), `${words.was} `, said)] : [`${words.by} `, said];
}
