import type { Money } from '@kvitt/core/model/primitives.js';
import type { Queries } from '../db/database.js';
import { randomHex } from '../random.js';
import { callbackDelay, goesBackAfterMs, pathOf } from './paths.js';

/** `CHALLENGED`: the card is known, its owner has still to prove who she is. */
export type RequestStatus =
  | 'CREATED' | 'CHALLENGED' | 'AUTHORISED' | 'PAID' | 'DECLINED' | 'CANCELLED' | 'ERROR' | 'PARTLY_REFUNDED' | 'REFUNDED' | 'CHARGED_BACK';

/** How the customer is asked: on a page of the provider, in its app, in fields on the merchant's page, or not at all. */
export type Shape = 'page' | 'app' | 'fields' | 'stored' | 'wallet';

/** A request for money as the payment provider keeps it; what is absent was not said or has not happened. */
export interface SimulatedRequest {
  readonly id: string;
  /** Opens the request in the customer's app or on the hosted page: only she has it. */
  readonly token: string;
  readonly status: RequestStatus;
  readonly shape: Shape;
  readonly amount: string;
  readonly currency: string;
  readonly payee: string;
  readonly scheme: string;
  readonly callbackUrl: string;
  readonly createdAt: string;
  /** When it changes by itself: unanswered it is void, authorised it is paid, paid it may go back. */
  readonly movesOnAt: string | null;
  readonly message: string | null;
  readonly errorCode: string | null;
  readonly payeeReference: string | null;
  readonly paymentReference: string | null;
  readonly returnUrl: string | null;
  readonly callbackIdentifier: string | null;
  readonly paidAt: string | null;
  readonly received: Money | null;
  /** In the currency that came in. */
  readonly refunded: string | null;
}

const instantOf = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `id, token, status, shape, amount::text as amount, currency, payee, scheme, callback_url as "callbackUrl", message,
  error_code as "errorCode", payee_reference as "payeeReference", payment_reference as "paymentReference", return_url as "returnUrl",
  callback_identifier as "callbackIdentifier", ${instantOf('created_at')} as "createdAt", ${instantOf('moves_on_at')} as "movesOnAt",
  ${instantOf('paid_at')} as "paidAt", refunded_amount::text as refunded,
  case when received_amount is not null then jsonb_build_object('amount', received_amount::text, 'currency', received_currency) end as received`;

export type Provider = 'swish' | 'hosted';

/** What a merchant asks for. */
export type RequestOrder = Pick<SimulatedRequest, 'id' | 'amount' | 'currency' | 'payee' | 'scheme' | 'callbackUrl' | 'createdAt' | 'movesOnAt'> &
  Partial<Pick<SimulatedRequest, 'shape' | 'message' | 'payeeReference' | 'returnUrl' | 'callbackIdentifier'>>;

/** Keeps a new request; `undefined` when the id is taken, by whomever. */
export async function addRequest(queries: Queries, provider: Provider, order: RequestOrder): Promise<SimulatedRequest | undefined> {
  const [row] = await queries.query<SimulatedRequest>(
    `insert into simulated_request (id, provider, token, status, amount, currency, payee, scheme, callback_url, created_at, moves_on_at,
       message, payee_reference, return_url, callback_identifier, shape)
     values ($1, $2, $3, 'CREATED', $4::numeric, $5, $6, $7, $8, $9::timestamptz, $10::timestamptz, $11, $12, $13, $14, $15)
     on conflict (id) do nothing returning ${columns}`,
    [
      order.id, provider, randomHex(16), order.amount, order.currency, order.payee, order.scheme, order.callbackUrl,
      order.createdAt, order.movesOnAt, order.message ?? null, order.payeeReference ?? null, order.returnUrl ?? null,
      order.callbackIdentifier ?? null, order.shape ?? 'page',
    ],
  );
  return row;
}

export async function requestById(queries: Queries, provider: Provider, id: string): Promise<SimulatedRequest | undefined> {
  const [row] = await queries.query<SimulatedRequest>(`select ${columns} from simulated_request where provider = $1 and id = $2`, [provider, id]);
  return row;
}

export async function requestByToken(queries: Queries, provider: Provider, token: string): Promise<SimulatedRequest | undefined> {
  const [row] = await queries.query<SimulatedRequest>(`select ${columns} from simulated_request where provider = $1 and token = $2`, [provider, token]);
  return row;
}

/** How a request goes on. */
export interface Decision {
  readonly from: readonly RequestStatus[];
  readonly to: RequestStatus;
  /** Epoch milliseconds. */
  readonly now: number;
  /** When it changes again by itself; without it never, but for money whose path leads back. */
  readonly movesOnAt?: string | null;
  readonly errorCode?: string;
  readonly refunded?: string;
}

/** Moves a request on and owes the merchant a callback, if it still stands where the decision was made; else answers `undefined`. */
export async function decide(queries: Queries, request: SimulatedRequest, { from, to, now, movesOnAt, errorCode, refunded }: Decision): Promise<SimulatedRequest | undefined> {
  const came = to === 'PAID' ? cameIn(request, now) : undefined;
  const [row] = await queries.query<SimulatedRequest>(
    `update simulated_request set status = $3, error_code = $4, callback_due_at = $6::timestamptz, callback_attempts = 0, moves_on_at = $7::timestamptz,
       paid_at = case when $3::text = 'PAID' then $5::timestamptz else paid_at end,
       payment_reference = case when $3::text = 'PAID' then upper(md5(id || 'paid')) else payment_reference end,
       received_amount = coalesce($8::numeric, received_amount), received_currency = coalesce($9, received_currency),
       refunded_amount = coalesce($10::numeric, refunded_amount)
     where id = $1 and status = any(string_to_array($2, ',')) returning ${columns}`,
    [
      request.id, from.join(','), to, errorCode ?? null, instant(now), callbackAt(request, to, now), movesOnAt ?? came?.goesBackAt ?? null,
      came?.received?.amount ?? null, came?.received?.currency ?? null, refunded ?? null,
    ],
  );
  return row;
}

/** The merchant hears of everything but what happens between the customer and her bank. */
function callbackAt({ amount }: SimulatedRequest, to: RequestStatus, now: number): string | null {
  const delay = to === 'CHALLENGED' ? undefined : callbackDelay(pathOf(amount));
  return delay === undefined ? null : instant(now + delay);
}

function cameIn({ amount, currency }: SimulatedRequest, now: number): { readonly received?: Money; readonly goesBackAt?: string } {
  const { then, received } = pathOf(amount);
  return { received: received?.({ amount, currency }), goesBackAt: then && instant(now + goesBackAfterMs) };
}

/** Lets time act: what nobody answered is void (TM01), what was authorised is paid, and what is to go back goes. */
export async function passTime(queries: Queries, now: number): Promise<void> {
  const rows = await queries.query<SimulatedRequest>(`select ${columns} from simulated_request where moves_on_at <= $1::timestamptz`, [instant(now)]);
  for (const request of rows) await decide(queries, request, { from: [request.status], now, ...byItself(request) });
}

function byItself({ status, amount, received }: SimulatedRequest): Pick<Decision, 'to' | 'errorCode' | 'refunded'> {
  if (status === 'AUTHORISED') return { to: 'PAID' };
  if (status !== 'PAID') return { to: 'ERROR', errorCode: 'TM01' };
  const to = pathOf(amount).then ?? 'REFUNDED';
  return { to, refunded: to === 'REFUNDED' ? (received?.amount ?? amount) : undefined };
}

/** Requests whose merchant has not answered the callback yet and may be called now. */
export function callbacksDue(queries: Queries, now: number): Promise<readonly SimulatedRequest[]> {
  return queries.query<SimulatedRequest>(
    `select ${columns} from simulated_request where callback_due_at <= $1::timestamptz order by callback_due_at limit 20`,
    [instant(now)],
  );
}

/** Notes that the merchant has answered, or when to call again: after ten attempts it is given up. */
export async function callbackTried(queries: Queries, { id, status }: SimulatedRequest, answered: boolean, retryAt: number): Promise<void> {
  await queries.query(
    `update simulated_request set callback_attempts = callback_attempts + 1,
       callback_due_at = case when $3::boolean or callback_attempts >= 9 then null else $4::timestamptz end
     where id = $1 and status = $2`,
    [id, status, answered, instant(retryAt)],
  );
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
