import type { Invoice } from '@kvitt/core/model/invoice.js';
import { addDays } from '@kvitt/core/period.js';
import { issue } from './document.js';
import type { Wording } from './line.js';
import type { Customer, Supplier } from './seed-data.js';
import { preceding } from './tell.js';

/** A reminder's fee and the law that allows it. */
export interface Fee {
  readonly service: string;
  readonly wording: Wording;
  readonly price: string;
  readonly basis: string;
  /** Why there is no VAT on it. */
  readonly outsideVat: string;
  readonly terms: string;
}

const daysToPay = 10;

/** The fee for reminding of an invoice: a document of its own, outside the scope of VAT. */
export function remind(reminded: Invoice, on: string, supplier: Supplier, customer: Customer, fee: Fee): Invoice {
  return issue({
    supplier,
    customer,
    sort: 'reminder',
    issueDate: on,
    dueDate: addDays(on, daysToPay),
    terms: fee.terms,
    feeBasis: fee.basis,
    exemptionReason: fee.outsideVat,
    precedingInvoices: [preceding(reminded)],
    lines: [
      {
        service: { id: 'reminder', name: fee.service },
        wording: fee.wording,
        kind: 'fee',
        quantity: '1',
        unitCode: 'C62',
        price: fee.price,
        tax: { category: 'O' },
      },
    ],
  });
}
