import type { Invoice } from '@kvitt/core/model/invoice.js';
import { addDays } from '@kvitt/core/period.js';
import { billOf, kronor, type Item } from './bill.js';
import { monthsAfter } from './calendar.js';
import { billedMonth, currentInvoiceId, invoiceFor } from './elin.js';
import { eventfulMonth, ordinaryMonth } from './months.js';

const months = 24;
const daysInMonth = 30.44;
const creditedMonthsAgo = 4;

/** Elin's documents, newest first: the invoice due on `dueDate`, 23 before it (one overdue, the others paid) and one credit note. */
export function historyUntil(dueDate: string): Invoice[] {
  const current = billedMonth(dueDate);
  const newest = invoiceFor(currentInvoiceId, current, dueDate, eventfulMonth(current));
  const earlier = Array.from({ length: months - 1 }, (_, index) => index + 1).flatMap((ago) => {
    const month = monthsAfter(current, -ago);
    const invoice = invoiceFor(`invoice-${months - ago}`, month, addDays(dueDate, -Math.round(ago * daysInMonth)), ordinaryMonth(month));
    if (ago === 1) return overdue(invoice);
    return ago === creditedMonthsAgo ? withCreditNote(paid(invoice)) : paid(invoice);
  });
  return [newest, ...earlier];
}

/** The same document once all of it is paid. */
export function paid(invoice: Invoice): Invoice {
  return { ...invoice, balance: kronor('0.00'), status: { ...invoice.status, lifecycle: 'closed', settlement: 'paid' } };
}

/** The same document after its due date has passed unpaid. */
export function overdue(invoice: Invoice): Invoice {
  return { ...invoice, status: { ...invoice.status, lifecycle: 'overdue', settlement: 'unpaid' } };
}

const giveBack: Item = {
  service: { id: 'power', name: 'El' }, name: 'Rättad mätarställning', quantity: '120', unitCode: 'KWH', price: '0.5200', kind: 'correction',
  explanation: 'Mätaren lästes av fel. Vi ger tillbaka det du betalade för mycket.',
};

/** A credit note that gives a part of an invoice back: amounts are positive, as in UBL, and the money is on its way. */
export function creditNoteFor(invoice: Invoice, id: string): Invoice {
  return {
    ...invoice,
    ...billOf([giveBack]),
    id,
    number: `K${invoice.number}`,
    typeCode: '381',
    issueDate: addDays(invoice.issueDate, 9),
    status: { lifecycle: 'issued', dispute: 'none', delivery: 'opened' },
    precedingInvoices: [{ id: invoice.id, number: invoice.number, issueDate: invoice.issueDate }],
    dueDate: undefined,
    paymentTerms: undefined,
    paymentInstructions: undefined,
    attachments: undefined,
  };
}

function withCreditNote(invoice: Invoice): Invoice[] {
  const note = creditNoteFor(invoice, 'credit-1');
  const { id, number, typeCode } = note;
  const used: Invoice = { ...note, balance: kronor('0.00'), status: { ...note.status, lifecycle: 'closed', settlement: 'credited' } };
  return [used, { ...invoice, followingDocuments: [{ id, number, typeCode, payableAmount: note.totals.payableAmount }] }];
}
