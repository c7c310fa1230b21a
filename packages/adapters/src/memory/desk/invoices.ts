import type { Invoice } from '@kvitt/core/model/invoice.js';
import { isCreditNote } from '@kvitt/core/model/due.js';
import type { Records } from '../records.js';

/** The invoice that is talked about, and the one before it. */
export function invoicesAbout(records: Records, invoiceId: string | undefined): { readonly invoice?: Invoice; readonly previous?: Invoice } {
  if (invoiceId === undefined) return {};
  const invoice = records.invoice(invoiceId);
  const earlier = records.invoices.filter((other) => other.issueDate < invoice.issueDate && !isCreditNote(other));
  const [previous] = earlier.sort((one, other) => other.issueDate.localeCompare(one.issueDate));
  return { invoice, ...(previous && { previous }) };
}
