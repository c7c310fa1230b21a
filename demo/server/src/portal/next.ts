import { Hono } from 'hono';
import { keyOf } from '../api/query.js';
import type { Ground } from '../offers/held.js';
import { issueNext } from '../offers/next-invoice.js';
import { problem } from '../problem.js';
import type { SignedIn } from '../sign-in.js';

/** Plays the time until the signed-in customer's next invoice: every window of hers shows it, and what it changed of her contract. */
export function nextRoutes(ground: Ground): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  routes.post('/next-invoice', async (c) => {
    const next = await issueNext(ground, c.var.customer, keyOf(c));
    if (!next) return problem(422, { title: 'Nothing is charged for: there is no contract' });
    const { isNew, ...answer } = next;
    return c.json(answer, isNew ? 201 : 200);
  });
  return routes;
}
