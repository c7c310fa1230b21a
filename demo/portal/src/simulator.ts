import type { InvoiceSummary } from '@kvitt/core/model/invoice.js';
import { getToken, signIn } from './customer.js';
import { money } from './money.js';
import { deed, icon, make, place, room } from './page.js';
import { arrive, speakWith } from './portal.js';
import { simulatorWordsOf, type SimulatorWords } from './words/simulator/words.js';

/** Whose invoices are there to try payments on. */
const tester = 'testa-betalning';
const away = 'M7.5 5 12.500 10l-5 5';

const customer = await arrive();
const endings = ['00', ...((await (await fetch('/simulator/paths')).json()) as readonly string[])];
const invoices = customer.id === tester ? await ownInvoices() : [];

room('become').hidden = customer.id === tester;
showOwnPage();
deed('become').addEventListener('click', () => void become());
speakWith(simulatorWordsOf, (words, lang) => {
  document.title = `${words.simulator} · ${customer.supplierName}`;
  place('paths').replaceChildren(...endings.map((ending) => make('li', {}, row(ending, words, lang))));
});

/** A path leads to the invoice on which it can be tried, for the one who has them. */
function row(ending: string, words: SimulatorWords, lang: string): HTMLElement {
  const name = Object.entries(words).find(([key]) => key === `path${ending}`)?.[1] ?? '';
  const invoice = invoices.find(({ payableAmount }) => payableAmount.amount.endsWith(`.${ending}`));
  const amount = invoice ? money(invoice.payableAmount, lang) : `…${decimalSign(lang)}${ending}`;
  const parts = [make('span', { class: 'number strong' }, amount), make('span', {}, String(name))];
  return invoice ? make('a', { href: `/fakturor/${invoice.id}` }, ...parts, icon(away)) : make('div', {}, ...parts);
}

function showOwnPage(): void {
  const invoice = invoices.find(({ payableAmount }) => payableAmount.amount === '600.00');
  room('own-page').hidden = !invoice;
  if (invoice) place('own-page').setAttribute('href', `/fakturor/${invoice.id}/betala`);
}

function decimalSign(lang: string): string {
  return new Intl.NumberFormat(lang).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}

async function ownInvoices(): Promise<readonly InvoiceSummary[]> {
  const { token } = await getToken();
  const answer = await fetch('/api/kvitt/invoices?limit=100', { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { readonly items: readonly InvoiceSummary[] }).items;
}

async function become(): Promise<void> {
  await signIn(tester);
  location.reload();
}
