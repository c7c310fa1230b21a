import type { Invoice } from '@kvitt/core/model/invoice.js';
import { addDays } from '@kvitt/core/period.js';
import { billOf, type Item } from './bill.js';
import { monthsAfter } from './calendar.js';
import { billedMonth, currentInvoiceId, invoiceFor } from './elin.js';
import { eventfulMonth, ordinaryMonth } from './months.js';
import { kronor } from './ore.js';

const months = 24;

/** Elin's documents, newest first: the invoice due on `dueDate`, 23 before it (one overdue, the others paid) and one credit note. */
export function historyUntil(dueDate: string): Invoice[] {
  const current = billedMonth(dueDate);
  const earlier = Array.from({ length: months - 1 }, (_, index) => {
    const ago = index + 1;
    const month = monthsAfter(current, -ago);
    const due = addDays(dueDate, -Math.round(ago * 30.44));
    const invoice = invoiceFor(`invoice-${months - ago}`, month, due, ordinaryMonth(month));
    return ago === 1 ? overdue(invoice) : paid(invoice);
  });
  const credited = earlier[3];
  const newest = invoiceFor(currentInvoiceId, current, dueDate, eventfulMonth(current));
  const all = [newest, ...earlier.map((invoice) => (invoice === credited ? linkedToCredit(invoice) : invoice))];
  if (credited) all.splice(4, 0, creditNoteFor(credited));
  return all;
}

/** The same document once all of it is paid. */
export function paid(invoice: Invoice): Invoice {
  return { ...invoice, balance: kronor(0), status: { ...invoice.status, lifecycle: 'closed', settlement: 'paid' } };
}

/** The same document after its due date has passed unpaid. */
export function overdue(invoice: Invoice): Invoice {
  return { ...invoice, status: { ...invoice.status, lifecycle: 'overdue', settlement: 'unpaid' } };
}

const creditId = 'credit-1';
const creditNumber = (invoice: Invoice): string => `K${invoice.number}`;

const giveBack: Item = {
  service: { id: 'power', name: 'El' }, name: 'Rättad mätarställning', quantity: '120', unitCode: 'KWH', price: '0.5200', kind: 'correction',
  explanation: 'Mätaren lästes av fel. Vi ger tillbaka det du betalade för mycket.',
};

/** A credit note that gives a part of an invoice back: amounts are positive, as in UBL. */
export function creditNoteFor(invoice: Invoice, id: string = creditId): Invoice {
  const { paymentInstructions: _, dueDate: __, paymentTerms: ___, ...rest } = invoice;
  return {
    ...rest,
    ...billOf([giveBack]),
    id,
    number: creditNumber(invoice),
    typeCode: '381',
    issueDate: addDays(invoice.issueDate, 9),
    status: { lifecycle: 'closed', settlement: 'credited', dispute: 'none', delivery: 'opened', extension: 'none' },
    precedingInvoices: [{ id: invoice.id, number: invoice.number, issueDate: invoice.issueDate }],
    attachments: [],
  };
}

function linkedToCredit(invoice: Invoice): Invoice {
  const note = creditNoteFor(invoice);
  const { id, number, typeCode } = note;
  return { ...invoice, followingDocuments: [{ id, number, typeCode, payableAmount: note.totals.payableAmount }] };
}
