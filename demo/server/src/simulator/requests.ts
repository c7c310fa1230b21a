import type { Queries } from '../db/database.js';
import { randomHex } from '../random.js';

export type RequestStatus = 'CREATED' | 'AUTHORISED' | 'PAID' | 'DECLINED' | 'CANCELLED' | 'ERROR';

/** A request for money as the payment provider keeps it; what is absent was not said or has not happened. */
export interface SimulatedRequest {
  readonly id: string;
  /** Opens the request in the customer's app or on the hosted page: only she has it. */
  readonly token: string;
  readonly status: RequestStatus;
  readonly amount: string;
  readonly currency: string;
  readonly payee: string;
  readonly scheme: string;
  readonly callbackUrl: string;
  readonly createdAt: string;
  /** When it changes by itself: unanswered it is void, authorised it is paid. */
  readonly movesOnAt: string;
  readonly message: string | null;
  readonly errorCode: string | null;
  readonly payeeReference: string | null;
  readonly paymentReference: string | null;
  readonly returnUrl: string | null;
  readonly callbackIdentifier: string | null;
  readonly paidAt: string | null;
}

const instantOf = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `id, token, status, amount::text as amount, currency, payee, scheme, callback_url as "callbackUrl", message,
  error_code as "errorCode", payee_reference as "payeeReference", payment_reference as "paymentReference", return_url as "returnUrl",
  callback_identifier as "callbackIdentifier", ${instantOf('created_at')} as "createdAt", ${instantOf('moves_on_at')} as "movesOnAt",
  ${instantOf('paid_at')} as "paidAt"`;

export type Provider = 'swish' | 'hosted';

/** What a merchant asks for. */
export type RequestOrder = Pick<SimulatedRequest, 'id' | 'amount' | 'currency' | 'payee' | 'scheme' | 'callbackUrl' | 'createdAt' | 'movesOnAt'> &
  Partial<Pick<SimulatedRequest, 'message' | 'payeeReference' | 'returnUrl' | 'callbackIdentifier'>>;

/** Keeps a new request; `undefined` when the id is taken, by whomever. */
export async function addRequest(queries: Queries, provider: Provider, order: RequestOrder): Promise<SimulatedRequest | undefined> {
  const [row] = await queries.query<SimulatedRequest>(
    `insert into simulated_request (id, provider, token, status, amount, currency, payee, scheme, callback_url, created_at, moves_on_at,
       message, payee_reference, return_url, callback_identifier)
     values ($1, $2, $3, 'CREATED', $4::numeric, $5, $6, $7, $8, $9::timestamptz, $10::timestamptz, $11, $12, $13, $14)
     on conflict (id) do nothing returning ${columns}`,
    [
      order.id, provider, randomHex(16), order.amount, order.currency, order.payee, order.scheme, order.callbackUrl,
      order.createdAt, order.movesOnAt, order.message ?? null, order.payeeReference ?? null, order.returnUrl ?? null, order.callbackIdentifier ?? null,
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
  readonly id: string;
  readonly from: RequestStatus;
  readonly to: RequestStatus;
  readonly at: string;
  readonly movesOnAt?: string;
  readonly errorCode?: string;
}

/** Moves a request on and owes the merchant a callback, if it still stands where the decision was made; else answers `undefined`. */
export async function decide(queries: Queries, { id, from, to, at, movesOnAt, errorCode }: Decision): Promise<SimulatedRequest | undefined> {
  const [row] = await queries.query<SimulatedRequest>(
    `update simulated_request set status = $3, error_code = $4, callback_due_at = $5::timestamptz, callback_attempts = 0,
       moves_on_at = coalesce($6::timestamptz, moves_on_at),
       paid_at = case when $3::text = 'PAID' then $5::timestamptz end,
       payment_reference = case when $3::text = 'PAID' then upper(md5(id || 'paid')) end
     where id = $1 and status = $2 returning ${columns}`,
    [id, from, to, errorCode ?? null, at, movesOnAt ?? null],
  );
  return row;
}

/** Lets time act: what nobody answered is void (TM01), what was authorised is paid. */
export async function passTime(queries: Queries, now: string): Promise<void> {
  const rows = await queries.query<{ id: string; status: RequestStatus }>(
    `select id, status from simulated_request where status in ('CREATED', 'AUTHORISED') and moves_on_at <= $1::timestamptz`,
    [now],
  );
  for (const { id, status } of rows) {
    if (status === 'AUTHORISED') await decide(queries, { id, from: status, to: 'PAID', at: now });
    else await decide(queries, { id, from: status, to: 'ERROR', at: now, errorCode: 'TM01' });
  }
}

/** Requests whose merchant has not answered the callback yet and may be called now. */
export function callbacksDue(queries: Queries, now: string): Promise<readonly SimulatedRequest[]> {
  return queries.query<SimulatedRequest>(
    `select ${columns} from simulated_request where callback_due_at <= $1::timestamptz order by callback_due_at limit 20`,
    [now],
  );
}

/** Notes that the merchant has answered, or when to call again: after ten attempts it is given up. */
export async function callbackTried(queries: Queries, { id, status }: SimulatedRequest, answered: boolean, retryAt: string): Promise<void> {
  await queries.query(
    `update simulated_request set callback_attempts = callback_attempts + 1,
       callback_due_at = case when $3::boolean or callback_attempts >= 9 then null else $4::timestamptz end
     where id = $1 and status = $2`,
    [id, status, answered, retryAt],
  );
}
