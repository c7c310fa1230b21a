import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { decimalSchema, type Money } from '@kvitt/core/model/primitives.js';
import { isNegative, isPositive, isZero } from '@kvitt/core/money.js';
import { Hono } from 'hono';
import * as v from 'valibot';
import { instant, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { parseBody } from '../parse.js';
import type { PaymentDesk } from '../payments/desk.js';
import { invoiceChange } from '../payments/tellings.js';
import { notFound, problem } from '../problem.js';
import { findInvoice, holdInvoice, less, replaceInvoice } from '../records/invoices.js';
import { tell } from '../records/outbox.js';
import { paymentToRefund } from '../records/payments.js';
import { addEvent } from '../records/timeline.js';
import type { SignedIn } from '../sign-in.js';

const creditSchema = v.object({
  /** In the invoice's currency, whole öre. */
  amount: v.pipe(decimalSchema, v.regex(/^-?\d{1,9}(\.\d{1,2})?$/, 'expected at most two decimals')),
  /** In the customer's words; she reads it. */
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
});

const refundSchema = v.object({ amount: v.optional(creditSchema.entries.amount) });

/** Plays the supplier's agent on the signed-in customer's invoice, so that two windows see a live change. */
export function agentRoutes(database: Database, clock: Clock, desk: PaymentDesk): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.post('/invoices/:id/credit', async (c) => {
    const { amount, reason } = await parseBody(c, creditSchema);
    const credited = await credit(database, clock, { customerId: c.var.customer.id, invoiceId: c.req.param('id'), amount, reason });
    return credited ? c.json(credited) : problem(422, { title: 'More than is owed' });
  });
  routes.post('/invoices/:id/refund', async (c) => {
    const { amount } = await parseBody(c, refundSchema);
    const invoice = await findInvoice(database, c.var.customer.id, c.req.param('id'));
    if (!invoice) throw notFound();
    const row = await paymentToRefund(database, invoice.id);
    return row ? c.json((await desk.refund(row, amount)).payment) : problem(422, { title: 'There is nothing to send back' });
  });
  return routes;
}

interface Credit {
  readonly customerId: string;
  readonly invoiceId: string;
  readonly amount: string;
  readonly reason: string;
}

/** Takes something off what is owed, with a reason; `undefined` when it is more than that. */
async function credit(database: Database, clock: Clock, { customerId, invoiceId, amount, reason }: Credit): Promise<Invoice | undefined> {
  return database.transaction(async (transaction) => {
    const held = await holdInvoice(transaction, invoiceId);
    if (held?.customerId !== customerId) throw notFound();
    const from = amountToPay(held.document);
    const balance = await less(transaction, from, { ...from, amount });
    if (!isPositive({ ...from, amount }) || isNegative(balance)) return undefined;
    const at = instant(clock);
    const invoice = await replaceInvoice(transaction, { ...held.document, ...after(held.document, balance), lastChange: { at, reason, from } });
    await addEvent(transaction, invoiceId, { version: 1, at, kind: 'credit', actor: { role: 'agent' }, visibility: 'both', documentId: invoiceId, detail: reason });
    await tell(transaction, customerId, [invoiceChange(invoice), { kind: 'timeline', id: invoiceId }], at);
    return invoice;
  });
}

function after({ status }: Invoice, balance: Money): Pick<Invoice, 'balance' | 'status'> {
  return { balance, status: isZero(balance) ? { ...status, lifecycle: 'closed', settlement: 'credited' } : status };
}
