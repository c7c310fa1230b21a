import { getToken, post } from './customer.js';
import { deed, place } from './page.js';
import type { Words } from './words/words.js';

/** The drawer in which a visitor plays the supplier's agent, and sees her own invoice change. */
export function playAgent(invoiceId: string): { speak(words: Words): void } {
  let words: Words | undefined;
  place('window').setAttribute('href', location.pathname);
  deed('credit').addEventListener('click', () => void credit());
  deed('refund').addEventListener('click', () => void refund());
  return { speak: (spoken) => (words = spoken) };

  async function credit(): Promise<void> {
    if (!words) return;
    const credited = { amount: '49.00', reason: words.creditReason };
    const answer = await ask('credit', credited);
    place('agent').textContent = answer.ok ? words.credited : words.cannotCredit;
  }

  async function refund(): Promise<void> {
    const answer = await ask('refund', {});
    place('agent').textContent = (answer.ok ? words?.refunded : words?.cannotRefund) ?? '';
  }

  async function ask(what: string, body: object): Promise<Response> {
    return post(`/demo/invoices/${encodeURIComponent(invoiceId)}/${what}`, body, await getToken());
  }
}
