import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { changesSince } from '../changes/history.js';
import { sendChanges, type StreamSource } from '../changes/stream.js';
import type { SignedIn } from '../sign-in.js';

/** What changed, as a stream or in pages, on one address. */
export function changeRoutes(source: StreamSource): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.get('/', async (c) => {
    const { customer, endsAt } = c.var;
    c.header('Cache-Control', 'no-store, no-transform');
    c.header('Vary', 'Accept');
    if (!c.req.header('accept')?.includes('text/event-stream')) {
      return c.json(await changesSince(source.database, source.cursors, customer.id, c.req.query('since')));
    }
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, (stream) => sendChanges(stream, source, { customerId: customer.id, lastEventId: c.req.header('last-event-id'), endsAt }));
  });
  return routes;
}
