import { maxAttachments, maxMessageLength } from '@kvitt/core/model/conversation-limits.js';
import { moneySchema } from '@kvitt/core/model/primitives.js';
import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as v from 'valibot';
import { found } from '../conversations/held.js';
import type { Office } from '../conversations/office.js';
import { messageOf } from '../conversations/views.js';
import { sendWords } from '../conversations/words-stream.js';
import type { StreamSource } from '../changes/stream.js';
import { parseBody, parseQuery } from '../parse.js';
import { notFound } from '../problem.js';
import { findMessage, listMessages } from '../records/messages.js';
import type { Reading } from '../sign-in.js';
import { id, limit, malformed, readable } from './query.js';

const perPage = 50;
const sequence = v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'expected a sequence'), v.transform(Number));

const pageSchema = v.object({ after: v.optional(sequence), search: v.optional(readable(200)), cursor: v.optional(sequence), limit: limit(perPage) });

const draftSchema = v.pipe(
  v.object({
    clientId: v.optional(id),
    text: readable(maxMessageLength),
    attachmentIds: v.optional(v.pipe(v.array(id), v.maxLength(maxAttachments, `expected at most ${maxAttachments}`), v.check((ids) => new Set(ids).size === ids.length, 'expected each once')), []),
    inReplyTo: v.optional(id),
    subject: v.optional(v.object({ invoiceId: v.optional(id), lineId: v.optional(id), name: v.optional(readable(300)), amount: v.optional(moneySchema) })),
  }),
  v.forward(v.check(({ text, attachmentIds }) => text.trim() !== '' || attachmentIds.length > 0, 'expected words or a file'), ['text']),
);

/** Messages below `/conversations/{id}/messages`, in the order that the thread gives them. */
export function messageRoutes(office: Office, source: StreamSource): Hono<Reading> {
  const { database, clock } = office.ground;
  const routes = new Hono<Reading>();
  routes.get('/:id/messages', async (c) => {
    const conversation = await found(database, c.var.reader, c.req.param('id'));
    const { after, cursor, search, limit } = parseQuery(c, pageSchema);
    const place = after === undefined ? { before: cursor } : { after: cursor ?? after };
    const rows = await listMessages(database, conversation.id, { ...place, search: search === '' ? undefined : search, limit });
    const page = rows.slice(0, limit);
    const newest = Math.max(0, ...page.map((row) => row.sequence));
    if (page.some((row) => row.delivery === 'sent' && row.authorRole !== c.var.reader.side)) office.delivered(c.var.reader, conversation.id, newest);
    return c.json({ items: page.map((row) => messageOf(row, clock.now())), nextCursor: rows.length > limit ? String(page.at(-1)?.sequence) : undefined });
  });
  routes.post('/:id/messages', async (c) => {
    const { clientId, ...draft } = await parseBody(c, draftSchema);
    const { message, isNew } = await office.send(c.var.reader, c.req.param('id'), { ...draft, clientId: keyOf(c, clientId) });
    return c.json(message, isNew ? 201 : 200);
  });
  routes.get('/:id/messages/:messageId/stream', async (c) => {
    const row = await findMessage(database, (await found(database, c.var.reader, c.req.param('id'))).id, c.req.param('messageId'));
    if (!row) throw notFound();
    const response = streamSSE(c, (stream) => sendWords(stream, source, c.var, row));
    for (const [name, value] of Object.entries({ 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })) response.headers.set(name, value);
    return response;
  });
  routes.post('/:id/messages/:messageId/stop', async (c) => c.json(await office.stopWriting(c.var.reader, c.req.param('id'), c.req.param('messageId'))));
  return routes;
}

/** The key comes with the message too, and both are one. */
export function keyOf(c: Context, clientId?: string): string {
  const key = c.req.header('idempotency-key') ?? clientId ?? '';
  if (clientId !== undefined && clientId !== key) malformed('#/clientId', 'is not the Idempotency-Key');
  return key.length > 0 && key.length <= 255 ? key : malformed('#/Idempotency-Key', 'expected 1 to 255 characters');
}
