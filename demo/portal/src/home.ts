import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Resource } from '@kvitt/core/resource.js';
import type { Session } from '@kvitt/core/session/session.js';
import { inOrder, leftOf, showDue, showWhat, type Speech } from './first-due.js';
import { money, total } from './money.js';
import { place, room } from './page.js';
import { enter } from './portal.js';
import { showToldOffers } from './told-offer.js';
import { showWhy } from './why.js';

interface Looked {
  readonly id: string;
  readonly whole: Resource<Invoice>;
  leave(): void;
}

showToldOffers();
const portal = await enter();
const { customer } = portal;
const here: { session?: Session; speech?: Speech; first?: Looked } = {};

portal.speak((words, lang) => {
  here.speech = { words, lang };
  place('hello').textContent = words.hello(customer.name.split(' ')[0] ?? '');
  document.title = `${words.title} · ${customer.supplierName}`;
  show();
});
document.body.addEventListener('kvitt-paid', ({ payment }) => thank(payment));
here.session = await portal.session;
here.session.invoices.list('open').subscribe(show);
here.session.invoices.list().subscribe(show);
show();

function show(): void {
  const { session, speech } = here;
  const open = session?.invoices.list('open').state;
  if (open?.status === 'failed') giveUp();
  if (!session || !speech || open?.status !== 'ready') return;
  const invoices = inOrder(open.value);
  look(invoices[0]?.id, session);
  if (here.first?.whole.state.status === 'loading') return;
  showDue(invoices, speech);
  welcomeNew(session);
  showOwed(invoices.map(leftOf), speech);
  showFirst();
  reveal();
}

/** Who has had no invoice owes nothing either, but "we are even" would say that she had. */
function welcomeNew(session: Session): void {
  const { state } = session.invoices.list();
  const isNew = state.status === 'ready' && state.value.length === 0;
  room('new-here').hidden = !isNew;
  if (isNew) room('even').hidden = true;
  document.querySelector('kvitt-invoice-list')?.toggleAttribute('hidden', isNew);
}

/** The next invoice takes the paid one's place, so the thanks stand by themselves. */
function thank({ amount, invoiceIds: [id = ''] }: Payment): void {
  if (!here.speech) return;
  place('received').textContent = here.speech.words.received(money(amount, here.speech.lang));
  place('receipt').setAttribute('href', `/fakturor/${id}`);
  room('thanks').hidden = false;
}

/** What is due is not known: the list below says so, and offers to try again. */
function giveUp(): void {
  room('first').hidden = true;
  reveal();
}

function reveal(): void {
  document.querySelector('main')?.setAttribute('data-shown', '');
}

function showOwed(left: readonly Money[], { words, lang }: Speech): void {
  const [one] = left;
  place('owed').textContent = one ? words.owed(left.length, money(total(left, one.currency), lang)) : words.nothingToPay;
}

/** The list does not say what an invoice is about: its lines do. All is shown at once, so that nothing moves. */
function look(id: string | undefined, session: Session): void {
  if (id === here.first?.id) return;
  here.first?.leave();
  place('what').textContent = '';
  const whole = id === undefined ? undefined : session.invoices.invoice(id);
  here.first = id !== undefined && whole ? { id, whole, leave: whole.subscribe(show) } : undefined;
}

function showFirst(): void {
  const state = here.first?.whole.state;
  if (state?.status !== 'ready' || !here.speech) return;
  showWhat(state.value, here.speech.lang);
  showWhy(state.value, customer.lang);
}
