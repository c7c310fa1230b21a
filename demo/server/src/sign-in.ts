import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Reader } from './conversations/reader.js';
import { agentNamed } from './conversations/staff.js';
import type { Database } from './db/database.js';
import { ProblemError } from './problem.js';
import { customerOf, type KnownCustomer } from './records/customers.js';
import type { Audience, Proof, Tokens } from './tokens.js';

/** The portal's sign-in cookie. */
export const cookieName = 'kvitt_portal';

/** The cookie of a supplier's desk: an agent and a customer may be signed in beside each other in one browser. */
export const deskCookieName = 'kvitt_desk';

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

/** What a route behind the sign-in finds that serves customers and agents. */
export interface Reading {
  Variables: Pick<SignedIn['Variables'], 'endsAt'> & { readonly reader: Reader };
}

/** Lets nobody through without a customer: a bearer token first, else the portal's cookie. */
export function requireCustomer(options: SignInOptions): MiddlewareHandler<SignedIn> {
  return async (c, next) => {
    const { customer, endsAt } = (await customerAsking(c, options)) ?? signInFirst();
    c.set('customer', customer);
    c.set('endsAt', endsAt);
    await next();
  };
}

/** Lets customers and, by `Kvitt-Audience: agent`, agents through: the header asks, the token decides. */
export function requireReader(options: SignInOptions): MiddlewareHandler<Reading & SignedIn> {
  return async (c, next) => {
    const asking = c.req.header('kvitt-audience') === 'agent' ? await agentAsking(c, options) : await customerAsking(c, options);
    const { reader, endsAt, customer } = asking ?? signInFirst();
    if (customer) c.set('customer', customer);
    c.set('reader', reader);
    c.set('endsAt', endsAt);
    await next();
  };
}

/** Ends the requests of agents: what comes after is the customers' own. */
export const customersOnly: MiddlewareHandler<Reading> = async (c, next) => {
  if (c.var.reader.side === 'agent') throw new ProblemError(403, { title: 'Only the customer may do this' });
  await next();
};

/** Who asks, and until when her proof is good. */
interface Asking {
  readonly reader: Reader;
  readonly endsAt: number;
  readonly customer?: KnownCustomer;
}

async function customerAsking(c: Context, { database, tokens }: SignInOptions): Promise<Required<Asking> | undefined> {
  const proof = await proofOf(c, tokens, 'customer');
  const customer = proof && (await customerOf(database, proof.subject));
  if (!customer) return undefined;
  const { id, name, supplierId, lang } = customer;
  const reader: Reader = { side: 'customer', id, name, supplierId, lang: languageOf(c) ?? lang };
  return { reader, customer, endsAt: proof.endsAt };
}

async function agentAsking(c: Context, { tokens }: SignInOptions): Promise<Asking | undefined> {
  const proof = await proofOf(c, tokens, 'agent');
  const [agentId = '', supplierId = ''] = proof?.subject.split(' ') ?? [];
  const agent = agentNamed(agentId);
  if (!proof || !agent) return (await proofOf(c, tokens, 'customer')) ? refuseCustomer() : undefined;
  const reader: Reader = { side: 'agent', ...agent, supplierId, ...(languageOf(c) && { lang: languageOf(c) }) };
  return { reader, endsAt: proof.endsAt };
}

function refuseCustomer(): never {
  throw new ProblemError(403, { title: 'Only an agent may ask as one' });
}

/** The first language that the caller asks for. */
function languageOf(c: Context): string | undefined {
  const [, language] = /^\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)/i.exec(c.req.header('accept-language') ?? '') ?? [];
  return language;
}

function signInFirst(): never {
  throw new ProblemError(401, { title: 'No valid token or cookie' }, { 'www-authenticate': 'Bearer' });
}

const proofs: Readonly<Record<Reader['side'], { readonly bearer: Audience; readonly cookie: Audience; readonly name: string }>> = {
  customer: { bearer: 'api', cookie: 'portal', name: cookieName },
  agent: { bearer: 'agent', cookie: 'desk', name: deskCookieName },
};

async function proofOf(c: Context, tokens: Tokens, side: Reader['side']): Promise<Proof | undefined> {
  const { bearer, cookie, name } = proofs[side];
  const [, token] = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  if (token !== undefined) return tokens.check(token, bearer);
  const kept = getCookie(c, name);
  if (kept === undefined || isForeignWrite(c)) return undefined;
  return tokens.check(kept, cookie);
}

/** SameSite takes every port of a host for one site, so a page of another local server is told apart here. */
function isForeignWrite(c: Context): boolean {
  const from = c.req.header('origin');
  if (c.req.method === 'GET' || from === undefined) return false;
  return !URL.canParse(from) || new URL(from).host !== c.req.header('host');
}
