import { newestInvoiceId } from '../records/invoices.js';
import { addEvent } from '../records/timeline.js';
import type { HeldOffer } from './held.js';

/** Writes what became of an offer into the newest invoice's timeline; a customer without one has none to write into. */
export async function remember({ transaction, customer, row, at, changes }: HeldOffer, kind: 'offer-accepted' | 'offer-withdrawn'): Promise<void> {
  const id = await newestInvoiceId(transaction, customer.id);
  if (id === undefined) return;
  await addEvent(transaction, id, { version: 1, at, kind, actor: { role: 'customer' }, visibility: 'both', detail: row.document.title });
  changes.push({ kind: 'timeline', id });
}
