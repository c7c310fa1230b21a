import { Hono, type Context } from 'hono';
import { moneySchema } from '@kvitt/core/model/primitives.js';
import * as v from 'valibot';
import { instant } from '../clock.js';
import { addRequest, decide, requestById, requestByToken, type SimulatedRequest } from './requests.js';
import { isSafeCallback, lifetimeMs, type SimulatorOptions } from './swish.js';

/** How long the bank takes between the customer's yes and the money. */
const captureMs = 1_500;

const orderSchema = v.object({
  amount: moneySchema,
  scheme: v.string(),
  payee: v.string(),
  message: v.string(),
  callbackUrl: v.pipe(v.string(), v.url(), v.check(isSafeCallback)),
  callbackIdentifier: v.string(),
  returnUrl: v.pipe(v.string(), v.url(), v.check((url) => /^https?:/i.test(url))),
});

/** A provider with a page of its own: the merchant asks, the customer is sent there and comes back. */
export function hostedApi({ database, clock, caller, origin }: SimulatorOptions): Hono {
  const api = new Hono();
  const tell = (request: SimulatedRequest): object => ({
    id: request.id,
    status: request.status,
    redirectUrl: `${origin}/simulator/card/${request.token}`,
    paymentReference: request.paymentReference ?? undefined,
    paidAt: request.paidAt ?? undefined,
    errorCode: request.errorCode ?? undefined,
  });
  api.put('/payments/:id', async (c) => {
    const order = v.safeParse(orderSchema, await c.req.json().catch(() => undefined));
    if (!order.success) return c.json({ title: 'Malformed order' }, 400);
    const { amount, ...rest } = order.output;
    const id = c.req.param('id');
    const added = await addRequest(database, 'hosted', {
      ...rest, ...amount, id, createdAt: instant(clock), movesOnAt: instant(clock, lifetimeMs),
    });
    const request = added ?? (await requestById(database, 'hosted', id));
    return request ? c.json(tell(request), added ? 201 : 200) : c.json({ title: 'The id is taken' }, 409);
  });
  api.get('/payments/:id', async (c) => found(c, await requestById(database, 'hosted', c.req.param('id')), tell));
  api.post('/payments/:id/cancel', async (c) => {
    const id = c.req.param('id');
    const cancelled = await decide(database, { id, from: 'CREATED', to: 'CANCELLED', at: instant(clock) });
    void caller.nudge();
    return found(c, cancelled ?? (await requestById(database, 'hosted', id)), tell);
  });
  return api;
}

/** What the hosted page shows and does; its answers name the address to go back to. */
export function hostedPageApi({ database, clock, caller }: SimulatorOptions): Hono {
  const api = new Hono();
  const shown = ({ payee, amount, currency, message, scheme, status, returnUrl, movesOnAt }: SimulatedRequest): object => ({
    payee, amount: { amount, currency }, message, scheme, status, returnUrl, expiresAt: movesOnAt,
  });
  const move = async (token: string, to: 'AUTHORISED' | 'DECLINED'): Promise<SimulatedRequest | undefined> => {
    const request = await requestByToken(database, 'hosted', token);
    if (!request) return undefined;
    const decided = await decide(database, { id: request.id, from: 'CREATED', to, at: instant(clock), movesOnAt: instant(clock, captureMs) });
    clock.after(captureMs, () => void caller.nudge());
    void caller.nudge();
    return decided ?? request;
  };
  api.get('/:token/request', async (c) => found(c, await requestByToken(database, 'hosted', c.req.param('token')), shown));
  api.post('/:token/approve', async (c) => found(c, await move(c.req.param('token'), 'AUTHORISED'), shown));
  api.post('/:token/decline', async (c) => found(c, await move(c.req.param('token'), 'DECLINED'), shown));
  return api;
}

function found(c: Context, request: SimulatedRequest | undefined, say: (request: SimulatedRequest) => object): Response {
  return request ? c.json(say(request)) : c.json({ title: 'No such payment' }, 404);
}
