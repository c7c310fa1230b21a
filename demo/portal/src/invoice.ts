import { playAgent } from './agent.js';
import { showNotices, showOffer } from './invoice-told.js';
import { showUsage } from './invoice-usage.js';
import { place } from './page.js';
import { enter } from './portal.js';
import { showWhy } from './why.js';

const id = decodeURIComponent(location.pathname.split('/').at(-1) ?? '');
for (const element of document.querySelectorAll('kvitt-invoice, kvitt-pay-button, kvitt-chat')) element.setAttribute('invoice-id', id);
const chat = document.querySelector<HTMLElement>('kvitt-chat');
// a way to pay that the chat names can be taken in the message itself
chat?.addEventListener('kvitt-card-shown', ({ card, slot }) => {
  if (card.kind === 'payment-link') chat.append(Object.assign(document.createElement('kvitt-pay-button'), { slot, invoiceId: card.id }));
});

const { customer, session, speak } = await enter();
const agent = playAgent(id);
place('sender').textContent = customer.supplierName;
speak((words) => {
  document.title = `${words.invoice} · ${customer.supplierName}`;
  agent.speak(words);
});

const opened = await session;
const whole = opened.invoices.invoice(id);
const seen = { usage: false };
const explain = (): void => {
  if (whole.state.status !== 'ready') return;
  showWhy(whole.state.value, customer.lang);
  if (!seen.usage) showUsage(whole.state.value, opened);
  seen.usage = true;
};
whole.subscribe(explain);
explain();
showNotices(id, opened);
showOffer(opened);
