import { issueInvoices } from './next-invoice.js';
import { place, room } from './page.js';
import { enter } from './portal.js';
import { showToldOffers } from './told-offer.js';
import type { Words } from './words/words.js';

/** Where the supplier's own ways begin; the demo has none, and says so. */
const requests = { 'kvitt-change-requested': 'changeAsked', 'kvitt-leave-requested': 'leaveAsked' } as const;
const spoken: { words?: Words; asked?: 'changeAsked' | 'leaveAsked' } = {};

document.body.addEventListener('kvitt-contract-requests-offer', (event) => event.preventDefault());
for (const [name, asked] of Object.entries(requests)) {
  document.body.addEventListener(name, () => {
    spoken.asked = asked;
    showAsked();
  });
}

showToldOffers();
const { customer, speak } = await enter();
const supplier = issueInvoices();
speak((words) => {
  spoken.words = words;
  document.title = `${words.contracts} · ${customer.supplierName}`;
  supplier.speak(words);
  showAsked();
});

function showAsked(): void {
  const { words, asked } = spoken;
  if (!words || !asked) return;
  place('asked').textContent = words[asked];
  room('asked').hidden = false;
}
