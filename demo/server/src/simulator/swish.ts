import { Hono } from 'hono';
import * as v from 'valibot';
import { instant } from '../clock.js';
import { randomHex } from '../random.js';
import { requestBody } from './callbacks.js';
import { beforeAnswer, isSafeCallback, lifetimeMs, type SimulatorOptions } from './options.js';
import { refund, refundSchema } from './refunds.js';
import { addRequest, decide, requestById } from './requests.js';

const orderSchema = v.object({
  payeeAlias: v.pipe(v.string('RP01'), v.regex(/^123\d{7}$/, 'RP01')),
  callbackUrl: v.pipe(v.string('RP03'), v.url('RP03'), v.check(isSafeCallback, 'RP03')),
  amount: v.pipe(v.union([v.string(), v.number()], 'PA02'), v.transform(String), v.regex(/^\d{1,12}(\.\d{1,2})?$/, 'PA02'), v.check((amount) => Number(amount) > 0, 'AM06')),
  currency: v.literal('SEK', 'AM03'),
  message: v.optional(v.pipe(v.string('RP02'), v.maxLength(50, 'RP02'), v.regex(/^[\p{L}\p{N}!?(),.\-:;"' ]*$/u, 'RP02'))),
  payeePaymentReference: v.optional(v.pipe(v.string('FF08'), v.regex(/^[A-Za-z0-9]{1,35}$/, 'FF08'))),
  callbackIdentifier: v.optional(v.pipe(v.string('RP03'), v.regex(/^[0-9A-F]{32,36}$/i, 'RP03'))),
});

const cancellationSchema = v.tuple([v.object({ op: v.literal('replace'), path: v.literal('/status'), value: v.literal('cancelled') })]);

const words: Readonly<Record<string, string>> = {
  RP01: 'Missing Merchant Swish Number',
  RP02: 'Wrong formatted message',
  RP03: 'Callback URL is missing or does not use HTTPS',
  RP07: 'The payment request cannot be cancelled any more',
  RP09: 'The given instructionUUID is not available',
  RF02: 'Original Payment not found or original payment is more than than 13 months old',
  PA02: 'Amount value is missing or not a valid number',
  AM03: 'Invalid or missing Currency',
  AM06: 'Specified transaction amount is less than agreed minimum',
  FF08: 'PayeePaymentReference is invalid',
};

interface SwishError {
  readonly errorCode: string;
  readonly errorMessage: string;
}

/** The part of Swish's merchant API (Payment Request, v1 and v2) that a merchant without payer alias uses. */
export function swishApi(options: SimulatorOptions): Hono {
  const { database, clock, caller } = options;
  const api = new Hono();
  api.put('/api/v2/paymentrequests/:id{[0-9A-F]{32}}', async (c) => {
    const order = v.safeParse(orderSchema, await body(c.req.raw), { abortPipeEarly: true });
    if (!order.success) return c.json(order.issues.map(({ message }) => swishError(codeOf(message))), 422);
    const { payeeAlias, payeePaymentReference, ...rest } = order.output;
    const request = await addRequest(database, 'swish', {
      ...rest, id: c.req.param('id'), payee: payeeAlias, payeeReference: payeePaymentReference, scheme: 'swish',
      createdAt: instant(clock), movesOnAt: instant(clock, lifetimeMs),
    });
    if (!request) return c.json([swishError('RP09')], 422);
    await beforeAnswer(options, request);
    const location = new URL(`../../v1/paymentrequests/${request.id}`, c.req.url).href;
    return c.body(null, 201, { Location: location, PaymentRequestToken: request.token });
  });
  api.get('/api/v1/paymentrequests/:id', async (c) => {
    const request = await requestById(database, 'swish', c.req.param('id'));
    return request ? c.json(requestBody(request)) : c.json([{ errorCode: 'RP04', errorMessage: 'No payment request found' }], 404);
  });
  api.patch('/api/v1/paymentrequests/:id', async (c) => {
    const id = c.req.param('id');
    if (!v.is(cancellationSchema, await body(c.req.raw))) return c.json([swishError('RP07')], 422);
    const request = await requestById(database, 'swish', id);
    if (!request) return c.json([{ errorCode: 'RP04', errorMessage: 'No payment request found' }], 404);
    const cancelled = await decide(database, request, { from: ['CREATED'], to: 'CANCELLED', now: clock.now() });
    void caller.nudge();
    return cancelled ? c.json(requestBody(cancelled)) : c.json([swishError('RP07')], 422);
  });
  api.post('/api/v1/paymentrequests/:id/refunds', async (c) => {
    const order = v.safeParse(refundSchema, await body(c.req.raw));
    const request = await requestById(database, 'swish', c.req.param('id'));
    const refunded = request && order.success && (await refund(options, request, order.output.amount));
    return refunded ? c.json({ id: randomHex(16).toUpperCase(), ...requestBody(refunded) }, 201) : c.json([swishError('RF02')], 422);
  });
  return api;
}

async function body(request: Request): Promise<unknown> {
  return request.json().catch(() => undefined);
}

function swishError(errorCode: string): SwishError {
  return { errorCode, errorMessage: words[errorCode] ?? 'Bad request' };
}

function codeOf(message: string): string {
  return message in words ? message : 'RP01';
}
