import type { PaymentOrder as Order } from '@kvitt/core/adapter.js';
import { amountToPay } from '@kvitt/core/model/due.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import { isNegative, isPositive, sameMoney } from '@kvitt/core/money.js';
import { today } from '@kvitt/core/period.js';
import { subtract } from '@kvitt/core/sum.js';
import { instant, type Clock } from '../clock.js';
import { isUniqueViolation, type Database, type Queries } from '../db/database.js';
import { randomHex } from '../random.js';
import type { KnownCustomer } from '../records/customers.js';
import { holdInvoice, replaceInvoice, type HeldInvoice } from '../records/invoices.js';
import { tell } from '../records/outbox.js';
import { addPayment, paymentInProgress, paymentOfIntent, type PaymentRow } from '../records/payments.js';
import type { OfferedMethod, ProviderName } from '../seed/seed-data.js';
import { settlementWhile } from './books.js';
import { takesPayments, waysOf, waysToPay } from './methods.js';
import { invoiceChange, paymentChange } from './tellings.js';

/** How long a customer has to answer in her app: Swish gives three minutes. */
const lifetimeMs = 3 * 60_000;

/** What the customer asks for, under the key of her intent. */
export interface PaymentOrder extends Order {
  readonly idempotencyKey: string;
}

/** What an order is refused for. */
export type Refusal = 'no-such-invoice' | 'other-order' | 'not-offered' | 'not-owed' | 'not-then' | 'no-wallet';

/** `new` and `replay` are the payment of this key; `conflict` another one in progress; the others started nothing. */
export type Placed = { readonly kind: 'new' | 'replay' | 'conflict'; readonly row: PaymentRow } | { readonly kind: Refusal };

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
  const refusal = refusalOf(customer, order, invoice, clock);
  if (refusal) return { kind: refusal };
  return { kind: 'new', row: await begin(transaction, clock, customer, invoice, order) };
}

function refusalOf(customer: KnownCustomer, order: PaymentOrder, { document }: HeldInvoice, clock: Clock): Refusal | undefined {
  const owed = amountToPay(document);
  if (!isPositive(owed)) return 'not-owed';
  const method = waysToPay(customer, document, clock).find(({ id }) => id === order.methodId);
  if (!method || !takesPayments(method)) return 'not-offered';
  if (!sameMoney(owed, order.amount) && !isPart(order.amount, owed, method)) return 'not-owed';
  if (order.executionDate !== undefined && !mayWait(order.executionDate, method, today(clock.now(), customer.timeZone))) return 'not-then';
  return method.scheme === 'wallet' && !order.walletToken ? 'no-wallet' : undefined;
}

function isPart(amount: Payment['amount'], owed: Payment['amount'], { minimumAmount }: PaymentMethod): boolean {
  if (!minimumAmount || amount.currency !== owed.currency || !/^\d+(\.\d{1,2})?$/.test(amount.amount)) return false;
  return !isNegative(subtract(amount, minimumAmount)) && !isNegative(subtract(owed, amount));
}

function mayWait(day: string, { latestExecutionDate = '' }: PaymentMethod, date: string): boolean {
  return day > date && day <= latestExecutionDate;
}

async function begin(transaction: Queries, clock: Clock, customer: KnownCustomer, { document }: HeldInvoice, order: PaymentOrder): Promise<PaymentRow> {
  const { invoiceId, amount, returnUrl, executionDate, walletToken, idempotencyKey } = order;
  const method = methodOf(customer, order.methodId);
  const waits = executionDate !== undefined;
  const row = await addPayment(transaction, {
    id: crypto.randomUUID(), invoiceId, customerId: customer.id, method, amount, idempotencyKey, returnUrl, executionDate, walletToken,
    provider: providerOf(method), state: waits ? 'pending' : 'created',
    providerReference: newReference(), callbackSecret: randomHex(16).toUpperCase(),
    createdAt: instant(clock), expiresAt: waits ? undefined : instant(clock, lifetimeMs),
  });
  const changes = [paymentChange(row)];
  if (waits) changes.push(invoiceChange(await replaceInvoice(transaction, { ...document, status: settlementWhile(document, row.payment) })));
  await tell(transaction, customer.id, changes, instant(clock));
  return row;
}

function methodOf(customer: KnownCustomer, methodId: string): OfferedMethod {
  const method = waysOf(customer).find(({ id }) => id === methodId);
  if (!method) throw new Error('a method that was offered a moment ago has disappeared');
  return method;
}

/** Who moves the money; a scheme that nobody is named for has a page of its own. */
function providerOf({ provider, scheme }: OfferedMethod): ProviderName {
  if (provider) return provider;
  if (scheme === 'swish' || scheme === 'wallet') return scheme;
  return 'page';
}

/** A name for a collection as Swish wants it: a UUID without hyphens in capitals. */
export function newReference(): string {
  return crypto.randomUUID().replaceAll('-', '').toUpperCase();
}

/** The wallet's token is another one each time it is asked. */
function sameOrder({ invoiceId, payment }: PaymentRow, order: PaymentOrder): boolean {
  const same = invoiceId === order.invoiceId && payment.methodId === order.methodId && payment.executionDate === order.executionDate;
  return same && sameMoney(payment.amount, order.amount);
}
