import { Hono, type Context } from 'hono';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { dateSchema, moneySchema } from '@kvitt/core/model/primitives.js';
import * as v from 'valibot';
import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import type { Faults } from '../faults.js';
import { parseBody } from '../parse.js';
import type { PaymentDesk } from '../payments/desk.js';
import { waysOf, waysToPay } from '../payments/methods.js';
import type { Placed } from '../payments/order.js';
import { notFound, problem } from '../problem.js';
import { customerOf, forgetMethod, preferMethod } from '../records/customers.js';
import { findInvoice } from '../records/invoices.js';
import { findPayment, listPayments, type PaymentRow } from '../records/payments.js';
import type { SignedIn } from '../sign-in.js';
import { keyOf } from './query.js';

const orderSchema = v.object({
  methodId: v.string(),
  amount: moneySchema,
  returnUrl: v.optional(v.pipe(v.string(), v.url(), v.check((url) => /^https?:/i.test(url), 'expected a web address'))),
  executionDate: v.optional(dateSchema),
  walletToken: v.optional(v.string()),
});

const preferenceSchema = v.object({ methodId: v.string() });

export interface PaymentRoutesOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly desk: PaymentDesk;
  readonly faults: Faults;
}

/** Below `/invoices/{id}`: how it can be paid and was paid. */
export function invoicePaymentRoutes({ database, clock, desk, faults }: PaymentRoutesOptions): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  const own = async (c: Context<SignedIn>): Promise<Invoice> => {
    const invoice = await findInvoice(database, c.var.customer.id, c.req.param('id') ?? '');
    if (!invoice) throw notFound();
    return invoice;
  };
  /** As they are now: what was changed a moment ago is in the database. */
  const methods = async (c: Context<SignedIn>, invoice: Invoice): Promise<Response> => {
    const customer = (await customerOf(database, c.var.customer.id)) ?? c.var.customer;
    return c.json({ items: waysToPay(customer, invoice, clock) });
  };
  routes.get('/:id/payment-methods', async (c) => methods(c, await own(c)));
  routes.put('/:id/payment-methods/preferred', async (c) => {
    const { methodId } = await parseBody(c, preferenceSchema);
    const invoice = await own(c);
    if (!waysToPay(c.var.customer, invoice, clock).some(({ id }) => id === methodId)) return problem(422, refusals['not-offered']);
    await preferMethod(database, c.var.customer.id, methodId);
    return methods(c, invoice);
  });
  routes.delete('/:id/payment-methods/:methodId', async (c) => {
    const invoice = await own(c);
    const methodId = c.req.param('methodId');
    if (await forgetMethod(database, c.var.customer.id, methodId)) return methods(c, invoice);
    if (!waysOf(c.var.customer).some(({ id }) => id === methodId)) throw notFound();
    return problem(409, { title: 'This way to pay is not the customer’s to remove' });
  });
  routes.get('/:id/payments', async (c) => c.json({ items: await listPayments(database, (await own(c)).id) }));
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
export function paymentRoutes({ database, desk }: Pick<PaymentRoutesOptions, 'database' | 'desk'>): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  const own = async (c: Context<SignedIn, '/:id'>): Promise<PaymentRow> => {
    const row = await findPayment(database, c.req.param('id'));
    if (row?.customerId !== c.var.customer.id) throw notFound();
    return row;
  };
  routes.get('/:id', async (c) => c.json((await own(c)).payment));
  routes.post('/:id/cancel', async (c) => {
    const row = await own(c);
    const cancelled = await desk.cancel(row, c.var.customer);
    if (cancelled.payment.state !== 'cancelled') return problem(409, { title: 'Too late to cancel' });
    return c.json(cancelled.payment);
  });
  return routes;
}

const refusals = {
  'other-order': { title: 'This key was used for another order', errors: [{ pointer: '#/Idempotency-Key', detail: 'stands for another order' }] },
  'not-offered': { title: 'This method is not offered', errors: [{ pointer: '#/methodId', detail: 'not offered' }] },
  'not-owed': { title: 'This is not what is owed now', errors: [{ pointer: '#/amount', detail: 'not what is owed now' }] },
  'not-then': { title: 'This method cannot be drawn on that day', errors: [{ pointer: '#/executionDate', detail: 'not a day to choose' }] },
  'no-wallet': { title: 'The wallet has answered nothing', errors: [{ pointer: '#/walletToken', detail: 'missing' }] },
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
