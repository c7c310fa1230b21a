import { isOpen, leftOf, showDue } from './first-due.js';
import { money, total } from './money.js';
import { place } from './page.js';
import { enter } from './portal.js';
import type { Words } from './words/words.js';

const { customer, session, speak } = await enter();
const open = session.invoices.list('open');
let words: Words | undefined;
let lang = '';

speak((spoken, language) => {
  [words, lang] = [spoken, language];
  place('hello').textContent = words.hello(customer.name.split(' ')[0] ?? '');
  document.title = `${words.title} · ${customer.supplierName}`;
  show();
});
open.subscribe(show);

function show(): void {
  if (!words || open.state.status !== 'ready') return;
  showDue(open.state.value, { words, lang });
  const left = open.state.value.filter(isOpen).map(leftOf);
  const [one] = left;
  place('owed').textContent = one ? words.owed(left.length, money(total(left, one.currency), lang)) : '';
}
