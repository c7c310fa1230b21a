import { post } from './customer.js';
import { deed, place } from './page.js';
import type { Words } from './words/words.js';

/** The drawer in which a visitor plays the supplier's agent, and sees her own invoice change. */
export function playAgent(invoiceId: string): { speak(words: Words): void } {
  let words: Words | undefined;
  place('window').setAttribute('href', location.pathname);
  deed('credit').addEventListener('click', () => void credit());
  return { speak: (spoken) => (words = spoken) };

  async function credit(): Promise<void> {
    if (!words) return;
    const answer = await post(`/demo/invoices/${encodeURIComponent(invoiceId)}/credit`, { amount: '49.00', reason: words.creditReason });
    place('agent').textContent = answer.ok ? words.credited : words.cannotCredit;
  }
}
