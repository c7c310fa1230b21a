import type { Change } from '@kvitt/core/model/change.js';
import { only, type Queries } from '../db/database.js';

/** NOTIFY's channel; of records it says only that there is something to read, because a payload is limited to 8 kB and may be lost. */
export const channel = 'kvitt_outbox';

export type NewChange = Omit<Change, 'cursor'>;

/** A change with its place in the outbox. */
export interface OutboxEntry {
  readonly id: number;
  readonly customerId: string;
  readonly change: NewChange;
}

/** Writes changes beside the records that they tell of, in their transaction; call it last, it makes other writers wait. */
export async function tell(transaction: Queries, customerId: string, changes: readonly NewChange[], at: string): Promise<void> {
  await transaction.query('select tell($1, $2::text::jsonb, $3::timestamptz)', [customerId, JSON.stringify(changes), at]);
}

/** The same to several, each her own, in one round trip. */
export async function tellBoth(transaction: Queries, at: string, tellings: Readonly<Record<string, readonly NewChange[]>>): Promise<void> {
  const calls = Object.keys(tellings).map((_whom, index) => `tell($${index * 2 + 2}, $${index * 2 + 3}::text::jsonb, $1::timestamptz)`);
  const parameters = Object.entries(tellings).flatMap(([whom, changes]) => [whom, JSON.stringify(changes)]);
  await transaction.query(`select ${calls.join(', ')}`, [at, ...parameters]);
}

/** Says something to whoever listens in this moment; nothing is kept of it. */
export async function whisper(queries: Queries, whom: string, change: NewChange): Promise<void> {
  await queries.query('select pg_notify($1, $2)', [channel, JSON.stringify({ whom, change })]);
}

/** What a notification whispers and to whom; most say only that there is something to read. */
export function whispered(payload: string): { readonly whom: string; readonly change: NewChange } | undefined {
  return payload === '' ? undefined : (JSON.parse(payload) as { readonly whom: string; readonly change: NewChange });
}

interface EntryRow {
  readonly id: string;
  readonly customer_id: string;
  readonly kind: Change['kind'];
  readonly record_id: string;
  readonly version: number | null;
  readonly value: unknown;
}

export interface EntriesQuery {
  readonly after: number;
  /** The last id to answer. */
  readonly until?: number;
  readonly customerId?: string;
  readonly limit: number;
}

/** Answers what was told after an id, in order. */
export async function entries(queries: Queries, { after, until, customerId, limit }: EntriesQuery): Promise<readonly OutboxEntry[]> {
  const rows = await queries.query<EntryRow>(
    `select id::text, customer_id, kind, record_id, version, value from outbox
     where id > $1::bigint and ($2::bigint is null or id <= $2::bigint) and ($3::text is null or customer_id = $3::text)
     order by outbox.id limit $4::integer`,
    [after, until ?? null, customerId ?? null, limit],
  );
  return rows.map(entry);
}

function entry(row: EntryRow): OutboxEntry {
  const change = { kind: row.kind, id: row.record_id, version: row.version ?? undefined, value: row.value ?? undefined };
  return { id: Number(row.id), customerId: row.customer_id, change };
}

/** The oldest and newest ids still here, 0 when there are none. */
export async function bounds(queries: Queries): Promise<{ readonly oldest: number; readonly newest: number }> {
  const rows = await queries.query<{ oldest: string; newest: string }>(
    'select coalesce(min(id), 0)::text as oldest, coalesce(max(id), 0)::text as newest from outbox',
  );
  const { oldest, newest } = only(rows);
  return { oldest: Number(oldest), newest: Number(newest) };
}

/**
 * Forgets what was told before a moment, from the oldest on and without a hole: two processes' clocks may differ, and what is forgotten must be
 * older than what is not. The newest entry stays, so that the numbering is known.
 */
export async function prune(queries: Queries, before: string): Promise<void> {
  await queries.query(
    `delete from outbox where id < coalesce((select min(id) from outbox where at >= $1::timestamptz), (select max(id) from outbox))`,
    [before],
  );
}
