import type { Author, Message } from '@kvitt/core/model/conversation.js';
import { only, type Queries } from '../db/database.js';
import { instantOf } from './conversations.js';

/** What a message carries beside its words. */
export type MessageMore = Pick<Message, 'format' | 'attachments' | 'inReplyTo' | 'subject' | 'card' | 'quickReplies' | 'event'>;

export interface MessageRow {
  readonly id: string;
  readonly conversationId: string;
  readonly sequence: number;
  readonly clientId: string | null;
  readonly version: number;
  readonly authorRole: Author['role'];
  readonly authorId: string | null;
  readonly authorName: string | null;
  /** All of it, also while it is being written. */
  readonly text: string;
  readonly sentAt: string;
  readonly delivery: Message['delivery'] | null;
  /** Epoch milliseconds; `null` once it is written. */
  readonly writingSince: number | null;
  readonly more: MessageMore;
}

const columns = `id, conversation_id as "conversationId", sequence, client_id as "clientId", version, author_role as "authorRole", author_id as "authorId",
  author_name as "authorName", text, ${instantOf('sent_at')} as "sentAt", delivery, (extract(epoch from writing_since) * 1000)::float8 as "writingSince", more`;

export interface NewMessage {
  readonly author: Author;
  readonly text: string;
  readonly more?: MessageMore;
  readonly clientId?: string;
  /** What its author sent, as text: the same key with another draft is another message. */
  readonly draft?: string;
  readonly delivery?: Message['delivery'];
  readonly isWriting?: boolean;
}

export async function addMessage(transaction: Queries, conversationId: string, sequence: number, message: NewMessage, at: string): Promise<MessageRow> {
  const { author, text, more = {}, clientId, draft, delivery, isWriting = false } = message;
  const rows = await transaction.query<MessageRow>(
    `insert into message (conversation_id, sequence, id, client_id, draft_digest, author_role, author_id, author_name, text, sent_at, delivery, writing_since, more)
     values ($1, $2::integer, $3, $4, md5($5), $6, $7, $8, $9, $10::timestamptz, $11, case when $12::boolean then $10::timestamptz end, $13::text::jsonb)
     returning ${columns}`,
    [
      conversationId, sequence, crypto.randomUUID(), clientId ?? null, draft ?? null, author.role, author.id ?? null, author.name ?? null,
      text, at, delivery ?? null, isWriting, JSON.stringify(more),
    ],
  );
  return only(rows);
}

export async function findMessage(queries: Queries, conversationId: string, id: string): Promise<MessageRow | undefined> {
  const [row] = await queries.query<MessageRow>(`select ${columns} from message where conversation_id = $1 and id = $2`, [conversationId, id]);
  return row;
}

/** Answers the message of a key, and whether it was made of this draft. */
export async function messageOfKey(queries: Queries, conversationId: string, clientId: string, draft: string): Promise<{ readonly row: MessageRow; readonly isSame: boolean } | undefined> {
  const [row] = await queries.query<MessageRow & { isSame: boolean }>(
    `select ${columns}, draft_digest is not distinct from md5($3) as "isSame" from message where conversation_id = $1 and client_id = $2`,
    [conversationId, clientId, draft],
  );
  return row && { row, isSame: row.isSame };
}

export interface MessagePage {
  /** Only after this sequence, oldest first. */
  readonly after?: number;
  /** Only before this sequence, newest first. */
  readonly before?: number;
  readonly search?: string;
  readonly limit: number;
}

/** Answers a page of a thread, and one message more where there is another page. */
export function listMessages(queries: Queries, conversationId: string, { after, before, search, limit }: MessagePage): Promise<readonly MessageRow[]> {
  const pattern = search === undefined ? null : `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return queries.query<MessageRow>(
    `select ${columns} from message
     where conversation_id = $1 and ($2::integer is null or sequence > $2::integer) and ($3::integer is null or sequence < $3::integer)
       and ($4::text is null or (writing_since is null and (text ilike $4::text or exists (
         select from jsonb_array_elements(more->'attachments') as file where file->>'fileName' ilike $4::text))))
     order by sequence ${after === undefined ? 'desc' : 'asc'} limit $5::integer`,
    [conversationId, after ?? null, before ?? null, pattern, limit + 1],
  );
}

/** What one side has written up to a place has been read on the other; answers those messages for which that is news. */
export function markMessagesRead(queries: Queries, conversationId: string, author: Author['role'], upTo: number): Promise<readonly MessageRow[]> {
  return queries.query<MessageRow>(
    `update message set delivery = 'read', version = version + 1
     where conversation_id = $1 and author_role = $2 and sequence <= $3::integer and delivery in ('sent', 'delivered')
     returning ${columns}`,
    [conversationId, author, upTo],
  );
}

/** Up to which place a conversation has reached the side that is not \`author\`. */
export interface Reached {
  readonly id: string;
  readonly author: Author['role'];
  readonly upTo: number;
}

/**
 * Messages have reached the other side, of many conversations at once; answers those for which that is news, and between whom they are.
 * What somebody else holds is left to them: it is being marked there, or read.
 */
export function markDelivered(queries: Queries, reached: readonly Reached[]): Promise<readonly (MessageRow & { readonly customerId: string; readonly supplierId: string })[]> {
  return queries.query<MessageRow & { customerId: string; supplierId: string }>(
    `with news as (
       select m.id, c.customer_id as "customerId", c.supplier_id as "supplierId"
       from jsonb_to_recordset($1::text::jsonb) as r (id text, author text, "upTo" integer)
         join conversation c on c.id = r.id
         join message m on m.conversation_id = r.id and m.author_role = r.author and m.sequence <= r."upTo" and m.delivery = 'sent'
       for update of m skip locked), marked as (
       update message set delivery = 'delivered', version = version + 1 where id in (select id from news) returning ${columns})
     select * from marked join news using (id) order by "conversationId", sequence`,
    [JSON.stringify(reached)],
  );
}

/** Ends the writing of a message with what it says then; `undefined` when it had ended before. */
export async function endWriting(queries: Queries, id: string, text: string): Promise<MessageRow | undefined> {
  const [row] = await queries.query<MessageRow>(
    `update message set text = $2, writing_since = null, version = version + 1 where id = $1 and writing_since is not null returning ${columns}`,
    [id, text],
  );
  return row;
}

/** Everything that is being written, by whichever process it was begun. */
export function messagesBeingWritten(queries: Queries, conversationId?: string): Promise<readonly MessageRow[]> {
  return queries.query<MessageRow>(`select ${columns} from message where writing_since is not null and ($1::text is null or conversation_id = $1::text) order by sequence`, [
    conversationId ?? null,
  ]);
}
