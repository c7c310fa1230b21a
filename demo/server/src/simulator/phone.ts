import { Hono } from 'hono';
import * as v from 'valibot';
import { answer, approve } from './answers.js';
import type { SimulatorOptions } from './options.js';
import { requestByToken, type SimulatedRequest } from './requests.js';

/** Without a code the customer declined; with one her bank or BankID did. */
const declineSchema = v.object({ errorCode: v.optional(v.picklist(['RF07', 'BANKIDCL', 'BANKIDONGOING', 'ACMT03'])) });

/** What the page that plays the customer's phone shows and does. */
export function phoneApi(options: SimulatorOptions): Hono {
  const { database, merchantName } = options;
  const api = new Hono();
  const asked = (token: string): Promise<SimulatedRequest | undefined> => requestByToken(database, 'swish', token);
  api.get('/:token', async (c) => shown(merchantName, await asked(c.req.param('token'))));
  api.post('/:token/approve', async (c) => {
    const request = await asked(c.req.param('token'));
    return shown(merchantName, request && (await approve(options, request, 'PAID')));
  });
  api.post('/:token/decline', async (c) => {
    const why = v.safeParse(declineSchema, await c.req.json().catch(() => ({})));
    if (!why.success) return c.json({ title: 'No such reason' }, 400);
    const { errorCode } = why.output;
    const request = await asked(c.req.param('token'));
    return shown(merchantName, request && (await answer(options, request, errorCode ? { to: 'ERROR', errorCode } : { to: 'DECLINED' })));
  });
  return api;
}

/** The request in the phone's words: `status` tells what holds, also when the tap came too late. */
function shown(merchantName: SimulatorOptions['merchantName'], request: SimulatedRequest | undefined): Response {
  if (!request) return Response.json({ title: 'No such request' }, { status: 404 });
  const { payee, amount, currency, message, status, errorCode, movesOnAt } = request;
  return Response.json({ payee: merchantName(payee), amount: { amount, currency }, message, status, errorCode: errorCode ?? undefined, expiresAt: movesOnAt ?? undefined });
}
