import { Hono } from 'hono';
import * as v from 'valibot';
import { instant } from '../clock.js';
import { decide, requestByToken, type Decision, type SimulatedRequest } from './requests.js';
import type { SimulatorOptions } from './swish.js';

/** Without a code the customer declined; with one her bank or BankID did. */
const declineSchema = v.object({ errorCode: v.optional(v.picklist(['RF07', 'BANKIDCL', 'BANKIDONGOING', 'ACMT03'])) });

/** What the page that plays the customer's phone shows and does. */
export function phoneApi({ database, clock, caller, merchantName }: SimulatorOptions): Hono {
  const api = new Hono();
  const move = async (token: string, next: Pick<Decision, 'to' | 'errorCode'>): Promise<SimulatedRequest | undefined> => {
    const request = await requestByToken(database, 'swish', token);
    const decided = request && (await decide(database, { id: request.id, from: 'CREATED', at: instant(clock), ...next }));
    void caller.nudge();
    return decided ?? request;
  };
  api.get('/:token', async (c) => answer(merchantName, await requestByToken(database, 'swish', c.req.param('token'))));
  api.post('/:token/approve', async (c) => answer(merchantName, await move(c.req.param('token'), { to: 'PAID' })));
  api.post('/:token/decline', async (c) => {
    const why = v.safeParse(declineSchema, await c.req.json().catch(() => ({})));
    if (!why.success) return c.json({ title: 'No such reason' }, 400);
    const { errorCode } = why.output;
    return answer(merchantName, await move(c.req.param('token'), errorCode ? { to: 'ERROR', errorCode } : { to: 'DECLINED' }));
  });
  return api;
}

/** The request in the phone's words: `status` tells what holds, also when the tap came too late. */
function answer(merchantName: SimulatorOptions['merchantName'], request: SimulatedRequest | undefined): Response {
  if (!request) return Response.json({ title: 'No such request' }, { status: 404 });
  const { payee, amount, currency, message, status, errorCode, movesOnAt } = request;
  return Response.json({ payee: merchantName(payee), amount: { amount, currency }, message, status, errorCode: errorCode ?? undefined, expiresAt: movesOnAt });
}
