import { today } from '@kvitt/core/period.js';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { parseQuery } from '../parse.js';
import { notFound } from '../problem.js';
import { contractOf, findContract, listContracts, type ContractRow } from '../records/contracts.js';
import type { SignedIn } from '../sign-in.js';
import { placeAfter } from './query.js';

const perPage = 50;
const listSchema = v.object({ cursor: v.optional(v.string()) });

/** What the customer has agreed to: each query names her, so that another's contract cannot be found. */
export function contractRoutes(database: Database, clock: Clock): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  const held = async (customerId: string, id: string): Promise<ContractRow> => {
    const row = await findContract(database, customerId, id);
    if (!row) throw notFound();
    return row;
  };
  routes.get('/', async (c) => {
    const { cursor } = parseQuery(c, listSchema);
    const { id, timeZone } = c.var.customer;
    return c.json(await listContracts(database, id, { today: today(clock.now(), timeZone), after: placeAfter(cursor), limit: perPage }));
  });
  routes.get('/:id', async (c) => c.json(contractOf(await held(c.var.customer.id, c.req.param('id')))));
  routes.get('/:id/plans', async (c) => c.json({ items: (await held(c.var.customer.id, c.req.param('id'))).plans }));
  return routes;
}
