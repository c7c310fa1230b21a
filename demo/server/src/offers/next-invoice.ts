import type { Invoice } from '@kvitt/core/model/invoice.js';
import { today } from '@kvitt/core/period.js';
import { instant } from '../clock.js';
import type { Queries } from '../db/database.js';
import { addInvoice } from '../db/fill.js';
import { invoiceChange } from '../payments/tellings.js';
import { runningContract, type ContractRow } from '../records/contracts.js';
import type { KnownCustomer } from '../records/customers.js';
import { newestBill } from '../records/invoices.js';
import { holdCustomer, markBilled, offeredServices, pricesOffered, unbilledOffers } from '../records/offers.js';
import { tell, type NewChange } from '../records/outbox.js';
import type { Ground } from './held.js';
import { asOf, move, periodAfter } from './next-contract.js';
import { nextDocument } from './next-document.js';
import { nextLines } from './next-lines.js';

/** The invoice of a key, and whether it is new. */
export interface NextInvoice {
  readonly invoiceId: string;
  readonly number: string;
  readonly isNew: boolean;
}

/** Plays the time until the next invoice: issues it with the contract as it is by then, once for a key. Nothing for who has no contract. */
export function issueNext({ database, clock }: Ground, customer: KnownCustomer, key: string): Promise<NextInvoice | undefined> {
  return database.transaction(async (transaction) => {
    await holdCustomer(transaction, customer.id);
    const known = await issuedUnder(transaction, customer.id, key);
    if (known) return { ...known, isNew: false };
    const moment = { date: today(clock.now(), customer.timeZone), at: instant(clock) };
    const contract = await runningContract(transaction, customer.id, moment.date);
    if (!contract) return undefined;
    const { invoice, changes } = await bill(transaction, customer, contract, moment);
    await transaction.query('insert into next_invoice (customer_id, idempotency_key, invoice_id) values ($1, $2, $3)', [customer.id, key, invoice.id]);
    await tell(transaction, customer.id, changes, moment.at);
    return { invoiceId: invoice.id, number: invoice.number, isNew: true };
  });
}

async function issuedUnder(queries: Queries, customerId: string, key: string): Promise<Omit<NextInvoice, 'isNew'> | undefined> {
  const [row] = await queries.query<Omit<NextInvoice, 'isNew'>>(
    `select i.id as "invoiceId", i.document->>'number' as number from next_invoice n join invoice i on i.id = n.invoice_id where n.customer_id = $1 and n.idempotency_key = $2`,
    [customerId, key],
  );
  return row;
}

interface Moment {
  /** Today in the supplier's zone. */
  readonly date: string;
  readonly at: string;
}

interface Billed {
  readonly invoice: Invoice;
  readonly changes: readonly NewChange[];
}

async function bill(transaction: Queries, customer: KnownCustomer, contract: ContractRow, { date, at }: Moment): Promise<Billed> {
  const before = await newestBill(transaction, customer.id);
  const was = contract.document;
  const period = periodAfter(before, was.startDate ?? date, date);
  const now = asOf(was, period);
  const once = await unbilledOffers(transaction, customer.id);
  const offered = await offeredServices(transaction, customer.id);
  const names = [was.plan.name, ...contract.plans.map(({ name }) => name)];
  const prices = [...(was.price ? [was.price] : []), ...(await pricesOffered(transaction, was.id))];
  const lines = await nextLines(transaction, { names, prices, now, lines: before?.lines ?? [], period, timeZone: customer.timeZone, offered, once });
  const invoice = nextDocument({ customer, before, was, now, period, lines, date });
  const events = ['created', 'sent'].map((kind) => ({ id: crypto.randomUUID(), version: 1, at, kind, actor: { role: 'system' }, visibility: 'both' }) as const);
  await addInvoice(transaction, { customerId: customer.id, invoice, events, payments: [], files: [] }, () => '');
  await markBilled(transaction, once, invoice.id);
  return { invoice, changes: [invoiceChange(invoice), { kind: 'timeline', id: invoice.id }, ...(await move(transaction, contract, now, at))] };
}
