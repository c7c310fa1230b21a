import { Hono } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import type { Database } from '../db/database.js';
import type { PaymentDesk } from '../payments/desk.js';
import { notFound } from '../problem.js';
import { findPayment } from '../records/payments.js';

/** Where payment providers call: what they say is not believed, it makes the desk ask them. */
export function callbackRoutes(database: Database, desk: PaymentDesk): Hono {
  const routes = new Hono();
  routes.post('/:paymentId', async (c) => {
    const row = await findPayment(database, c.req.param('paymentId'));
    if (!row?.callbackSecret || !(await timingSafeEqual(row.callbackSecret, c.req.header('callbackidentifier') ?? ''))) throw notFound();
    await desk.refresh(row.id);
    return c.body(null, 204);
  });
  return routes;
}
