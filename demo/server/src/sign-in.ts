import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Database } from './db/database.js';
import { ProblemError } from './problem.js';
import { customerOf, type KnownCustomer } from './records/customers.js';
import type { Proof, Tokens } from './tokens.js';

/** The portal's sign-in cookie. */
export const cookieName = 'kvitt_portal';

/** What every route behind the sign-in finds in its context. */
export interface SignedIn {
  Variables: {
    readonly customer: KnownCustomer;
    /** Epoch milliseconds at which the proof ends, and a stream with it. */
    readonly endsAt: number;
  };
}

export interface SignInOptions {
  readonly database: Database;
  readonly tokens: Tokens;
}

/** Lets nobody through without a customer: a bearer token first, else the portal's cookie. */
export function requireCustomer({ database, tokens }: SignInOptions): MiddlewareHandler<SignedIn> {
  return async (c, next) => {
    const proof = await proofOf(c, tokens);
    const customer = proof && (await customerOf(database, proof.customerId));
    if (!proof || !customer) throw new ProblemError(401, { title: 'No valid token or cookie' }, { 'www-authenticate': 'Bearer' });
    c.set('customer', customer);
    c.set('endsAt', proof.endsAt);
    await next();
  };
}

async function proofOf(c: Context, tokens: Tokens): Promise<Proof | undefined> {
  const [, bearer] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (bearer !== undefined) return tokens.check(bearer, 'api');
  const cookie = getCookie(c, cookieName);
  if (cookie === undefined || isForeignWrite(c)) return undefined;
  return tokens.check(cookie, 'portal');
}

/** SameSite takes every port of a host for one site, so a page of another local server is told apart here. */
function isForeignWrite(c: Context): boolean {
  const from = c.req.header('origin');
  if (c.req.method === 'GET' || from === undefined) return false;
  return !URL.canParse(from) || new URL(from).host !== c.req.header('host');
}
