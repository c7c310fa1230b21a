import type { UsageMeter, UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { instantOf } from '@kvitt/core/usage/instant.js';
import { maxReadings } from '@kvitt/core/usage/limits.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import { only, type Queries } from '../db/database.js';
import type { SeededAllowance, SeededMeter } from '../seed/seed-data.js';
import { cursorAfter } from './cursor.js';

/** A meter of this customer, with what the table keeps beside its document. */
export interface MeterRow {
  readonly version: number;
  /** Epoch milliseconds. */
  readonly completeUntil: number | null;
  readonly document: UsageMeter;
  readonly allowance: SeededAllowance | null;
  readonly context: Pick<UsageSeries, 'annotations' | 'comparisons'>;
}

export interface MetersQuery {
  /** Only those that this document is about: its lines name their service point. */
  readonly invoiceId?: string;
  /** The id of the last one that was answered. */
  readonly after?: string;
  readonly limit: number;
}

const columns = `version, (extract(epoch from complete_until) * 1000)::float8 as "completeUntil", document, allowance, context`;
const isAbout = `exists (select 1 from invoice i, jsonb_array_elements(i.document->'lines') line
  where i.id = $2 and i.customer_id = $1 and line->>'objectId' = usage_meter.document->>'servicePointId')`;

/** Answers a customer's meters as a list has them, the main ones first. */
export async function listMeters(queries: Queries, customerId: string, { invoiceId, after, limit }: MetersQuery) {
  const rows = await queries.query<MeterRow>(
    `select ${columns} from usage_meter
     where customer_id = $1 and ($2::text is null or ${isAbout})
       and ($3::text is null or rank > (select rank from usage_meter where customer_id = $1 and id = $3::text))
     order by rank limit $4::integer`,
    [customerId, invoiceId ?? null, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map(meterOf);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorAfter(last.id) : undefined };
}

/** Answers a meter of this customer; another customer's is `undefined`, as if it did not exist. */
export async function findMeter(queries: Queries, customerId: string, id: string): Promise<MeterRow | undefined> {
  const [row] = await queries.query<MeterRow>(`select ${columns} from usage_meter where customer_id = $1 and id = $2`, [customerId, id]);
  return row;
}

/** The meter as the API answers it. */
export function meterOf({ version, completeUntil, document }: MeterRow): UsageMeter {
  const until = completeUntil === null ? undefined : instantOf(completeUntil, zoneNamed(document.timeZone));
  return { ...document, version, completeUntil: until };
}

export interface ReadingsQuery {
  readonly from?: string;
  readonly to?: string;
}

/** One reading in the order of its columns; a year of quarter hours is one text of these, which is read ten times as fast as rows. */
type Packed = readonly [start: number, end: number, value: string | null, quality: UsageReading['quality'], cost: string | null];

/** Answers what a meter counted in a stretch, in order; `undefined` where that is more than a series may have. */
export async function readingsOf(queries: Queries, { id, timeZone }: UsageMeter, { from, to }: ReadingsQuery = {}): Promise<readonly UsageReading[] | undefined> {
  const [row] = await queries.query<{ readonly packed: string | null }>(
    `select json_agg(json_build_array((extract(epoch from starts_at) * 1000)::bigint, (extract(epoch from ends_at) * 1000)::bigint, value::text, quality, cost::text) order by starts_at)::text as packed
     from (select * from usage_reading where meter_id = $1 and starts_at >= coalesce($2::timestamptz, '-infinity') and starts_at < coalesce($3::timestamptz, 'infinity')
       order by starts_at limit $4::integer) reading`,
    [id, from ?? null, to ?? null, maxReadings + 1],
  );
  const packed = JSON.parse(row?.packed ?? '[]') as readonly Packed[];
  const zone = zoneNamed(timeZone);
  return packed.length > maxReadings ? undefined : packed.map((reading) => unpacked(reading, (at) => instantOf(at, zone)));
}

function unpacked([start, end, value, quality, cost]: Packed, instant: (epoch: number) => string): UsageReading {
  return { start: instant(start), end: instant(end), ...(value !== null && { value }), quality, ...(cost !== null && { cost }) };
}

/** Exact sums of what began in a stretch, and until when they reach; nothing of all that where nothing is known. */
export interface Counted {
  readonly value: string | null;
  readonly cost: string | null;
  /** Epoch milliseconds at which the last reading ends. */
  readonly until: number | null;
}

/** Adds up what a meter counted from one instant until another; the database adds, exactly. */
export async function counted(queries: Queries, meterId: string, from: string, to: string): Promise<Counted> {
  const rows = await queries.query<Counted>(
    `select sum(value)::text as value, sum(cost)::text as cost, (extract(epoch from max(ends_at)) * 1000)::float8 as until
     from usage_reading where meter_id = $1 and starts_at >= $2::timestamptz and starts_at < $3::timestamptz`,
    [meterId, from, to],
  );
  return only(rows);
}

/** Makes every other reader of this customer's meter wait. */
export async function holdMeter(transaction: Queries, customerId: string, id: string): Promise<UsageMeter | undefined> {
  const [row] = await transaction.query<MeterRow>(`select ${columns} from usage_meter where customer_id = $1 and id = $2 for update`, [customerId, id]);
  return row && meterOf(row);
}

/** A held meter was heard of: it is one version later, which is answered. */
export async function touchMeter(transaction: Queries, id: string, at: string, completeUntil: string | undefined): Promise<number> {
  const rows = await transaction.query<{ readonly version: number }>(
    `update usage_meter set version = version + 1, complete_until = coalesce($3::timestamptz, complete_until),
       document = jsonb_set(document, '{updatedAt}', to_jsonb($2::text)) where id = $1 returning version`,
    [id, at, completeUntil ?? null],
  );
  return only(rows).version;
}

/** Adds a meter and what it counted. */
export async function addMeter(transaction: Queries, { customerId, meter, readings, allowance, comparisons, annotations }: SeededMeter): Promise<void> {
  const { version = 1, completeUntil, ...document } = meter;
  await transaction.query(
    `insert into usage_meter (id, customer_id, version, complete_until, document, allowance, context)
     values ($1, $2, $3, $4::timestamptz, $5::text::jsonb, $6::text::jsonb, $7::text::jsonb)`,
    [meter.id, customerId, version, completeUntil ?? null, JSON.stringify(document), allowance ? JSON.stringify(allowance) : null, JSON.stringify({ comparisons, annotations })],
  );
  await putReadings(transaction, meter.id, readings);
}

/** Writes readings; one that begins when another of this meter does takes its place. */
export async function putReadings(transaction: Queries, meterId: string, readings: readonly UsageReading[]): Promise<void> {
  for (let at = 0; at < readings.length; at += 10_000) {
    await transaction.query(
      `insert into usage_reading (meter_id, starts_at, ends_at, value, quality, cost)
       select $1, "start", "end", value, quality, cost
       from json_to_recordset($2::text::json) as reading("start" timestamptz, "end" timestamptz, value numeric, quality text, cost numeric)
       on conflict (meter_id, starts_at) do update set ends_at = excluded.ends_at, value = excluded.value, quality = excluded.quality, cost = excluded.cost`,
      [meterId, JSON.stringify(readings.slice(at, at + 10_000))],
    );
  }
}
