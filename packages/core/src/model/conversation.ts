import * as v from 'valibot';
import { attachmentSchema } from './attachment.js';
import { maxAttachments } from './conversation-limits.js';
import { instantSchema, moneySchema, recordEntries, type Of } from './primitives.js';

/** What is talked about; nothing at all for the customer's matters in general. */
export const subjectSchema = v.object({
  invoiceId: v.optional(v.string()),
  /** One line of that invoice (BT-126). */
  lineId: v.optional(v.string()),
  /** As the customer knows it, quoted above the message: "Monthly fee". */
  name: v.optional(v.string()),
  /** What it costs there. */
  amount: v.optional(moneySchema),
});

/** Who says something. */
export const authorSchema = v.object({
  /** `agent` a person of the supplier's, `bot` a machine that says it is one, `system` what happened, said by nobody. */
  role: v.picklist(['customer', 'agent', 'bot', 'system']),
  /** Tells two of one role apart, opaque. */
  id: v.optional(v.string()),
  name: v.optional(v.string()),
});

/** Who takes part, and whether they are there now. */
export const participantSchema = v.object({
  ...authorSchema.entries,
  presence: v.optional(v.picklist(['online', 'away', 'offline'])),
});

/** Who answers now. */
export const serviceSchema = v.object({
  /** `bot` a machine, `queued` a person soon, `agent` a person, `closed` nobody before `opensAt`: what is written is answered by `expectedReplyBy`. */
  state: v.picklist(['bot', 'queued', 'agent', 'closed']),
  /** Place in the queue, 1 is next. */
  queuePlace: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** ISO 8601 duration, as the supplier reckons: `PT4M`. */
  expectedWait: v.optional(v.pipe(v.string(), v.regex(/^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/, 'expected an ISO 8601 duration such as "PT4M"'))),
  /** When people answer again: nobody does before. */
  opensAt: v.optional(instantSchema),
  /** Until when people answer today. */
  closesAt: v.optional(instantSchema),
});

/** How the last message is told in a list. */
export const messagePreviewSchema = v.object({ author: authorSchema, text: v.string(), sentAt: instantSchema });

/** One thread between a customer and her supplier. */
export const conversationSchema = v.object({
  ...recordEntries,
  subject: v.optional(subjectSchema),
  participants: v.array(participantSchema),
  /** Whose turn it is; `resolved` until somebody writes again. */
  state: v.picklist(['open', 'waiting-customer', 'waiting-provider', 'resolved']),
  service: v.optional(serviceSchema),
  /** When the supplier has promised an answer. */
  expectedReplyBy: v.optional(instantSchema),
  /** Messages of others that whoever asks has not read. */
  unread: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** `sequence` of the last message that whoever asks has read; 0 none. */
  readUpTo: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  lastMessage: v.optional(messagePreviewSchema),
  updatedAt: v.optional(instantSchema),
});

/** What another element shows inside a message: the page puts it in the slot `card-<message id>`. */
export const messageCardSchema = v.object({
  /** `adjustment`, `offer`, `payment-link`, or another word of the supplier's. */
  kind: v.pipe(v.string(), v.minLength(1)),
  /** Of the record that it shows. */
  id: v.string(),
  /** What it is in the customer's words, said where nothing shows it. */
  name: v.optional(v.string()),
});

/** One message of a thread. */
export const messageSchema = v.object({
  ...recordEntries,
  conversationId: v.string(),
  /** Its place in the thread: 1, 2, 3 … without a hole, given by the backend; the only order there is. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Given by who wrote it, the same however often it is sent: the backend stores each once. */
  clientId: v.optional(v.string()),
  author: authorSchema,
  text: v.string(),
  /** `plain` unless told; `markdown` is CommonMark, of which raw HTML is text. */
  format: v.optional(v.picklist(['plain', 'markdown'])),
  attachments: v.optional(v.pipe(v.array(attachmentSchema), v.maxLength(maxAttachments))),
  sentAt: instantSchema,
  /** How far it came on the other side. */
  delivery: v.optional(v.picklist(['sent', 'delivered', 'read'])),
  /** `id` of the message that it answers. */
  inReplyTo: v.optional(v.string()),
  /** What it is about, quoted above it. */
  subject: v.optional(subjectSchema),
  card: v.optional(messageCardSchema),
  /** Answers to choose from instead of writing one; they hold for the last message of a thread only. */
  quickReplies: v.optional(v.array(v.string())),
  /** Of a `system` message: `queued`, `agent-joined`, `agent-left`, `closed`, `resolved`, … (an open list); `text` says it in the customer's language. */
  event: v.optional(v.string()),
  /** Its author is still at it: `conversations.stream` tells the words as they come, and a later version holds them all. */
  writing: v.optional(v.boolean()),
});

/** A piece of a message that is being written. */
export const messageDeltaSchema = v.object({
  /** Where it belongs: how many UTF-16 units of the text come before it. Pieces may come twice and out of order. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  text: v.string(),
});

/** Somebody writes; nothing is kept of it. */
export const typingSchema = v.object({ author: authorSchema, until: instantSchema });

/** A question that others had, to press instead of writing it. */
export const suggestionSchema = v.object({
  id: v.optional(v.string()),
  text: v.pipe(v.string(), v.minLength(1)),
  /** What is known without asking. */
  answer: v.optional(v.string()),
});

/** What an agent may say without writing it. */
export const cannedReplySchema = v.object({ id: v.string(), title: v.string(), text: v.string() });

export type Subject = Of<typeof subjectSchema>;
export type Author = Of<typeof authorSchema>;
export type Participant = Of<typeof participantSchema>;
export type Service = Of<typeof serviceSchema>;
export type Conversation = Of<typeof conversationSchema>;
export type MessageCard = Of<typeof messageCardSchema>;
export type Message = Of<typeof messageSchema>;
export type MessageDelta = Of<typeof messageDeltaSchema>;
export type Typing = Of<typeof typingSchema>;
export type Suggestion = Of<typeof suggestionSchema>;
export type CannedReply = Of<typeof cannedReplySchema>;
