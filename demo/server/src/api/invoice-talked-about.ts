import { Hono } from 'hono';
import type { Database } from '../db/database.js';
import { notFound } from '../problem.js';
import { findInvoiceTalkedAbout } from '../records/invoices.js';
import type { Reading } from '../sign-in.js';

/** What an agent may see of a customer's documents: the one that they talk about. */
export function invoiceTalkedAboutRoutes(database: Database): Hono<Reading> {
  const routes = new Hono<Reading>();
  routes.get('/:id', async (c, next) => {
    const { reader } = c.var;
    if (reader.side !== 'agent') return next();
    const invoice = await findInvoiceTalkedAbout(database, reader.supplierId, c.req.param('id'));
    if (!invoice) throw notFound();
    return c.json(invoice);
  });
  return routes;
}
