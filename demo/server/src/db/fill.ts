import { amountToPay, isCreditNote, settlementOf } from '@kvitt/core/model/due.js';
import { encodeBase64 } from 'hono/utils/encode';
import type { Payment } from '@kvitt/core/model/payment.js';
import type { Agreements, Customer, SeedData, SeededInvoice, Supplier } from '../seed/seed-data.js';
import { addContract } from '../records/contracts.js';
import { addNotice } from '../records/notices.js';
import { addOffer } from '../records/offers.js';
import { addEvent } from '../records/timeline.js';
import { addMeter } from '../records/usage.js';
import type { Queries } from './database.js';

/** The part of the seed that this server keeps. */
export type Filling = Pick<SeedData, 'suppliers' | 'customers' | 'invoices'> & Partial<Pick<SeedData, 'meters' | keyof Agreements>>;

/** Writes suppliers, customers, their documents and what they have agreed to as they stand. */
export async function fill(transaction: Queries, { suppliers, customers, invoices, meters = [], contracts = [], offers = [], notices = [] }: Filling): Promise<void> {
  for (const supplier of suppliers) await addSupplier(transaction, supplier);
  for (const customer of customers) await addCustomer(transaction, customer);
  for (const seeded of invoices) await addInvoice(transaction, seeded, schemes(suppliers));
  for (const seeded of meters) await addMeter(transaction, seeded);
  for (const { customerId, contract, plans } of contracts) await addContract(transaction, customerId, contract, plans);
  for (const { customerId, offer, service } of offers) await addOffer(transaction, customerId, offer, service);
  for (const { customerId, notice } of notices) await addNotice(transaction, customerId, notice);
}

async function addSupplier(transaction: Queries, { id, name, brand, timeZone, paymentMethods }: Supplier): Promise<void> {
  await transaction.query('insert into supplier (id, name, brand, time_zone, payment_methods) values ($1, $2, $3, $4, $5::text::jsonb)', [
    id, name, brand, timeZone, JSON.stringify(paymentMethods),
  ]);
}

async function addCustomer(transaction: Queries, { id, supplierId, name, lang, ownMethods = [], preferredMethodId }: Customer): Promise<void> {
  await transaction.query('insert into customer (id, supplier_id, name, lang, preferred_method) values ($1, $2, $3, $4, $5)', [
    id, supplierId, name, lang, preferredMethodId ?? null,
  ]);
  for (const method of ownMethods) {
    await transaction.query('insert into customer_method (customer_id, method_id, method) values ($1, $2, $3::text::jsonb)', [id, method.id, JSON.stringify(method)]);
  }
}

/** Adds a document with all that has happened to it; `schemeOf` knows how each way to pay is called. */
export async function addInvoice(transaction: Queries, seeded: SeededInvoice, schemeOf: (methodId: string) => string): Promise<void> {
  const { customerId, invoice, events, files, payments } = seeded;
  const document = { ...invoice, version: invoice.version ?? 1 };
  const toPay = amountToPay(document);
  await transaction.query(
    `insert into invoice (id, customer_id, version, issue_date, due_date, settlement, is_credit, to_pay, currency, document)
     values ($1, $2, $3, $4::date, $5::date, $6, $7, $8::numeric, $9, $10::text::jsonb)`,
    [
      document.id, customerId, document.version, document.issueDate, document.dueDate ?? null, settlementOf(document),
      isCreditNote(document), toPay.amount, toPay.currency, JSON.stringify(document),
    ],
  );
  for (const event of events) await addEvent(transaction, document.id, event);
  for (const payment of payments) await addOldPayment(transaction, customerId, document.id, payment, schemeOf(payment.methodId));
  for (const { attachmentId, fileName, mediaType, content } of files) {
    await transaction.query(`insert into attachment (invoice_id, id, file_name, media_type, content) values ($1, $2, $3, $4, decode($5, 'base64'))`, [
      document.id, attachmentId, fileName, mediaType, encodeBase64(Uint8Array.from(content).buffer),
    ]);
  }
}

async function addOldPayment(transaction: Queries, customerId: string, invoiceId: string, payment: Payment, scheme: string): Promise<void> {
  const settledAt = payment.settledAt ?? null;
  await transaction.query(
    `insert into payment (id, invoice_id, customer_id, version, method_id, method_name, scheme, amount, currency, state, created_at, settled_at, reference)
     values ($1, $2, $3, $4, $5, $6, $7, $8::numeric, $9, $10, coalesce($11::timestamptz, $12::timestamptz, now()), $12::timestamptz, $13)`,
    [
      payment.id, invoiceId, customerId, payment.version ?? 1, payment.methodId, payment.methodName ?? payment.methodId, scheme,
      payment.amount.amount, payment.amount.currency, payment.state, payment.createdAt ?? null, settledAt, payment.reference ?? null,
    ],
  );
}

function schemes(suppliers: readonly Supplier[]): (methodId: string) => string {
  const byId = new Map(suppliers.flatMap(({ paymentMethods }) => paymentMethods.map(({ id, scheme }) => [id, scheme] as const)));
  return (methodId) => byId.get(methodId) ?? 'unknown';
}
