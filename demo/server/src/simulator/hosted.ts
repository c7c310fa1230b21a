import { Hono, type Context } from 'hono';
import { moneySchema } from '@kvitt/core/model/primitives.js';
import * as v from 'valibot';
import { instant } from '../clock.js';
import { approve, challenge, open } from './answers.js';
import { beforeAnswer, isSafeCallback, lifetimeMs, type SimulatorOptions } from './options.js';
import { pathOf } from './paths.js';
import { refund, refundedOf, refundSchema } from './refunds.js';
import { addRequest, decide, requestById, type SimulatedRequest } from './requests.js';

const orderSchema = v.object({
  amount: moneySchema,
  scheme: v.string(),
  shape: v.optional(v.picklist(['page', 'app', 'fields', 'stored', 'wallet']), 'page'),
  payee: v.string(),
  message: v.string(),
  callbackUrl: v.pipe(v.string(), v.url(), v.check(isSafeCallback)),
  callbackIdentifier: v.string(),
  returnUrl: v.pipe(v.string(), v.url(), v.check((url) => /^https?:/i.test(url))),
  /** `PaymentResponse.details` of the browser's wallet, as JSON. */
  walletToken: v.optional(v.pipe(v.string(), v.check(isJsonObject, 'WALLET'))),
});

/** A provider of cards, bank payments and apps: the merchant asks, the customer answers on its page, in its app or in its fields. */
export function hostedApi(options: SimulatorOptions): Hono {
  const { database, clock, caller } = options;
  const api = new Hono();
  const tell = (request: SimulatedRequest): object => told(options, request);
  api.put('/payments/:id', async (c) => {
    const order = v.safeParse(orderSchema, await c.req.json().catch(() => undefined));
    if (!order.success) return c.json({ title: 'Malformed order', errorCode: order.issues.find(({ message }) => message === 'WALLET')?.message }, 400);
    const { amount, ...rest } = order.output;
    const id = c.req.param('id');
    const added = await addRequest(database, 'hosted', { ...rest, ...amount, id, createdAt: instant(clock), movesOnAt: instant(clock, lifetimeMs) });
    const request = added ? await withoutCustomer(options, added) : await requestById(database, 'hosted', id);
    if (!request) return c.json({ title: 'The id is taken' }, 409);
    if (added) await beforeAnswer(options, request);
    return c.json(tell(request), added ? 201 : 200);
  });
  api.get('/payments/:id', async (c) => found(c, await requestById(database, 'hosted', c.req.param('id')), tell));
  api.post('/payments/:id/cancel', async (c) => {
    const request = await requestById(database, 'hosted', c.req.param('id'));
    const cancelled = request && (await decide(database, request, { from: open, to: 'CANCELLED', now: clock.now() }));
    void caller.nudge();
    return found(c, cancelled ?? request, tell);
  });
  api.post('/payments/:id/refund', async (c) => {
    const order = v.safeParse(refundSchema, await c.req.json().catch(() => undefined));
    const request = await requestById(database, 'hosted', c.req.param('id'));
    const refunded = request && order.success ? await refund(options, request, order.output.amount) : undefined;
    return refunded ? c.json(tell(refunded)) : c.json({ title: 'Not so much is left' }, 422);
  });
  return api;
}

/** A card that is kept, or in the browser's wallet, is charged at once; the bank may want to see its owner all the same. */
async function withoutCustomer(options: SimulatorOptions, request: SimulatedRequest): Promise<SimulatedRequest> {
  if (request.shape !== 'stored' && request.shape !== 'wallet') return request;
  return pathOf(request.amount).notProved ? challenge(options, request) : approve(options, request, 'AUTHORISED');
}

/** What the merchant is told; what happens between the customer and her bank is none of its business. */
function told({ origin }: SimulatorOptions, request: SimulatedRequest): object {
  const { id, token, status, shape, scheme, paymentReference, paidAt, errorCode, received } = request;
  const page = shape === 'app' ? 'app' : scheme === 'card' && shape === 'page' ? 'card' : 'bank';
  return {
    id,
    status: status === 'CHALLENGED' ? 'CREATED' : status,
    redirectUrl: `${origin}/simulator/${page}/${token}`,
    fieldsToken: shape === 'fields' ? token : undefined,
    paymentReference: paymentReference ?? undefined,
    paidAt: paidAt ?? undefined,
    errorCode: errorCode ?? undefined,
    received: received ?? undefined,
    refunded: refundedOf(request),
  };
}

function found(c: Context, request: SimulatedRequest | undefined, say: (request: SimulatedRequest) => object): Response {
  return request ? c.json(say(request)) : c.json({ title: 'No such payment' }, 404);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
