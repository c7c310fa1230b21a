import type { Conversation, Subject } from '@kvitt/core/model/conversation.js';
import type { ByHand } from '../conversations/hours.js';
import type { Reader } from '../conversations/reader.js';
import { only, type Queries } from '../db/database.js';
import type { Place } from './cursor.js';

/** An instant as the API tells it. */
export const instantOf = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const epochOf = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

/** What both sides see of a conversation, and how much of it either has read. */
export interface ConversationRow {
  readonly id: string;
  readonly version: number;
  readonly subject: Subject | null;
  readonly state: Conversation['state'];
  readonly customerId: string;
  readonly customerName: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly timeZone: string;
  readonly lastSequence: number;
  readonly asked: boolean;
  readonly queuePlace: number;
  readonly expectedReplyBy: string | null;
  readonly byHand: ByHand | null;
  readonly agentId: string | null;
  readonly agentSeenMs: number | null;
  readonly customerSeenMs: number | null;
  readonly touchedAt: string;
  readonly customerRead: number;
  readonly agentRead: number;
  readonly customerUnread: number;
  readonly agentUnread: number;
  readonly lastRole: 'customer' | 'agent' | 'bot' | 'system' | null;
  readonly lastName: string | null;
  readonly lastText: string | null;
  readonly lastSince: number | null;
  readonly lastAt: string | null;
}

// Few tables are joined: each more doubles what the planner tries, which takes longer than the answer.
const view = `
select c.id, c.version, c.subject, c.state, c.customer_id as "customerId", k.name as "customerName", c.supplier_id as "supplierId",
  s.name as "supplierName", s.time_zone as "timeZone", c.last_sequence as "lastSequence", c.asked_at is not null as asked,
  case when c.asked_at is null or c.agent_id is not null then 1 else (select count(*)::integer + 1 from conversation q
    where q.supplier_id = c.supplier_id and q.agent_id is null and (q.asked_at, q.id) < (c.asked_at, c.id)) end as "queuePlace",
  ${instantOf('c.expected_reply_by')} as "expectedReplyBy",
  (select d.by_hand from service_desk d where d.supplier_id = c.supplier_id) as "byHand", c.agent_id as "agentId",
  (select ${epochOf('p.seen_at')} from agent_presence p where p.supplier_id = c.supplier_id and p.agent_id = c.agent_id) as "agentSeenMs",
  ${epochOf('rc.seen_at')} as "customerSeenMs", ${instantOf('c.touched_at')} as "touchedAt",
  coalesce(rc.up_to, 0) as "customerRead", coalesce(ra.up_to, 0) as "agentRead",
  (select count(*)::integer from message m where m.conversation_id = c.id and m.sequence > coalesce(rc.up_to, 0) and m.author_role in ('agent', 'bot')) as "customerUnread",
  (select count(*)::integer from message m where m.conversation_id = c.id and m.sequence > coalesce(ra.up_to, 0) and m.author_role = 'customer') as "agentUnread",
  l.author_role as "lastRole", l.author_name as "lastName", l.text as "lastText", ${epochOf('l.writing_since')} as "lastSince", ${instantOf('l.sent_at')} as "lastAt"
from conversation c
  join customer k on k.id = c.customer_id
  join supplier s on s.id = c.supplier_id
  left join conversation_read rc on rc.conversation_id = c.id and rc.side = 'customer'
  left join conversation_read ra on ra.conversation_id = c.id and ra.side = 'agent'
  left join message l on l.conversation_id = c.id and l.sequence = c.last_sequence
`;

/** Whose conversations a reader may see, with her two parameters: nobody else's can be found. */
const owned = `(case when $1 = 'agent' then c.supplier_id else c.customer_id end) = $2`;
export const ownership = ({ side, id, supplierId }: Pick<Reader, 'side' | 'id' | 'supplierId'>): readonly [string, string] => [side, side === 'agent' ? supplierId : id];

export async function findConversation(queries: Queries, reader: Reader, id: string): Promise<ConversationRow | undefined> {
  const [row] = await queries.query<ConversationRow>(`${view} where ${owned} and c.id = $3`, [...ownership(reader), id]);
  return row;
}

export interface ConversationsQuery {
  readonly invoiceId?: string;
  readonly state?: 'open' | 'resolved';
  readonly after?: Place;
  readonly limit: number;
}

/** Answers a page of what a reader may see, the last touched first, and one row more where there is another page. */
export function listConversations(queries: Queries, reader: Reader, { invoiceId, state, after, limit }: ConversationsQuery): Promise<readonly ConversationRow[]> {
  return queries.query<ConversationRow>(
    `${view} where ${owned} and ($3::text is null or c.invoice_id = $3::text)
       and ($4::text is null or (c.state = 'resolved') = ($4::text = 'resolved'))
       and ($5::timestamptz is null or (c.touched_at, c.id) < ($5::timestamptz, $6::text))
     order by c.touched_at desc, c.id desc limit $7::integer`,
    [...ownership(reader), invoiceId ?? null, state ?? null, after?.at ?? null, after?.id ?? null, limit + 1],
  );
}

/** What a writer must know of a conversation that it holds. */
export interface HeldConversation {
  readonly id: string;
  readonly customerId: string;
  readonly supplierId: string;
  readonly invoiceId: string | null;
  readonly lang: string;
  readonly supplierName: string;
  readonly timeZone: string;
  readonly state: Conversation['state'];
  readonly lastSequence: number;
  readonly asked: boolean;
  readonly replyTo: string | null;
  readonly agentId: string | null;
  readonly byHand: ByHand | null;
}

/** Makes every other writer of this conversation wait; always taken before its messages and before the outbox. */
export async function holdConversation(transaction: Queries, reader: Pick<Reader, 'side' | 'id' | 'supplierId'>, id: string): Promise<HeldConversation | undefined> {
  const [row] = await transaction.query<HeldConversation>(
    `select c.id, c.customer_id as "customerId", c.supplier_id as "supplierId", c.invoice_id as "invoiceId", k.lang, s.name as "supplierName",
       s.time_zone as "timeZone", c.state, c.last_sequence as "lastSequence", c.asked_at is not null as asked, c.reply_to as "replyTo",
       c.agent_id as "agentId", (select by_hand from service_desk d where d.supplier_id = c.supplier_id) as "byHand"
     from conversation c join customer k on k.id = c.customer_id join supplier s on s.id = c.supplier_id
     where ${owned} and c.id = $3 for update of c`,
    [...ownership(reader), id],
  );
  return row;
}

/** What changes of a conversation when something is done to it. */
export interface ConversationNow {
  readonly state: Conversation['state'];
  readonly lastSequence: number;
  readonly askedAt?: string | null;
  readonly replyTo?: string | null;
  readonly expectedReplyBy?: string | null;
  readonly agentId?: string | null;
  readonly touchedAt?: string;
}

/** Writes a held conversation back, one version later; what is `undefined` stays. */
export async function replaceConversation(transaction: Queries, id: string, now: ConversationNow): Promise<void> {
  const kept = { askedAt: now.askedAt, replyTo: now.replyTo, expectedReplyBy: now.expectedReplyBy, agentId: now.agentId, touchedAt: now.touchedAt };
  const changes = JSON.stringify(kept);
  await transaction.query(
    `update conversation set version = version + 1, state = $2, last_sequence = $3::integer,
       asked_at = case when j ? 'askedAt' then (j->>'askedAt')::timestamptz else asked_at end,
       reply_to = case when j ? 'replyTo' then j->>'replyTo' else reply_to end,
       expected_reply_by = case when j ? 'expectedReplyBy' then (j->>'expectedReplyBy')::timestamptz else expected_reply_by end,
       agent_id = case when j ? 'agentId' then j->>'agentId' else agent_id end,
       touched_at = greatest(touched_at, coalesce((j->>'touchedAt')::timestamptz, touched_at))
     from (select $4::text::jsonb as j) as given where id = $1`,
    [id, now.state, now.lastSequence, changes],
  );
}

/** A customer's conversation about one thing, made where there is none. */
export async function beginConversation(transaction: Queries, { id, supplierId }: Reader, subject: Subject | undefined, at: string): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const invoiceId = subject?.invoiceId ?? null;
  const made = await transaction.query<{ id: string }>(
    `insert into conversation (id, customer_id, supplier_id, invoice_id, subject, touched_at) values ($1, $2, $3, $4, $5::text::jsonb, $6::timestamptz)
     on conflict (customer_id, coalesce(invoice_id, '')) do nothing returning id`,
    [crypto.randomUUID(), id, supplierId, invoiceId, subject ? JSON.stringify(subject) : null, at],
  );
  if (made[0]) return { id: made[0].id, isNew: true };
  const known = await transaction.query<{ id: string }>(`select id from conversation where customer_id = $1 and coalesce(invoice_id, '') = coalesce($2::text, '')`, [id, invoiceId]);
  return { id: only(known).id, isNew: false };
}

/** Moves a side's mark forward, never back; answers whether it moved. */
export async function markRead(transaction: Queries, id: string, side: Reader['side'], sequence: number, at: string): Promise<boolean> {
  const moved = await transaction.query(
    `insert into conversation_read (conversation_id, side, up_to, seen_at) values ($1, $2, $3::integer, $4::timestamptz)
     on conflict (conversation_id, side) do update set up_to = excluded.up_to, seen_at = excluded.seen_at
       where conversation_read.up_to < excluded.up_to returning up_to`,
    [id, side, sequence, at],
  );
  return moved.length > 0;
}

/** Remembers that somebody of this side was there. */
export async function markSeen(queries: Queries, id: string, side: Reader['side'], at: string): Promise<void> {
  await queries.query(
    `insert into conversation_read (conversation_id, side, up_to, seen_at) values ($1, $2, 0, $3::timestamptz)
     on conflict (conversation_id, side) do update set seen_at = greatest(conversation_read.seen_at, excluded.seen_at)`,
    [id, side, at],
  );
}

/** Whose desk has a conversation, for those who need no permission: what goes on by itself. */
export async function whose(queries: Queries, id: string): Promise<Pick<ConversationRow, 'supplierId'> | undefined> {
  const [row] = await queries.query<Pick<ConversationRow, 'supplierId'>>('select supplier_id as "supplierId" from conversation where id = $1', [id]);
  return row;
}

/** Remembers that an agent is at her supplier's desk. */
export async function markThere(queries: Queries, { supplierId, id }: Reader, at: string): Promise<void> {
  await queries.query(
    `insert into agent_presence (supplier_id, agent_id, seen_at) values ($1, $2, $3::timestamptz)
     on conflict (supplier_id, agent_id) do update set seen_at = greatest(agent_presence.seen_at, excluded.seen_at)`,
    [supplierId, id, at],
  );
}

/** Opens or closes a desk by hand, or leaves it to its hours again. */
export async function turnDesk(queries: Queries, supplierId: string, byHand: ByHand | null): Promise<void> {
  await queries.query('insert into service_desk (supplier_id, by_hand) values ($1, $2) on conflict (supplier_id) do update set by_hand = excluded.by_hand', [
    supplierId, byHand,
  ]);
}

/** Whether a desk was opened or closed by hand, and the zone of its hours. */
export async function deskBy(queries: Queries, supplierId: string): Promise<{ readonly name: string; readonly timeZone: string; readonly byHand: ByHand | null } | undefined> {
  const [row] = await queries.query<{ name: string; timeZone: string; byHand: ByHand | null }>(
    'select s.name, s.time_zone as "timeZone", d.by_hand as "byHand" from supplier s left join service_desk d on d.supplier_id = s.id where s.id = $1',
    [supplierId],
  );
  return row;
}

/** Everybody at this desk who waits for a person is to look again. */
export async function tellWaiting(queries: Queries, supplierId: string, whomElse: string, at: string): Promise<void> {
  await queries.query(
    `select tell(whom, jsonb_build_array(jsonb_build_object('kind', 'conversation', 'id', id)), $3::timestamptz)
     from conversation, lateral (values (customer_id), ($2)) as told (whom)
     where supplier_id = $1 and asked_at is not null and agent_id is null`,
    [supplierId, whomElse, at],
  );
}
