import type { Payment } from '@kvitt/core/model/payment.js';
import type { Queries } from '../db/database.js';

/** A payment with what only the server knows of it. */
export interface PaymentRow {
  readonly id: string;
  readonly invoiceId: string;
  readonly customerId: string;
  readonly scheme: string;
  /** Who moves the money; absent in payments of the past. */
  readonly provider: string | null;
  /** What the browser's wallet said, for the provider alone. */
  readonly walletToken: string | null;
  readonly idempotencyKey: string | null;
  /** The payment provider's name for it, chosen by us so that asking twice is asking once. */
  readonly providerReference: string | null;
  readonly callbackSecret: string | null;
  readonly returnUrl: string | null;
  /** Epoch milliseconds. */
  readonly expiresAtMs: number | null;
  readonly payment: Payment;
}

/** PostgreSQL's instants as RFC 3339 in UTC. */
const instantOf = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `id, invoice_id as "invoiceId", customer_id as "customerId", scheme, provider, wallet_token as "walletToken",
  idempotency_key as "idempotencyKey",
  provider_reference as "providerReference", callback_secret as "callbackSecret", return_url as "returnUrl",
  (extract(epoch from expires_at) * 1000)::float8 as "expiresAtMs",
  jsonb_strip_nulls(jsonb_build_object(
    'id', id, 'version', version, 'invoiceIds', jsonb_build_array(invoice_id),
    'amount', jsonb_build_object('amount', amount::text, 'currency', currency),
    'received', case when received_amount is not null then jsonb_build_object('amount', received_amount::text, 'currency', received_currency) end,
    'refunded', case when refunded_amount is not null then jsonb_build_object('amount', refunded_amount::text, 'currency', coalesce(received_currency, currency)) end,
    'executionDate', execution_date::text,
    'methodId', method_id, 'methodName', method_name, 'state', state, 'action', action, 'failure', failure, 'reference', reference,
    'createdAt', ${instantOf('created_at')}, 'expiresAt', ${instantOf('expires_at')}, 'settledAt', ${instantOf('settled_at')}
  )) as payment`;

const inProgress = `state in ('created', 'action-required', 'pending')`;

/** Answers the payments of a document, newest first. */
export async function listPayments(queries: Queries, invoiceId: string): Promise<readonly Payment[]> {
  const rows = await queries.query<PaymentRow>(`select ${columns} from payment where invoice_id = $1 order by created_at desc, id desc`, [invoiceId]);
  return rows.map((row) => row.payment);
}

export async function findPayment(queries: Queries, id: string): Promise<PaymentRow | undefined> {
  const [row] = await queries.query<PaymentRow>(`select ${columns} from payment where id = $1`, [id]);
  return row;
}

/** Answers the payment that a customer's key started, whatever became of it. */
export async function paymentOfIntent(queries: Queries, customerId: string, key: string): Promise<PaymentRow | undefined> {
  const [row] = await queries.query<PaymentRow>(`select ${columns} from payment where customer_id = $1 and idempotency_key = $2`, [customerId, key]);
  return row;
}

/** Answers the one payment of a document that may still move by itself. */
export async function paymentInProgress(queries: Queries, invoiceId: string): Promise<PaymentRow | undefined> {
  const [row] = await queries.query<PaymentRow>(`select ${columns} from payment where invoice_id = $1 and ${inProgress}`, [invoiceId]);
  return row;
}

/** Answers the newest payment of a document whose money its provider can send back. */
export async function paymentToRefund(queries: Queries, invoiceId: string): Promise<PaymentRow | undefined> {
  const [row] = await queries.query<PaymentRow>(
    `select ${columns} from payment where invoice_id = $1 and state in ('settled', 'partly-refunded') and provider_reference is not null
     order by created_at desc, id desc limit 1`,
    [invoiceId],
  );
  return row;
}

/** Answers every payment that waits for somebody, the oldest first. */
export function paymentsInProgress(queries: Queries): Promise<readonly PaymentRow[]> {
  return queries.query<PaymentRow>(`select ${columns} from payment where ${inProgress} order by created_at`);
}

/** What a new payment begins with. */
export interface NewPayment {
  readonly id: string;
  readonly invoiceId: string;
  readonly customerId: string;
  readonly method: { readonly id: string; readonly name: string; readonly scheme: string };
  readonly provider: string;
  /** `pending` waits for its day, `created` for its provider. */
  readonly state: 'created' | 'pending';
  readonly executionDate?: string;
  readonly walletToken?: string;
  readonly amount: Payment['amount'];
  readonly idempotencyKey: string;
  readonly providerReference: string;
  readonly callbackSecret: string;
  readonly returnUrl?: string;
  readonly createdAt: string;
  /** What waits for its day does not expire. */
  readonly expiresAt?: string;
}

export async function addPayment(transaction: Queries, payment: NewPayment): Promise<PaymentRow> {
  const { method, amount } = payment;
  const [row] = await transaction.query<PaymentRow>(
    `insert into payment (id, invoice_id, customer_id, version, method_id, method_name, scheme, amount, currency, state,
       created_at, expires_at, idempotency_key, provider_reference, callback_secret, return_url, provider, execution_date, wallet_token)
     values ($1, $2, $3, 1, $4, $5, $6, $7::numeric, $8, $15, $9::timestamptz, $10::timestamptz, $11, $12, $13, $14, $16, $17::date, $18) returning ${columns}`,
    [
      payment.id, payment.invoiceId, payment.customerId, method.id, method.name, method.scheme, amount.amount, amount.currency,
      payment.createdAt, payment.expiresAt ?? null, payment.idempotencyKey, payment.providerReference, payment.callbackSecret, payment.returnUrl ?? null,
      payment.state, payment.provider, payment.executionDate ?? null, payment.walletToken ?? null,
    ],
  );
  if (!row) throw new Error('a new payment was not answered');
  return row;
}

/** What may change of a payment; what is absent stays, but an `action` belongs to its state and goes with it. */
export type PaymentStep = Pick<Payment, 'state' | 'action' | 'failure' | 'reference' | 'settledAt' | 'received' | 'refunded'>;

/** Takes one step, one version later. */
export async function stepPayment(transaction: Queries, id: string, step: PaymentStep): Promise<PaymentRow> {
  const [row] = await transaction.query<PaymentRow>(
    `update payment set version = version + 1, state = $2, action = $3::text::jsonb, failure = $4::text::jsonb,
       reference = coalesce($5, reference), settled_at = coalesce($6::timestamptz, settled_at),
       received_amount = coalesce($7::numeric, received_amount), received_currency = coalesce($8, received_currency),
       refunded_amount = coalesce($9::numeric, refunded_amount)
     where id = $1 returning ${columns}`,
    [
      id, step.state, json(step.action), json(step.failure), step.reference ?? null, step.settledAt ?? null,
      step.received?.amount ?? null, step.received?.currency ?? null, step.refunded?.amount ?? null,
    ],
  );
  if (!row) throw new Error('a held payment has disappeared');
  return row;
}

/** Gives a payment that nobody has an answer for a new name at the provider, if it still has the one that is known; answers whether it did. */
export async function renameAtProvider(transaction: Queries, { id, providerReference }: PaymentRow, next: string): Promise<boolean> {
  const rows = await transaction.query(
    `update payment set provider_reference = $3 where id = $1 and provider_reference = $2 and state = 'created' returning id`,
    [id, providerReference, next],
  );
  return rows.length > 0;
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
