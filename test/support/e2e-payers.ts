import { addDays, today } from '@kvitt/core/period.js';
import type { Filling } from '../../demo/server/src/db/fill.js';
import { issue } from '../../demo/server/src/seed/document.js';
import type { Customer, OfferedMethod, SeededInvoice, Supplier } from '../../demo/server/src/seed/seed-data.js';
import { tell } from '../../demo/server/src/seed/tell.js';

/** What somebody pays with beside the supplier's ways, and which one she is shown first. */
export interface Own {
  readonly ownMethods?: readonly OfferedMethod[];
  readonly preferredMethodId?: string;
}

/** Somebody with one bill of 500, due in seventeen days: it is there on every day of the year, and nobody else pays it. */
export interface Payer {
  readonly customer: Customer;
  readonly bill: SeededInvoice;
}

const price = '500.00';

export function payer(id: string, supplier: Supplier, own: Own = {}): Payer {
  const customer: Customer = { ...own, id, supplierId: supplier.id, name: 'Petra Payer', lang: 'en', party: { name: 'Petra Payer', identifier: '40001' } };
  const date = today(Date.now(), 'Europe/Stockholm');
  const issueDate = addDays(date, -3);
  const line = { service: { id: 'trial', name: 'Trial' }, wording: ['A trial', 'Pretended money.'], kind: 'one-off', quantity: '1', unitCode: 'C62', price, tax: { category: 'O' } } as const;
  const bill = issue({ supplier, customer, sort: 'bill', issueDate, dueDate: addDays(issueDate, 20), toTheLastDigit: true, exemptionReason: 'No VAT.', lines: [line] });
  return { customer, bill: tell(bill, {}, { supplier, customer, today: date }) };
}

/** All of them, as the demo is filled. */
export function fillingOf(payers: readonly Payer[]): Filling {
  return { suppliers: [], customers: payers.map(({ customer }) => customer), invoices: payers.map(({ bill }) => bill) };
}
