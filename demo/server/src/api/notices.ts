import { Hono } from 'hono';
import * as v from 'valibot';
import { instant } from '../clock.js';
import type { Ground } from '../offers/held.js';
import { readNotice } from '../offers/notices.js';
import { parseQuery } from '../parse.js';
import { notFound } from '../problem.js';
import { findContract } from '../records/contracts.js';
import { findInvoice } from '../records/invoices.js';
import { findNotice, listNotices } from '../records/notices.js';
import type { SignedIn } from '../sign-in.js';
import { id, placeIn } from './query.js';

const perPage = 50;
const listSchema = v.object({ invoiceId: v.optional(id), contractId: v.optional(id), cursor: v.optional(v.string()) });

/** What the supplier tells before it is asked: each query names the customer, so that another's notice cannot be found. */
export function noticeRoutes(ground: Ground): Hono<SignedIn> {
  const { database, clock } = ground;
  const routes = new Hono<SignedIn>();
  routes.get('/', async (c) => {
    const { invoiceId, contractId, cursor } = parseQuery(c, listSchema);
    const customerId = c.var.customer.id;
    if (invoiceId !== undefined && !(await findInvoice(database, customerId, invoiceId))) throw notFound();
    if (contractId !== undefined && !(await findContract(database, customerId, contractId))) throw notFound();
    return c.json(await listNotices(database, customerId, { invoiceId, contractId, at: instant(clock), after: placeIn(cursor), limit: perPage }));
  });
  routes.get('/:id', async (c) => {
    const notice = await findNotice(database, c.var.customer.id, c.req.param('id'), instant(clock));
    if (!notice) throw notFound();
    return c.json(notice);
  });
  routes.post('/:id/read', async (c) => c.json(await readNotice(ground, c.var.customer.id, c.req.param('id'))));
  return routes;
}
