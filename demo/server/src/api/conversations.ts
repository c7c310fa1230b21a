import { subjectSchema } from '@kvitt/core/model/conversation.js';
import { suggestionsFor } from '@kvitt/adapters/bot.js';
import { Hono, type MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import { invoicesAbout } from '../conversations/bot.js';
import { found } from '../conversations/held.js';
import type { Office } from '../conversations/office.js';
import { refused } from '../conversations/post.js';
import { wordsIn } from '../conversations/words.js';
import { parseBody, parseQuery } from '../parse.js';
import { notFound, ProblemError } from '../problem.js';
import { listConversations } from '../records/conversations.js';
import { cursorOf } from '../records/cursor.js';
import { findInvoice } from '../records/invoices.js';
import { customersOnly, type Reading } from '../sign-in.js';
import { id, limit, placeIn, readable } from './query.js';

const perPage = 20;

const listSchema = v.object({ invoiceId: v.optional(id), state: v.optional(v.picklist(['open', 'resolved'])), cursor: v.optional(v.string()), limit: limit(perPage) });
const openSchema = v.object({ subject: v.optional(v.object({ ...subjectSchema.entries, name: v.optional(readable(300)) })) });
const readSchema = v.object({ sequence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000_000)) });
const humanSchema = v.object({ replyTo: v.optional(readable(1_000)) });
const mailboxSchema = v.pipe(v.string(), v.maxLength(254), v.email());
const suggestionSchema = v.object({ invoiceId: v.optional(id), lineId: v.optional(id), text: v.optional(readable(1_000)) });

/** Threads: each query names who asks, so that another's cannot be found. */
export function conversationRoutes(office: Office): Hono<Reading> {
  const { database, clock } = office.ground;
  const routes = new Hono<Reading>();
  routes.get('/', async (c) => {
    const { cursor, ...query } = parseQuery(c, listSchema);
    if (query.invoiceId !== undefined && c.var.reader.side === 'customer' && !(await findInvoice(database, c.var.reader.id, query.invoiceId))) throw notFound();
    const rows = await listConversations(database, c.var.reader, { ...query, after: placeIn(cursor) });
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    return c.json({ items: items.map((row) => office.seen(row, c.var.reader)), nextCursor: last && cursorOf({ at: last.touchedAt, id: last.id }) });
  });
  routes.post('/', customersOnly, async (c) => {
    const { subject } = await parseBody(c, openSchema);
    const { conversation, isNew } = await office.open(c.var.reader, subject);
    return c.json(conversation, isNew ? 201 : 200);
  });
  routes.get('/suggestions', customersOnly, async (c) => {
    const { invoiceId, ...query } = parseQuery(c, suggestionSchema);
    const invoices = await invoicesAbout(database, c.var.reader.id, invoiceId);
    if (invoiceId !== undefined && !invoices.invoice) throw notFound();
    return c.json({ items: suggestionsFor({ ...query, ...invoices, locale: c.var.reader.lang ?? 'en', now: clock.now() }) });
  });
  routes.get('/replies', agentsOnly, (c) => {
    const replies = Object.entries(wordsIn(c.var.reader.lang ?? 'en').replies);
    return c.json({ items: replies.map(([name, [title, text]]) => ({ id: name, title, text })) });
  });
  routes.get('/:id', async (c) => c.json(office.seen(await found(database, c.var.reader, c.req.param('id')), c.var.reader)));
  routes.put('/:id/read', async (c) => c.json(await office.read(c.var.reader, c.req.param('id'), (await parseBody(c, readSchema)).sequence)));
  routes.post('/:id/typing', async (c) => {
    await office.typing(c.var.reader, c.req.param('id'));
    return c.body(null, 204);
  });
  routes.post('/:id/human', customersOnly, async (c) => {
    const { replyTo } = await parseBody(c, humanSchema);
    if (replyTo !== undefined && !v.is(mailboxSchema, replyTo)) throw refused('#/replyTo', 'expected an e-mail address');
    return c.json(await office.human(c.var.reader, c.req.param('id'), replyTo));
  });
  routes.post('/:id/take', agentsOnly, async (c) => c.json(await office.take(c.var.reader, c.req.param('id'))));
  routes.post('/:id/resolve', agentsOnly, async (c) => c.json(await office.resolve(c.var.reader, c.req.param('id'))));
  return routes;
}

const agentsOnly: MiddlewareHandler<Reading> = async (c, next) => {
  if (c.var.reader.side !== 'agent') throw new ProblemError(403, { title: 'Only an agent may do this' });
  await next();
};

