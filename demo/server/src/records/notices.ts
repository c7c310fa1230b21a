import type { Notice } from '@kvitt/core/model/notice.js';
import type { Queries } from '../db/database.js';
import type { SeededNotice } from '../seed/seed-data.js';
import { instantOf } from './conversations.js';
import { cursorOf, type Place } from './cursor.js';

interface NoticeRow {
  readonly version: number;
  readonly sentAt: string;
  readonly readAt: string | null;
  readonly document: Notice;
}

const columns = `version, ${instantOf('sent_at')} as "sentAt", ${instantOf('read_at')} as "readAt", document`;

function noticeOf({ version, readAt, document }: NoticeRow): Notice {
  return { ...document, version, ...(readAt !== null && { readAt }) };
}

export interface NoticesQuery {
  readonly invoiceId?: string;
  readonly contractId?: string;
  /** The moment in which they are of use. */
  readonly at: string;
  readonly after?: Place;
  readonly limit: number;
}

/** Answers a page of what is of use to a customer now, the newest first; of an invoice or a contract also what is about everything. */
export async function listNotices(queries: Queries, customerId: string, { invoiceId, contractId, at, after, limit }: NoticesQuery) {
  const rows = await queries.query<NoticeRow>(
    `select ${columns} from notice
     where customer_id = $1 and sent_at <= $2::timestamptz
       and coalesce(valid_from, '-infinity') <= $2::timestamptz and coalesce(valid_until, 'infinity') > $2::timestamptz
       and (($3::text is null and $4::text is null) or document->>'invoiceId' = $3::text or document->>'contractId' = $4::text
         or coalesce(document->>'invoiceId', document->>'contractId') is null)
       and ($5::timestamptz is null or (sent_at, id) < ($5::timestamptz, $6::text))
     order by sent_at desc, id desc limit $7::integer`,
    [customerId, at, invoiceId ?? null, contractId ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: page.map(noticeOf), nextCursor: rows.length > limit && last ? cursorOf({ at: last.sentAt, id: last.document.id }) : undefined };
}

/** Answers a notice of this customer; another customer's is `undefined`, as if it did not exist, and so is one that is told only after `at`. */
export async function findNotice(queries: Queries, customerId: string, id: string, at?: string): Promise<Notice | undefined> {
  const [row] = await queries.query<NoticeRow>(
    `select ${columns} from notice
     where customer_id = $1 and id = $2 and ($3::timestamptz is null or greatest(sent_at, valid_from) <= $3::timestamptz)`,
    [customerId, id, at ?? null],
  );
  return row && noticeOf(row);
}

/** Remembers that it was read; nothing where it had been, the first time holds. */
export async function markNoticeRead(transaction: Queries, customerId: string, id: string, at: string): Promise<Notice | undefined> {
  const [row] = await transaction.query<NoticeRow>(
    `update notice set read_at = $3::timestamptz, version = version + 1 where customer_id = $1 and id = $2 and read_at is null returning ${columns}`,
    [customerId, id, at],
  );
  return row && noticeOf(row);
}

/** Adds a notice to a customer. */
export async function addNotice(transaction: Queries, customerId: string, { version = 1, readAt, ...document }: SeededNotice['notice']): Promise<void> {
  await transaction.query(
    `insert into notice (id, customer_id, version, sent_at, valid_from, valid_until, read_at, document)
     values ($1, $2, $3, $4::timestamptz, $5::timestamptz, $6::timestamptz, $7::timestamptz, $8::text::jsonb)`,
    [document.id, customerId, version, document.sentAt, document.validFrom ?? null, document.validUntil ?? null, readAt ?? null, JSON.stringify(document)],
  );
}
