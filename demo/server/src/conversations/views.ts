import { plain } from '@kvitt/adapters/bot.js';
import type { Audience } from '@kvitt/core/adapter.js';
import type { Conversation, Message, Participant, Service } from '@kvitt/core/model/conversation.js';
import type { ConversationRow } from '../records/conversations.js';
import type { MessageRow } from '../records/messages.js';
import { openingAt, type Opening } from './hours.js';
import { endsAt, writtenBy } from './pieces.js';
import { agentNamed } from './staff.js';

/** What an agent needs for one customer, as the supplier reckons. */
const minutesPerCustomer = 3;
const onlineMs = 60_000;
const awayMs = 10 * 60_000;
const previewLength = 200;

/** A conversation as one side sees it now. */
export function conversationOf(row: ConversationRow, side: Audience, now: number): Conversation {
  const mine = side === 'agent' ? { unread: row.agentUnread, readUpTo: row.agentRead } : { unread: row.customerUnread, readUpTo: row.customerRead };
  const service = serviceOf(row, openingAt(now, row.timeZone, row.byHand));
  return {
    id: row.id,
    version: row.version,
    ...(row.subject && { subject: row.subject }),
    participants: participantsOf(row, now),
    state: row.state,
    service,
    ...(row.expectedReplyBy !== null && service.state === 'closed' && { expectedReplyBy: row.expectedReplyBy }),
    ...mine,
    ...lastMessageOf(row, now),
    updatedAt: row.touchedAt,
  };
}

function serviceOf({ agentId, asked, queuePlace }: ConversationRow, { isOpen, changesAt }: Opening): Service {
  const hours = { [isOpen ? 'closesAt' : 'opensAt']: new Date(changesAt).toISOString() };
  if (agentId !== null) return { state: 'agent', ...hours };
  if (!asked) return { state: 'bot', ...hours };
  return isOpen ? { state: 'queued', queuePlace, expectedWait: `PT${queuePlace * minutesPerCustomer}M`, ...hours } : { state: 'closed', ...hours };
}

function participantsOf({ customerId, customerName, customerSeenMs, supplierName, agentId, agentSeenMs }: ConversationRow, now: number): readonly Participant[] {
  const agent = agentNamed(agentId ?? '');
  return [
    { role: 'customer', id: customerId, name: customerName, presence: presenceOf(customerSeenMs, now) },
    { role: 'bot', name: supplierName },
    ...(agent ? [{ role: 'agent' as const, ...agent, presence: presenceOf(agentSeenMs, now) }] : []),
  ];
}

function presenceOf(seenMs: number | null, now: number): NonNullable<Participant['presence']> {
  if (seenMs === null || now - seenMs > awayMs) return 'offline';
  return now - seenMs > onlineMs ? 'away' : 'online';
}

function lastMessageOf({ lastRole, lastName, lastText, lastSince, lastAt }: ConversationRow, now: number): Pick<Conversation, 'lastMessage'> {
  if (lastRole === null || lastText === null || lastAt === null) return {};
  const text = lastSince === null ? lastText : writtenBy({ text: lastText, since: lastSince }, now);
  return { lastMessage: { author: { role: lastRole, ...(lastName !== null && { name: lastName }) }, text: (lastRole === 'bot' ? plain(text) : text).slice(0, previewLength), sentAt: lastAt } };
}

/** A message as everybody sees it now; one that is being written as far as it is, without what comes with its end. */
export function messageOf(row: MessageRow, now: number): Message {
  const { id, conversationId, sequence, clientId, version, authorRole, authorId, authorName, text, sentAt, delivery, writingSince, more } = row;
  const writing = writingSince === null ? undefined : { text, since: writingSince };
  const isOver = writing !== undefined && endsAt(writing) <= now;
  const { quickReplies, card, ...others } = more;
  return {
    id, conversationId, sequence, ...(clientId !== null && { clientId }),
    // what nobody has ended yet is told as it will be told in a moment
    version: isOver ? version + 1 : version,
    author: { role: authorRole, ...(authorId !== null && { id: authorId }), ...(authorName !== null && { name: authorName }) },
    text, sentAt, ...(delivery && { delivery }), ...others,
    ...(writing && !isOver ? { text: writtenBy(writing, now), writing: true } : { ...(quickReplies && { quickReplies }), ...(card && { card }) }),
  };
}
