import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import type { Database } from '../db/database.js';
import { parseBody } from '../parse.js';
import { problem } from '../problem.js';
import { customerChoices, customerOf, type KnownCustomer } from '../records/customers.js';
import { cookieName } from '../sign-in.js';
import type { Tokens } from '../tokens.js';

const signInSchema = v.object({ customerId: v.string() });

/** The portal's sign-in, fake: whoever asks is believed. Everything behind it is as in a real portal. */
export function portalRoutes(database: Database, tokens: Tokens): Hono {
  const routes = new Hono();
  const signedIn = async (c: Context): Promise<KnownCustomer | undefined> => {
    const proof = await tokens.check(getCookie(c, cookieName) ?? '', 'portal');
    return proof && customerOf(database, proof.subject);
  };
  routes.get('/customers', async (c) => c.json(await customerChoices(database)));
  routes.post('/sign-in', async (c) => {
    const { customerId } = await parseBody(c, signInSchema);
    if (!(await customerOf(database, customerId))) return problem(404, { title: 'No such customer' });
    const { token, endsAt } = await tokens.mint(customerId, 'portal');
    const secure = new URL(c.req.url).protocol === 'https:';
    setCookie(c, cookieName, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure, expires: new Date(endsAt) });
    return c.body(null, 204);
  });
  routes.get('/me', async (c) => c.json({ customerId: (await signedIn(c))?.id }));
  routes.post('/sign-out', (c) => {
    deleteCookie(c, cookieName, { path: '/' });
    return c.body(null, 204);
  });
  routes.post('/token', async (c) => {
    const customer = await signedIn(c);
    if (!customer) return problem(401, { title: 'Not signed in' });
    const { token, endsAt } = await tokens.mint(customer.id, 'api');
    return c.json({ token, expiresAt: new Date(endsAt).toISOString() });
  });
  return routes;
}
