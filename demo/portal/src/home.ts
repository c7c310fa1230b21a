import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Resource } from '@kvitt/core/resource.js';
import { inOrder, leftOf, showDue, showWhat } from './first-due.js';
import { money, total } from './money.js';
import { place } from './page.js';
import { enter } from './portal.js';
import { showWhy } from './why.js';
import type { Words } from './words/words.js';

const { customer, session, speak } = await enter();
const open = session.invoices.list('open');
let spoken: { readonly words: Words; readonly lang: string } | undefined;
let first: { readonly id: string; readonly whole: Resource<Invoice>; leave(): void } | undefined;

speak((words, lang) => {
  spoken = { words, lang };
  place('hello').textContent = words.hello(customer.name.split(' ')[0] ?? '');
  document.title = `${words.title} · ${customer.supplierName}`;
  show();
});
open.subscribe(show);

function show(): void {
  if (!spoken || open.state.status !== 'ready') return;
  const { words, lang } = spoken;
  const invoices = inOrder(open.state.value);
  showDue(invoices, spoken);
  look(invoices[0]?.id);
  const left = invoices.map(leftOf);
  const [one] = left;
  place('owed').textContent = one ? words.owed(left.length, money(total(left, one.currency), lang)) : words.nothingToPay;
}

/** The list does not say what an invoice is about: its lines do, and the pay button has fetched them too. */
function look(id: string | undefined): void {
  if (id === first?.id) {
    showFirst();
    return;
  }
  first?.leave();
  place('what').textContent = '';
  const whole = id === undefined ? undefined : session.invoices.invoice(id);
  first = id !== undefined && whole ? { id, whole, leave: whole.subscribe(showFirst) } : undefined;
}

function showFirst(): void {
  const state = first?.whole.state;
  if (state?.status !== 'ready' || !spoken) return;
  showWhat(state.value, spoken.lang);
  showWhy(state.value);
}
