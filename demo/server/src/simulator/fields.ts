import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { approve, challenge, open } from './answers.js';
import { cardAnswer, type CardAnswer } from './cards.js';
import type { SimulatorOptions } from './options.js';
import { pathOf } from './paths.js';
import { decide, requestByToken, type SimulatedRequest } from './requests.js';

const cardSchema = v.object({ number: v.pipe(v.string(), v.regex(/^\d{13,19}$/)) });

/** The server behind the fields that stand on the merchant's page; the token is what the customer's browser has of a payment. */
export function fieldsApi(options: SimulatorOptions): Hono {
  const { database, clock } = options;
  const api = new Hono();
  const asked = (c: Context): Promise<SimulatedRequest | undefined> => requestByToken(database, 'hosted', c.req.param('token') ?? '');
  api.post('/:token/card', async (c) => {
    const card = v.safeParse(cardSchema, await c.req.json().catch(() => undefined));
    const request = await asked(c);
    if (!request) return c.json({ title: 'No such payment' }, 404);
    return card.success ? c.json(await handIn(options, request, card.output.number)) : c.json({ title: 'No card' }, 400);
  });
  api.post('/:token/approve', async (c) => {
    const request = await asked(c);
    return request ? c.json(outcome(await approve(options, request, 'AUTHORISED'))) : c.json({ title: 'No such payment' }, 404);
  });
  api.post('/:token/decline', async (c) => {
    const request = await asked(c);
    if (!request) return c.json({ title: 'No such payment' }, 404);
    // another card may be tried: the payment stays as it is
    await decide(database, request, { from: ['CHALLENGED'], to: 'CREATED', now: clock.now(), movesOnAt: request.movesOnAt });
    return c.json({ status: 'declined', code: '1A' } satisfies CardAnswer);
  });
  return api;
}

/** A test card may be refused or ask who she is; then the amount's path decides. */
async function handIn(options: SimulatorOptions, request: SimulatedRequest, number: string): Promise<CardAnswer> {
  const card = cardAnswer(number);
  if (!open.includes(request.status)) return outcome(request);
  if (card.status === 'declined') return card;
  if (card.status === 'accepted' && !pathOf(request.amount).notProved) return outcome(await approve(options, request, 'AUTHORISED'));
  await challenge(options, request);
  return { status: 'authenticate' };
}

function outcome({ status, errorCode }: SimulatedRequest): CardAnswer {
  if (status === 'AUTHORISED' || status === 'PAID') return { status: 'accepted' };
  return { status: 'declined', code: errorCode ?? '05' };
}
