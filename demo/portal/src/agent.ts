import { getToken, post } from './customer.js';
import { deed, place } from './page.js';
import type { Words } from './words/words.js';

/** The drawer in which a visitor plays the supplier's agent, and sees her own invoice change. */
export function playAgent(invoiceId: string): { speak(words: Words): void } {
  let words: Words | undefined;
  let underWay = false;
  place('window').setAttribute('href', location.pathname);
  deed('credit').addEventListener('click', () => words && void play('credit', { amount: '49.00', reason: words.creditReason }, [words.credited, words.cannotCredit]));
  deed('refund').addEventListener('click', () => words && void play('refund', {}, [words.refunded, words.cannotRefund]));
  return { speak: (spoken) => (words = spoken) };

  /** A second press before the answer is the first one's other half. */
  async function play(what: string, body: object, [done, refused]: readonly [string, string]): Promise<void> {
    if (underWay) return;
    underWay = true;
    const answer = await ask(what, body).catch(() => undefined);
    underWay = false;
    place('agent').textContent = (answer ? (answer.ok ? done : refused) : words?.unreached) ?? '';
  }

  async function ask(what: string, body: object): Promise<Response> {
    return post(`/demo/invoices/${encodeURIComponent(invoiceId)}/${what}`, body, await getToken());
  }
}
