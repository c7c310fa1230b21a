import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { changesSince, resume } from '../changes/history.js';
import { sendChanges, type StreamSource } from '../changes/stream.js';
import type { Office } from '../conversations/office.js';
import { addresseeOf } from '../conversations/reader.js';
import type { Reading } from '../sign-in.js';

/** Kept by nobody, and sent on at once by whoever stands between. */
const headers = { 'cache-control': 'no-store, no-transform', vary: 'accept' };

/** What changed, as a stream or in pages, on one address. */
export function changeRoutes(source: StreamSource, office: Office): Hono<Reading> {
  const routes = new Hono<Reading>();
  routes.get('/', async (c) => {
    const { reader, endsAt } = c.var;
    const addressee = addresseeOf(reader);
    if (!c.req.header('accept')?.includes('text/event-stream')) {
      return c.json(await changesSince(source.database, source.cursors, addressee, c.req.query('since')), 200, headers);
    }
    const from = await resume(source.database, source.cursors, c.req.header('last-event-id'));
    const order = { customerId: addressee, from, endsAt, ...office.watching(reader) };
    const response = streamSSE(c, (stream) => sendChanges(stream, source, order));
    for (const [name, value] of Object.entries({ ...headers, 'x-accel-buffering': 'no' })) response.headers.set(name, value);
    return response;
  });
  return routes;
}
