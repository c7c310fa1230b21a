import { amountToPay } from '@kvitt/core/model/due.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import { isPositive, sameMoney } from '@kvitt/core/money.js';
import { instant, type Clock } from '../clock.js';
import { isUniqueViolation, type Database, type Queries } from '../db/database.js';
import { randomHex } from '../random.js';
import type { KnownCustomer } from '../records/customers.js';
import { holdInvoice } from '../records/invoices.js';
import { tell } from '../records/outbox.js';
import { addPayment, paymentInProgress, paymentOfIntent, type PaymentRow } from '../records/payments.js';

/** How long a customer has to answer in her app: Swish gives three minutes. */
const lifetimeMs = 3 * 60_000;

/** What the customer asks for, under the key of her intent. */
export interface PaymentOrder {
  readonly invoiceId: string;
  readonly methodId: string;
  readonly amount: Payment['amount'];
  readonly returnUrl?: string;
  readonly idempotencyKey: string;
}

/** `new` and `replay` are the payment of this key; `conflict` another one in progress; the others started nothing. */
export type Placed =
  | { readonly kind: 'new' | 'replay' | 'conflict'; readonly row: PaymentRow }
  | { readonly kind: 'no-such-invoice' | 'other-order' | 'not-offered' | 'not-owed' };

/** Stores a payment before anything is asked of a provider, at most one in progress for an invoice and one for a key. */
export async function place(database: Database, clock: Clock, customer: KnownCustomer, order: PaymentOrder): Promise<Placed> {
  const attempt = (): Promise<Placed> => database.transaction((transaction) => decide(transaction, clock, customer, order));
  try {
    return await attempt();
  } catch (problem) {
    // the same key at the same moment for two invoices: the index let one through, the second look finds it
    if (isUniqueViolation(problem)) return attempt();
    throw problem;
  }
}

async function decide(transaction: Queries, clock: Clock, customer: KnownCustomer, order: PaymentOrder): Promise<Placed> {
  const invoice = await holdInvoice(transaction, order.invoiceId);
  if (invoice?.customerId !== customer.id) return { kind: 'no-such-invoice' };
  const known = await paymentOfIntent(transaction, customer.id, order.idempotencyKey);
  if (known) return sameOrder(known, order) ? { kind: 'replay', row: known } : { kind: 'other-order' };
  const open = await paymentInProgress(transaction, order.invoiceId);
  if (open) return { kind: 'conflict', row: open };
  const method = customer.paymentMethods.find(({ id }) => id === order.methodId);
  if (!method) return { kind: 'not-offered' };
  const owed = amountToPay(invoice.document);
  if (!isPositive(owed) || !sameMoney(owed, order.amount)) return { kind: 'not-owed' };
  return { kind: 'new', row: await begin(transaction, clock, customer.id, method, order) };
}

async function begin(transaction: Queries, clock: Clock, customerId: string, method: PaymentMethod, order: PaymentOrder): Promise<PaymentRow> {
  const { invoiceId, amount, returnUrl, idempotencyKey } = order;
  const row = await addPayment(transaction, {
    id: crypto.randomUUID(), invoiceId, customerId, method, amount, idempotencyKey, returnUrl,
    providerReference: newReference(), callbackSecret: randomHex(16).toUpperCase(),
    createdAt: instant(clock), expiresAt: instant(clock, lifetimeMs),
  });
  await tell(transaction, customerId, [{ kind: 'payment', id: row.id, version: row.payment.version, value: row.payment }], instant(clock));
  return row;
}

/** A name for a collection as Swish wants it: a UUID without hyphens in capitals. */
export function newReference(): string {
  return crypto.randomUUID().replaceAll('-', '').toUpperCase();
}

function sameOrder({ invoiceId, payment }: PaymentRow, order: PaymentOrder): boolean {
  return invoiceId === order.invoiceId && payment.methodId === order.methodId && sameMoney(payment.amount, order.amount);
}
