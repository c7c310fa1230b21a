import { place } from './page.js';
import { enter } from './portal.js';

const id = decodeURIComponent(location.pathname.split('/').at(-2) ?? '');
for (const element of document.querySelectorAll('kvitt-payment-methods, kvitt-pay-button, kvitt-payment-status, kvitt-giro-details')) element.setAttribute('invoice-id', id);
place('invoice').setAttribute('href', `/fakturor/${encodeURIComponent(id)}`);

// once it is paid only what came of it is left
document.body.addEventListener('kvitt-paid', () => {
  for (const element of document.querySelectorAll<HTMLElement>('kvitt-payment-methods, kvitt-pay-button, kvitt-giro-details')) element.hidden = true;
  for (const element of document.querySelectorAll<HTMLElement>('kvitt-payment-status')) element.hidden = false;
  document.querySelector('main')?.focus();
});

const { customer, speak } = await enter();
speak((words) => {
  document.title = `${words.payPage} · ${customer.supplierName}`;
});
