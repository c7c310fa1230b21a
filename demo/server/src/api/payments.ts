import { Hono, type Context } from 'hono';
import { amountToPay } from '@kvitt/core/model/due.js';
import { moneySchema } from '@kvitt/core/model/primitives.js';
import { isPositive } from '@kvitt/core/money.js';
import * as v from 'valibot';
import type { Database } from '../db/database.js';
import type { Faults } from '../faults.js';
import { parseBody } from '../parse.js';
import type { PaymentDesk } from '../payments/desk.js';
import type { Placed } from '../payments/order.js';
import { notFound, problem, ProblemError } from '../problem.js';
import { findInvoice } from '../records/invoices.js';
import { findPayment, listPayments, type PaymentRow } from '../records/payments.js';
import type { SignedIn } from '../sign-in.js';

const orderSchema = v.object({
  methodId: v.string(),
  amount: moneySchema,
  returnUrl: v.optional(v.pipe(v.string(), v.url(), v.check((url) => /^https?:/i.test(url), 'expected a web address'))),
});

export interface PaymentRoutesOptions {
  readonly database: Database;
  readonly desk: PaymentDesk;
  readonly faults: Faults;
}

/** Below `/invoices/{id}`: how it can be paid and was paid. */
export function invoicePaymentRoutes({ database, desk, faults }: PaymentRoutesOptions): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get('/:id/payment-methods', async (c) => {
    const { id, paymentMethods } = c.var.customer;
    const invoice = await findInvoice(database, id, c.req.param('id'));
    if (!invoice) throw notFound();
    return c.json({ items: isPositive(amountToPay(invoice)) ? paymentMethods : [] });
  });
  routes.get('/:id/payments', async (c) => {
    const invoice = await findInvoice(database, c.var.customer.id, c.req.param('id'));
    if (!invoice) throw notFound();
    return c.json({ items: await listPayments(database, invoice.id) });
  });
  routes.post('/:id/payments', async (c) => {
    const idempotencyKey = keyOf(c);
    const order = await parseBody(c, orderSchema);
    const placed = await desk.pay(c.var.customer, { ...order, invoiceId: c.req.param('id'), idempotencyKey });
    faults.beforePaymentAnswer();
    return answer(placed);
  });
  return routes;
}

/** Below `/payments`. */
export function paymentRoutes({ database, desk }: PaymentRoutesOptions): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  const own = async (c: Context<SignedIn, '/:id'>): Promise<PaymentRow> => {
    const row = await findPayment(database, c.req.param('id'));
    if (row?.customerId !== c.var.customer.id) throw notFound();
    return row;
  };
  routes.get('/:id', async (c) => c.json((await own(c)).payment));
  routes.post('/:id/cancel', async (c) => {
    const row = await own(c);
    const cancelled = row.payment.state === 'pending' ? row : await desk.cancel(row);
    if (cancelled.payment.state !== 'cancelled') return problem(409, { title: 'Too late to cancel' });
    return c.json(cancelled.payment);
  });
  return routes;
}

function keyOf(c: Context): string {
  const key = c.req.header('idempotency-key') ?? '';
  if (key.length > 0 && key.length <= 255) return key;
  throw new ProblemError(400, { title: 'Malformed request', errors: [{ pointer: '#/Idempotency-Key', detail: 'expected 1 to 255 characters' }] });
}

const refusals = {
  'other-order': { title: 'This key was used for another order', errors: [{ pointer: '#/amount', detail: 'not the amount of this key' }] },
  'not-offered': { title: 'This method is not offered', errors: [{ pointer: '#/methodId', detail: 'not offered' }] },
  'not-owed': { title: 'This is not what is owed now', errors: [{ pointer: '#/amount', detail: 'not what is owed now' }] },
} as const;

function answer(placed: Placed): Response {
  switch (placed.kind) {
    case 'new':
      return Response.json(placed.row.payment, { status: 201 });
    case 'replay':
      return Response.json(placed.row.payment);
    case 'conflict':
      return problem(409, { title: 'Another payment of this invoice is in progress', payment: placed.row.payment });
    case 'no-such-invoice':
      throw notFound();
    default:
      return problem(422, refusals[placed.kind]);
  }
}
