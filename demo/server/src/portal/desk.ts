import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as v from 'valibot';
import { instant, type Clock } from '../clock.js';
import { openingAt } from '../conversations/hours.js';
import { deskOf } from '../conversations/reader.js';
import { agentNamed, staff } from '../conversations/staff.js';
import type { Database } from '../db/database.js';
import { parseBody } from '../parse.js';
import { problem, ProblemError } from '../problem.js';
import { deskBy, tellWaiting, turnDesk } from '../records/conversations.js';
import { customerChoices } from '../records/customers.js';
import { deskCookieName } from '../sign-in.js';
import type { Tokens } from '../tokens.js';

const signInSchema = v.object({ agentId: v.string(), supplierId: v.string() });
const handSchema = v.object({ byHand: v.nullable(v.picklist(['open', 'closed'])) });

interface SignedInAgent {
  readonly agentId: string;
  readonly supplierId: string;
}

/** The sign-in of a supplier's desk, as fake as the portal's; the agent's token and cookie are none of a customer's. */
export function deskRoutes(database: Database, tokens: Tokens, clock: Clock): Hono {
  const routes = new Hono();
  const signedIn = async (c: Context): Promise<SignedInAgent | undefined> => {
    const proof = await tokens.check(getCookie(c, deskCookieName) ?? '', 'desk');
    const [agentId = '', supplierId = ''] = proof?.subject.split(' ') ?? [];
    return agentNamed(agentId) && { agentId, supplierId };
  };
  const required = async (c: Context): Promise<SignedInAgent> => (await signedIn(c)) ?? refuse();
  routes.get('/agents', async (c) => {
    const suppliers = new Map((await customerChoices(database)).map(({ supplierId: id, supplierName: name, brand }) => [id, { id, name, brand }]));
    return c.json({ agents: staff, suppliers: [...suppliers.values()] });
  });
  routes.post('/sign-in', async (c) => {
    const { agentId, supplierId } = await parseBody(c, signInSchema);
    if (!agentNamed(agentId) || !(await deskBy(database, supplierId))) return problem(404, { title: 'No such agent' });
    const { token, endsAt } = await tokens.mint(`${agentId} ${supplierId}`, 'desk');
    const secure = new URL(c.req.url).protocol === 'https:';
    setCookie(c, deskCookieName, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure, expires: new Date(endsAt) });
    return c.body(null, 204);
  });
  routes.get('/me', async (c) => {
    const agent = await signedIn(c);
    const desk = agent && (await deskBy(database, agent.supplierId));
    return c.json(desk ? { ...agent, name: agentNamed(agent.agentId)?.name, supplierName: desk.name, ...hours(desk) } : {});
  });
  routes.post('/sign-out', (c) => {
    deleteCookie(c, deskCookieName, { path: '/' });
    return c.body(null, 204);
  });
  routes.post('/token', async (c) => {
    const { agentId, supplierId } = await required(c);
    const { token, endsAt } = await tokens.mint(`${agentId} ${supplierId}`, 'agent');
    return c.json({ token, expiresAt: new Date(endsAt).toISOString() });
  });
  /** Opens or closes the desk whatever the hour; `null` leaves it to its hours. */
  routes.put('/open', async (c) => {
    const { supplierId } = await required(c);
    const { byHand } = await parseBody(c, handSchema);
    await database.transaction(async (transaction) => {
      await turnDesk(transaction, supplierId, byHand);
      await tellWaiting(transaction, supplierId, deskOf(supplierId), instant(clock));
    });
    return c.json(hours((await deskBy(database, supplierId)) ?? refuse()));
  });
  const hours = ({ timeZone, byHand }: Parameters<typeof opening>[1]) => opening(clock, { timeZone, byHand });
  return routes;
}

function opening(clock: Clock, { timeZone, byHand }: Pick<NonNullable<Awaited<ReturnType<typeof deskBy>>>, 'timeZone' | 'byHand'>) {
  const { isOpen, changesAt } = openingAt(clock.now(), timeZone, byHand);
  return { isOpen, byHand, changesAt: new Date(changesAt).toISOString() };
}

function refuse(): never {
  throw new ProblemError(401, { title: 'Not signed in' });
}
