import { newestBill } from '../records/invoices.js';
import { addEvent } from '../records/timeline.js';
import type { HeldOffer } from './held.js';

/** Writes what became of an offer into the newest invoice's timeline; a customer without one has none to write into. */
export async function remember({ transaction, customer, row, at, changes }: HeldOffer, kind: 'offer-accepted' | 'offer-withdrawn'): Promise<void> {
  const invoice = await newestBill(transaction, customer.id);
  if (!invoice) return;
  await addEvent(transaction, invoice.id, { version: 1, at, kind, actor: { role: 'customer' }, visibility: 'both', detail: row.document.title });
  changes.push({ kind: 'timeline', id: invoice.id });
}
