import { Hono } from 'hono';
import { today } from '@kvitt/core/period.js';
import * as v from 'valibot';
import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { parseQuery } from '../parse.js';
import { invoicePdf } from '../pdf/invoice.js';
import { notFound, ProblemError } from '../problem.js';
import { placeOf, type Place } from '../records/cursor.js';
import { findAttachment, findInvoice, listInvoices } from '../records/invoices.js';
import { listEvents } from '../records/timeline.js';
import type { SignedIn } from '../sign-in.js';

const listSchema = v.object({
  filter: v.optional(v.picklist(['all', 'open', 'overdue', 'paid', 'credit']), 'all'),
  cursor: v.optional(v.string()),
  limit: v.optional(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(100)), '20'),
});

const pageSchema = v.object({ cursor: v.optional(v.string()) });

/** Documents: each query names the customer, so that another's record cannot be found. */
export function invoiceRoutes(database: Database, clock: Clock): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get('/', async (c) => {
    const customer = c.var.customer;
    const { filter, cursor, limit } = parseQuery(c, listSchema);
    return c.json(await listInvoices(database, customer.id, { filter, today: today(clock.now(), customer.timeZone), after: place(cursor), limit }));
  });
  routes.get('/:id', async (c) => {
    const invoice = await findInvoice(database, c.var.customer.id, c.req.param('id'));
    if (!invoice) throw notFound();
    return c.json(invoice);
  });
  routes.get('/:id/pdf', async (c) => {
    const invoice = await findInvoice(database, c.var.customer.id, c.req.param('id'));
    if (!invoice?.hasPdf) throw notFound();
    return file(invoicePdf(invoice, c.var.customer.lang), 'application/pdf', `${invoice.number}.pdf`);
  });
  routes.get('/:id/attachments/:attachmentId', async (c) => {
    const found = await findAttachment(database, c.var.customer.id, c.req.param('id'), c.req.param('attachmentId'));
    if (!found) throw notFound();
    return file(found.content, found.mediaType, found.fileName);
  });
  routes.get('/:id/timeline', async (c) => {
    const { cursor } = parseQuery(c, pageSchema);
    const invoice = await findInvoice(database, c.var.customer.id, c.req.param('id'));
    if (!invoice) throw notFound();
    return c.json(await listEvents(database, invoice.id, place(cursor)));
  });
  return routes;
}

function place(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const found = placeOf(cursor);
  if (!found) throw new ProblemError(400, { title: 'Malformed request', errors: [{ pointer: '#/cursor', detail: 'none of ours' }] });
  return found;
}

/** A file is always saved or shown by its stated type, never run: a page that opens it gets no origin. */
function file(content: Uint8Array<ArrayBuffer>, mediaType: string, fileName: string): Response {
  return new Response(content, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': 'sandbox',
      'cache-control': 'private, no-store',
    },
  });
}
