import type { OfferAcceptance } from '@kvitt/core/adapter.js';
import type { ContractService } from '@kvitt/core/model/contract.js';
import type { DeclineReason, Offer, OfferCircumstances } from '@kvitt/core/model/offer.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { only, type Queries } from '../db/database.js';
import { cursorAfter } from './cursor.js';

/** An offer of this customer, with what only the server knows of it. */
export interface OfferRow {
  readonly version: number;
  readonly document: Offer;
  /** What it adds to the contract, for one that changes no plan. */
  readonly service: ContractService | null;
}

const columns = 'version, document, service';
const dayMs = 86_400_000;

/** The offer as the API answers it: one that waits is over on the day after its last. */
export function offerOf({ version, document }: OfferRow, today: string): Offer {
  const isWaiting = document.state === 'open' || document.state === 'snoozed';
  const isOver = isWaiting && document.validUntil !== undefined && document.validUntil < today;
  return { ...document, version, ...(isOver && { state: 'expired' }) };
}

export interface OffersQuery {
  /** Today in the supplier's zone. */
  readonly today: string;
  /** The id of the last one that was answered. */
  readonly after?: string;
  readonly limit: number;
}

/** Answers a page of a customer's offers in the supplier's order; what was answered more than a year ago is left out. */
export async function listOffers(queries: Queries, customerId: string, { today, after, limit }: OffersQuery) {
  const yearAgo = new Date(Date.parse(today) - 365 * dayMs).toISOString();
  const rows = await queries.query<OfferRow>(
    `select ${columns} from offer
     where customer_id = $1 and coalesce((document->>'decidedAt')::timestamptz, 'infinity') > $2::timestamptz
       and ($3::text is null or rank > (select rank from offer where customer_id = $1 and id = $3::text))
     order by rank limit $4::integer`,
    [customerId, yearAgo, after ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map((row) => offerOf(row, today));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorAfter(last.id) : undefined };
}

/** Answers an offer of this customer; another customer's is `undefined`, as if it did not exist. */
export async function findOffer(queries: Queries, customerId: string, id: string): Promise<OfferRow | undefined> {
  const [row] = await queries.query<OfferRow>(`select ${columns} from offer where customer_id = $1 and id = $2`, [customerId, id]);
  return row;
}

/** Makes every other writer of this customer's offers and contracts wait; always taken first. */
export async function holdCustomer(transaction: Queries, customerId: string): Promise<void> {
  await transaction.query('select id from customer where id = $1 for no key update', [customerId]);
}

/** Writes an offer back, one version later. */
export async function replaceOffer(transaction: Queries, document: Offer): Promise<OfferRow> {
  const rows = await transaction.query<OfferRow>(
    `update offer set document = $2::text::jsonb, version = version + 1 where id = $1 returning ${columns}`,
    [document.id, JSON.stringify({ ...document, version: undefined })],
  );
  return only(rows);
}

/** Why an offer was declined, as far as the customer wished to say. */
export interface Why {
  readonly reason?: DeclineReason;
  readonly comment?: string;
}

export async function keepAnswer(transaction: Queries, id: string, why: Why): Promise<void> {
  await transaction.query('update offer set answer = $2::text::jsonb where id = $1', [id, JSON.stringify(why)]);
}

/** What makes the others of its contract pointless: they are taken back, until it is. Answers those for which that is news. */
export function recallOthers(transaction: Queries, customerId: string, { id, contractId }: Offer): Promise<readonly OfferRow[]> {
  return transaction.query<OfferRow>(
    `update offer set document = document || '{"state":"recalled"}', recalled_by = $2, version = version + 1
     where customer_id = $1 and id <> $2 and document->>'contractId' = $3 and service is null and document->>'kind' <> 'tip'
       and document->>'state' in ('open', 'snoozed') returning ${columns}`,
    [customerId, id, contractId ?? ''],
  );
}

/** Gives back what was taken back for the sake of an offer; what was put off waits for its day again. */
export function reopenOthers(transaction: Queries, id: string): Promise<readonly OfferRow[]> {
  return transaction.query<OfferRow>(
    `update offer set document = document || jsonb_build_object('state', case when document ? 'notBefore' then 'snoozed' else 'open' end), recalled_by = null, version = version + 1
     where recalled_by = $1 and document->>'state' = 'recalled' returning ${columns}`,
    [id],
  );
}

/** What was agreed to under a key. */
export type Agreed = Omit<OfferAcceptance, 'id'>;

export interface AcceptanceRow {
  readonly offerId: string;
  readonly agreed: Agreed;
}

/** Answers what a customer's key has accepted. */
export async function acceptanceOf(queries: Queries, customerId: string, key: string): Promise<AcceptanceRow | undefined> {
  const [row] = await queries.query<AcceptanceRow>('select offer_id as "offerId", agreed from offer_acceptance where customer_id = $1 and idempotency_key = $2', [customerId, key]);
  return row;
}

export async function keepAcceptance(transaction: Queries, customerId: string, key: string, { offerId, agreed }: AcceptanceRow): Promise<void> {
  await transaction.query('insert into offer_acceptance (customer_id, idempotency_key, offer_id, agreed) values ($1, $2, $3, $4::text::jsonb)', [
    customerId, key, offerId, JSON.stringify(agreed),
  ]);
}

/** Counts that offers of a kind were on screen or looked into somewhere; of whom, nobody will know. */
export async function countOffer(queries: Queries, supplierId: string, { kind }: Offer, event: string, placement = ''): Promise<void> {
  await queries.query(
    `insert into offer_count (supplier_id, kind, event, placement) values ($1, $2, $3, $4)
     on conflict (supplier_id, kind, event, placement) do update set times = offer_count.times + 1`,
    [supplierId, kind, event, placement],
  );
}

/** What the rules need to know of a customer, as her records have it. */
export async function circumstancesOf(queries: Queries, customerId: string, at: string): Promise<Omit<OfferCircumstances, 'cap'>> {
  const rows = await queries.query<{ readonly circumstances: OfferCircumstances }>(
    `select jsonb_strip_nulls(jsonb_build_object(
       'customerSince', (select min(document->>'startDate') from contract where customer_id = $1),
       'firstInvoiceOn', (select min(issue_date)::text from invoice where customer_id = $1 and not is_credit),
       'isDisputing', exists (select from invoice where customer_id = $1 and document #>> '{status,dispute}' = 'open'),
       'hasOutage', exists (select from notice where customer_id = $1 and document->>'kind' = 'outage'
         and document ? 'outage' and document #>> '{outage,resolvedAt}' is null and coalesce(valid_until, 'infinity') > $2::timestamptz
         and (document #>> '{outage,since}')::timestamptz <= $2::timestamptz)
     )) as circumstances`,
    [customerId, at],
  );
  return only(rows).circumstances;
}

/** Accepted ones whose `oneOff` no invoice has yet. */
export async function unbilledOffers(queries: Queries, customerId: string): Promise<readonly Offer[]> {
  const rows = await queries.query<OfferRow>(
    `select ${columns} from offer where customer_id = $1 and billed_on is null and document->>'state' = 'accepted' and document ? 'oneOff' order by rank`,
    [customerId],
  );
  return rows.map(({ document }) => document);
}

/** Ids of the services that a customer's offers bring. */
export async function offeredServices(queries: Queries, customerId: string): Promise<readonly string[]> {
  const rows = await queries.query<{ readonly id: string }>(`select service->>'id' as id from offer where customer_id = $1 and service is not null`, [customerId]);
  return rows.map(({ id }) => id);
}

/** What a contract has been offered for, whatever was answered. */
export async function pricesOffered(queries: Queries, contractId: string): Promise<readonly Money[]> {
  const rows = await queries.query<{ readonly price: Money }>(
    `select document->'price' as price from offer where document->>'contractId' = $1 and service is null and document ? 'price' order by rank`,
    [contractId],
  );
  return rows.map(({ price }) => price);
}

export async function markBilled(transaction: Queries, offers: readonly Offer[], invoiceId: string): Promise<void> {
  for (const { id } of offers) await transaction.query('update offer set billed_on = $2 where id = $1', [id, invoiceId]);
}

/** Adds an offer of a customer. */
export async function addOffer(transaction: Queries, customerId: string, { version = 1, ...document }: Offer, service?: ContractService): Promise<void> {
  await transaction.query('insert into offer (id, customer_id, version, document, service) values ($1, $2, $3, $4::text::jsonb, $5::text::jsonb)', [
    document.id, customerId, version, JSON.stringify(document), service ? JSON.stringify(service) : null,
  ]);
}
