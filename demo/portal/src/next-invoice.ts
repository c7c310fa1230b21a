import { getToken, post } from './customer.js';
import { deed, place } from './page.js';
import type { Words } from './words/words.js';

interface Issued {
  readonly invoiceId: string;
  readonly number: string;
}

/** The drawer in which a visitor plays the supplier: a period passes, and the next invoice is sent. */
export function issueInvoices(): { speak(words: Words): void } {
  let words: Words | undefined;
  /** Of the press that has no answer yet: what got lost is asked for again, not for one more. */
  let key: string | undefined;
  deed('issue').addEventListener('click', () => void issue());
  return { speak: (spoken) => (words = spoken) };

  async function issue(): Promise<void> {
    key ??= crypto.randomUUID();
    const answer = await post('/demo/next-invoice', {}, await getToken(), { 'idempotency-key': key }).catch(() => undefined);
    if (answer) key = undefined;
    tell(answer?.ok ? ((await answer.json()) as Issued) : undefined);
  }

  function tell(issued: Issued | undefined): void {
    const link = place('issued-link');
    link.hidden = !issued;
    place('issued').textContent = (issued ? words?.nextIssued(issued.number) : words?.cannotIssue) ?? '';
    if (!issued) return;
    link.textContent = words?.see(issued.number) ?? '';
    link.setAttribute('href', `/fakturor/${issued.invoiceId}`);
  }
}
