import { Hono } from 'hono';
import * as v from 'valibot';
import { instant, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { requestBody, type Caller } from './callbacks.js';
import { addRequest, decide, requestById } from './requests.js';

/** What the simulator's parts work with. */
export interface SimulatorOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly caller: Caller;
  /** Where customers reach the simulator's pages. */
  readonly origin: string;
  /** The name that the app shows for a merchant's Swish number. */
  readonly merchantName: (payeeAlias: string) => string;
}

/** Swish gives the customer three minutes. */
export const lifetimeMs = 3 * 60_000;

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
export function swishApi({ database, clock, caller }: SimulatorOptions): Hono {
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
    if (!(await requestById(database, 'swish', id))) return c.json([{ errorCode: 'RP04', errorMessage: 'No payment request found' }], 404);
    const cancelled = await decide(database, { id, from: 'CREATED', to: 'CANCELLED', at: instant(clock) });
    void caller.nudge();
    return cancelled ? c.json(requestBody(cancelled)) : c.json([swishError('RP07')], 422);
  });
  return api;
}

/** HTTPS, or this machine, so that nobody makes this server call others in its network; the demo runs without certificates. */
export function isSafeCallback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
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
