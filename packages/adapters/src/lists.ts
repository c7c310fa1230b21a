import type { InvoiceFilter, Page } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { amountToPay, dueState, isCreditNote, settlementOf } from '@kvitt/core/model/due.js';
import type { Invoice, InvoiceSummary } from '@kvitt/core/model/invoice.js';
import { isNegative, isPositive } from '@kvitt/core/money.js';

const defaultLimit = 12;

const open = (invoice: Invoice): boolean => isPositive(amountToPay(invoice));

const belongs: Record<InvoiceFilter, (invoice: Invoice, now: number) => boolean> = {
  all: () => true,
  open,
  overdue: (invoice, now) => open(invoice) && dueState(invoice, { now }).state === 'overdue',
  paid: (invoice) => settlementOf(invoice) === 'paid',
  credit: (invoice) => isCreditNote(invoice) || isNegative(invoice.totals.payableAmount),
};

/** The documents that a filter wants, newest first. */
export function filtered(invoices: Iterable<Invoice>, filter: InvoiceFilter, now: number): InvoiceSummary[] {
  return [...invoices]
    .filter((invoice) => belongs[filter](invoice, now))
    .sort((a, b) => b.issueDate.localeCompare(a.issueDate))
    .map(summaryOf);
}

/** One page of a list; the cursor is the id of the last item before it, so that new items move nothing. */
export function pageOf<Item extends { readonly id: string }>(items: readonly Item[], cursor?: string, limit: number = defaultLimit): Page<Item> {
  const start = cursor === undefined ? 0 : items.findIndex((item) => item.id === cursor) + 1;
  if (cursor !== undefined && start === 0) throw new KvittError('invalid', { status: 422, field: 'cursor', message: `no such cursor: ${cursor}` });
  const page = items.slice(start, start + limit);
  return start + limit < items.length ? { items: page, nextCursor: page.at(-1)?.id } : { items: page };
}

function summaryOf(invoice: Invoice): InvoiceSummary {
  const { id, version, number, issueDate, typeCode, currency, dueDate, invoicePeriod, status, balance, totals } = invoice;
  return { id, version, number, issueDate, typeCode, currency, dueDate, invoicePeriod, status, balance, payableAmount: totals.payableAmount };
}
