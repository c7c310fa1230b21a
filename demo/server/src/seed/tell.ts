import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Status } from '@kvitt/core/model/status.js';
import { isNegative } from '@kvitt/core/money.js';
import { addDays } from '@kvitt/core/period.js';
import type { Customer, SeededFile, SeededInvoice, Supplier } from './seed-data.js';
import { lifecycleFor, outstanding, paymentsFor, settlementFor } from './settlement.js';
import type { Story } from './story.js';
import { timelineOf } from './timeline.js';

/** Whose document it is, and on which day the story has come where it is. */
export interface Telling {
  readonly supplier: Supplier;
  readonly customer: Customer;
  readonly today: string;
}

/** Days after which a supplier has paid a negative invoice out. */
const payoutDays = 10;

/** Turns an issued document and its story into a record: status, balance, payments, events. */
export function tell(
  issued: Invoice,
  story: Story,
  { supplier, customer, today }: Telling,
  files: readonly SeededFile[] = [],
): SeededInvoice {
  const payments = paymentsFor(issued, story, supplier);
  const paidOut = isNegative(issued.totals.payableAmount) && addDays(issued.issueDate, payoutDays) < today;
  const balance = paidOut ? { amount: '0.00', currency: issued.currency } : outstanding(issued, story, payments);
  const dueDate = story.extended?.until ?? issued.dueDate;
  const events = timelineOf(issued, story, payments, today);
  const status: Status = {
    lifecycle: lifecycleFor(balance, dueDate, story, today),
    settlement: settlementFor(issued, balance, payments),
    dispute: story.disputed ? 'open' : 'none',
    delivery: story.bounced ? 'failed' : events.some(({ kind }) => kind === 'opened') ? 'opened' : 'delivered',
    extension: story.extended ? 'granted' : 'none',
  };
  const invoice: Invoice = {
    ...issued,
    version: events.length,
    dueDate,
    dueDateHistory: story.extended && issued.dueDate ? [issued.dueDate] : undefined,
    status,
    balance,
    followingDocuments: story.followedBy?.map(({ id, number, typeCode, totals }) => ({
      id,
      number,
      typeCode,
      payableAmount: totals.payableAmount,
    })),
    attachments: files.length > 0 ? files.map(attached) : undefined,
  };
  return { customerId: customer.id, invoice, payments, events, files };
}

/** How a later document names the one that it is about. */
export function preceding(invoice: Invoice): { readonly id: string; readonly number: string; readonly issueDate: string } {
  return { id: invoice.id, number: invoice.number, issueDate: invoice.issueDate };
}

function attached({ attachmentId, fileName, mediaType, content }: SeededFile): NonNullable<Invoice['attachments']>[number] {
  return { id: attachmentId, description: fileName, mediaType, fileName, size: content.byteLength };
}
