import { Hono } from 'hono';
import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { problem } from '../problem.js';
import type { SignedIn } from '../sign-in.js';
import { readNow } from '../usage/read-meter.js';

/** Plays the signed-in customer's meters: one is read, and every window of hers shows it. */
export function meterRoutes(database: Database, clock: Clock): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.post('/meters/:id/read', async (c) => {
    const version = await readNow(database, clock, c.var.customer.id, c.req.param('id'));
    return version === undefined ? problem(422, { title: 'This meter is read no more' }) : c.json({ version });
  });
  return routes;
}
