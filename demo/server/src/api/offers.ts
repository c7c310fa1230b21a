import { dateSchema, moneySchema } from '@kvitt/core/model/primitives.js';
import { declineReasonSchema } from '@kvitt/core/model/offer.js';
import { today } from '@kvitt/core/period.js';
import { Hono } from 'hono';
import * as v from 'valibot';
import { instant } from '../clock.js';
import { accept } from '../offers/accept.js';
import { decline, snooze, withdraw } from '../offers/answer.js';
import type { Ground } from '../offers/held.js';
import { unfit } from '../offers/refusals.js';
import { parseBody, parseQuery } from '../parse.js';
import { notFound } from '../problem.js';
import { circumstancesOf, countOffer, findOffer, listOffers, offerOf, type Why } from '../records/offers.js';
import type { SignedIn } from '../sign-in.js';
import { keyOf, placeAfter, readable } from './query.js';

const perPage = 50;

/** A customer sees at most so many offers a month, answered ones among them. */
const cap = { offers: 3, days: 30 } as const;

const listSchema = v.object({ cursor: v.optional(v.string()) });
const acceptSchema = v.object({
  price: v.optional(moneySchema),
  oneOff: v.optional(moneySchema),
  bindingMonths: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
const declineSchema = v.object({ reason: v.optional(v.string()), comment: v.optional(v.string()) });
const commentSchema = readable(2_000);
const snoozeSchema = v.object({ until: v.optional(dateSchema) });
const recordSchema = v.object({ event: v.picklist(['shown', 'clicked']), placement: v.optional(readable(100)) });

/** What may fit the customer better: each query names her, so that another's offer cannot be found. */
export function offerRoutes(ground: Ground): Hono<SignedIn> {
  const { database, clock } = ground;
  const routes = new Hono<SignedIn>();
  routes.get('/', async (c) => {
    const { cursor } = parseQuery(c, listSchema);
    const { id, timeZone } = c.var.customer;
    return c.json(await listOffers(database, id, { today: today(clock.now(), timeZone), after: placeAfter(cursor), limit: perPage }));
  });
  routes.get('/circumstances', async (c) => c.json({ ...(await circumstancesOf(database, c.var.customer.id, instant(clock))), cap }));
  routes.get('/:id', async (c) => {
    const row = await findOffer(database, c.var.customer.id, c.req.param('id'));
    if (!row) throw notFound();
    return c.json(offerOf(row, today(clock.now(), c.var.customer.timeZone)));
  });
  routes.post('/:id/accept', async (c) => {
    const key = keyOf(c);
    const agreed = await parseBody(c, acceptSchema);
    return c.json(await accept(ground, c.var.customer, { id: c.req.param('id'), agreed, key }));
  });
  routes.post('/:id/decline', async (c) => c.json(await decline(ground, c.var.customer, c.req.param('id'), whyOf(await parseBody(c, declineSchema)))));
  routes.post('/:id/snooze', async (c) => c.json(await snooze(ground, c.var.customer, c.req.param('id'), (await parseBody(c, snoozeSchema)).until)));
  routes.post('/:id/withdraw', async (c) => c.json(await withdraw(ground, c.var.customer, c.req.param('id'))));
  routes.post('/:id/record', async (c) => {
    const { event, placement } = await parseBody(c, recordSchema);
    const { id, supplierId } = c.var.customer;
    const row = await findOffer(database, id, c.req.param('id'));
    if (!row) throw notFound();
    await countOffer(database, supplierId, row.document, event, placement);
    return c.body(null, 204);
  });
  return routes;
}

function whyOf({ reason, comment }: v.InferOutput<typeof declineSchema>): Why {
  if (reason !== undefined && !v.is(declineReasonSchema, reason)) throw unfit('reason', 'no such reason');
  if (comment !== undefined && !v.is(commentSchema, comment)) throw unfit('comment', 'expected at most 2000 characters, without NUL or half ones');
  return { reason, comment };
}
