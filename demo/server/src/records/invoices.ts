import type { InvoiceFilter } from '@kvitt/core/adapter.js';
import { amountToPay, settlementOf } from '@kvitt/core/model/due.js';
import type { Invoice, InvoiceSummary } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { decodeBase64 } from 'hono/utils/encode';
import { only, type Queries } from '../db/database.js';
import { cursorOf, type Place } from './cursor.js';

/** SQL of each filter; `$2` is today in the supplier's zone. */
const filters: Readonly<Record<InvoiceFilter, string>> = {
  all: 'true',
  open: 'to_pay > 0',
  overdue: 'to_pay > 0 and due_date < $2::date',
  paid: `settlement = 'paid'`,
  credit: `(is_credit or (document #>> '{totals,payableAmount,amount}')::numeric < 0)`,
};

/** The row of a list, made by the database so that a document of many lines is not read for it. */
const summary = `jsonb_strip_nulls(jsonb_build_object(
  'id', id, 'version', version, 'number', document->'number', 'issueDate', document->'issueDate', 'typeCode', document->'typeCode',
  'currency', document->'currency', 'dueDate', document->'dueDate', 'invoicePeriod', document->'invoicePeriod',
  'status', document->'status', 'balance', document->'balance', 'timeZone', document->'timeZone', 'payableAmount', document#>'{totals,payableAmount}'
)) as summary`;

export interface ListQuery {
  readonly filter: InvoiceFilter;
  /** Today in the supplier's zone. */
  readonly today: string;
  readonly after?: Place;
  readonly limit: number;
}

/** Answers one page of a customer's documents, newest first. */
export async function listInvoices(queries: Queries, customerId: string, { filter, today, after, limit }: ListQuery) {
  const rows = await queries.query<{ summary: InvoiceSummary }>(
    `select ${summary} from invoice
     where customer_id = $1 and $2::date is not null and ${filters[filter]}
       and ($3::date is null or (issue_date, id) < ($3::date, $4::text))
     order by issue_date desc, id desc limit $5::integer`,
    [customerId, today, after?.at ?? null, after?.id ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map((row) => row.summary);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf({ at: last.issueDate, id: last.id }) : undefined };
}

/** Answers a document of this customer; another customer's is `undefined`, as if it did not exist. */
export async function findInvoice(queries: Queries, customerId: string, id: string): Promise<Invoice | undefined> {
  const [row] = await queries.query<{ document: Invoice }>('select document from invoice where customer_id = $1 and id = $2', [customerId, id]);
  return row?.document;
}

/** Answers the invoice before this one, of the same customer and kind. */
export async function invoiceBefore(queries: Queries, customerId: string, { id, issueDate, typeCode }: Invoice): Promise<Invoice | undefined> {
  const [row] = await queries.query<{ document: Invoice }>(
    `select document from invoice where customer_id = $1 and (issue_date, id) < ($2::date, $3::text) and not is_credit
       and document->>'typeCode' is not distinct from $4::text
     order by issue_date desc, id desc limit 1`,
    [customerId, issueDate, id, typeCode],
  );
  return row?.document;
}

/** Answers the bill of a customer's newest period; fees and credit notes are of none. */
export async function newestBill(queries: Queries, customerId: string): Promise<Invoice | undefined> {
  const [row] = await queries.query<{ document: Invoice }>(
    `select document from invoice where customer_id = $1 and not is_credit and document->>'typeCode' = '380' and document #>> '{invoicePeriod,end}' is not null
     order by document #>> '{invoicePeriod,end}' desc, issue_date desc, id desc limit 1`,
    [customerId],
  );
  return row?.document;
}

/** Answers the id of the newest document that is no credit note: what a customer agrees to is remembered there. */
export async function newestInvoiceId(queries: Queries, customerId: string): Promise<string | undefined> {
  const [row] = await queries.query<{ id: string }>('select id from invoice where customer_id = $1 and not is_credit order by issue_date desc, id desc limit 1', [customerId]);
  return row?.id;
}

/** Answers the document that a conversation at this supplier's desk is about; others are none of an agent's. */
export async function findInvoiceTalkedAbout(queries: Queries, supplierId: string, id: string): Promise<Invoice | undefined> {
  const [row] = await queries.query<{ document: Invoice }>(
    `select i.document from invoice i where i.id = $2 and exists (
       select from conversation c where c.supplier_id = $1 and c.customer_id = i.customer_id
         and (c.invoice_id = i.id or exists (select from message m where m.conversation_id = c.id and m.more #>> '{subject,invoiceId}' = i.id)))`,
    [supplierId, id],
  );
  return row?.document;
}

/** A document held by this transaction. */
export interface HeldInvoice {
  readonly document: Invoice;
  readonly customerId: string;
}

/** Makes every other writer of this document wait; always taken before its payments, so that two writers never wait for each other. */
export async function holdInvoice(transaction: Queries, id: string): Promise<HeldInvoice | undefined> {
  const [row] = await transaction.query<HeldInvoice>('select document, customer_id as "customerId" from invoice where id = $1 for update', [id]);
  return row;
}

/** Writes a held document back, one version later, with the columns that lists are filtered by. */
export async function replaceInvoice(transaction: Queries, document: Invoice): Promise<Invoice> {
  const next = { ...document, version: (document.version ?? 0) + 1 };
  await transaction.query(
    `update invoice set document = $2::text::jsonb, version = $3, settlement = $4, due_date = $5::date, to_pay = $6::numeric where id = $1`,
    [next.id, JSON.stringify(next), next.version, settlementOf(next), next.dueDate ?? null, amountToPay(next).amount],
  );
  return next;
}

/** `amount` less `part`; the database subtracts, exactly. */
export async function less(queries: Queries, amount: Money, part: Money): Promise<Money> {
  const rows = await queries.query<{ left: string }>('select ($1::numeric - $2::numeric)::text as "left"', [amount.amount, part.amount]);
  return { ...amount, amount: only(rows).left };
}

/** Answers the bytes of an attachment of this customer's document. */
export async function findAttachment(queries: Queries, customerId: string, invoiceId: string, id: string) {
  const [file] = await queries.query<{ fileName: string; mediaType: string; content: string }>(
    `select a.file_name as "fileName", a.media_type as "mediaType", encode(a.content, 'base64') as content
     from attachment a join invoice i on i.id = a.invoice_id where i.customer_id = $1 and i.id = $2 and a.id = $3`,
    [customerId, invoiceId, id],
  );
  return file && { ...file, content: decodeBase64(file.content) };
}
