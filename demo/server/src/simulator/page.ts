import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { answer, approve, challenge, open } from './answers.js';
import { cardAnswer } from './cards.js';
import type { SimulatorOptions } from './options.js';
import { requestByToken, type SimulatedRequest } from './requests.js';

const declineSchema = v.object({ errorCode: v.optional(v.picklist(['RF07', 'BANKIDCL', '1A'])) });
const cardSchema = v.object({ number: v.string() });

/** What the provider's own pages show and do: the card's, the bank's, the app's; each answer names the address to go back to. */
export function pageApi(options: SimulatorOptions): Hono {
  const { database } = options;
  const api = new Hono();
  const asked = (c: Context): Promise<SimulatedRequest | undefined> => requestByToken(database, 'hosted', c.req.param('token') ?? '');
  const say = (request: SimulatedRequest | undefined): Response =>
    request ? Response.json(shown(request)) : Response.json({ title: 'No such payment' }, { status: 404 });
  api.get('/:token/request', async (c) => say(await asked(c)));
  api.post('/:token/card', async (c) => {
    const card = v.safeParse(cardSchema, await c.req.json().catch(() => undefined));
    if (!card.success) return c.json({ title: 'No card' }, 400);
    const request = await asked(c);
    return say(request && (await withCard(options, request, card.output.number)));
  });
  api.post('/:token/approve', async (c) => {
    const request = await asked(c);
    return say(request && (await approve(options, request, 'AUTHORISED')));
  });
  api.post('/:token/decline', async (c) => {
    const why = v.safeParse(declineSchema, await c.req.json().catch(() => ({})));
    const request = await asked(c);
    const errorCode = why.success ? why.output.errorCode : undefined;
    return say(request && (await answer(options, request, errorCode ? { to: 'ERROR', errorCode } : { to: 'DECLINED' })));
  });
  return api;
}

/** A card that is refused at once never gets as far as its owner's proof; every other one does: PSD2. */
function withCard(options: SimulatorOptions, request: SimulatedRequest, number: string): Promise<SimulatedRequest> {
  const card = cardAnswer(number);
  return card.status === 'declined' ? answer(options, request, { to: 'ERROR', errorCode: card.code }) : challenge(options, request);
}

function shown({ payee, amount, currency, message, scheme, shape, status, returnUrl, movesOnAt }: SimulatedRequest): object {
  const expiresAt = open.includes(status) ? (movesOnAt ?? undefined) : undefined;
  return { payee, amount: { amount, currency }, message, scheme, shape, status, returnUrl, expiresAt };
}
