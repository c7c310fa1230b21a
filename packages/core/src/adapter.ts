import type { Attachment } from './model/attachment.js';
import type { Change } from './model/change.js';
import type { Contract } from './model/contract.js';
import type { CannedReply, Conversation, Message, MessageDelta, Subject, Suggestion } from './model/conversation.js';
import type { Invoice, InvoiceSummary } from './model/invoice.js';
import type { Notice } from './model/notice.js';
import type { DeclineReason, Offer, OfferCircumstances } from './model/offer.js';
import type { Payment, PaymentMethod } from './model/payment.js';
import type { Plan } from './model/plan.js';
import type { Money } from './model/primitives.js';
import type { TimelineEvent } from './model/timeline.js';
import type { Allowance, UsageMeter, UsageSeries } from './model/usage.js';

/** Who looks: the customer, or the supplier's staff. */
export type Audience = 'customer' | 'agent';

/** What every operation is told beside its query. */
export interface Context {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** BCP 47: the language that the customer reads. */
  readonly locale: string;
  /** `agent` when the supplier's staff asks: the same operations answer what concerns her. A customer by default. */
  readonly audience?: Audience;
  /** Writes only: the same key means the same intent, whatever happened in between. */
  readonly idempotencyKey?: string;
}

/** One page of a list; without `nextCursor` it is the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** `open` still to pay, `overdue` open and past its date, `paid` settled, `credit` credit notes and negative invoices. */
export type InvoiceFilter = 'all' | 'open' | 'overdue' | 'paid' | 'credit';

export interface InvoiceOperations {
  /** Answers one document; `not-found` when it is none of this customer's. */
  get?(query: { readonly id: string }, context: Context): Promise<Invoice>;
  /** Answers the one document that there is, for elements that name none; `not-found` when there are none or several. */
  only?(query: Readonly<Record<string, never>>, context: Context): Promise<Invoice>;
  /** Answers the customer's documents, newest first. */
  list?(query: { readonly filter?: InvoiceFilter; readonly cursor?: string; readonly limit?: number }, context: Context): Promise<Page<InvoiceSummary>>;
  /** Answers the document's PDF, or one of its attachments. */
  file?(query: { readonly id: string; readonly attachmentId?: string }, context: Context): Promise<Blob>;
}

/** What the customer agreed to by pressing. */
export interface PaymentOrder {
  readonly invoiceId: string;
  readonly methodId: string;
  /** All that is owed, or a part where the method has a `minimumAmount`. */
  readonly amount: Money;
  /** Where a payment provider's page sends her back to. */
  readonly returnUrl?: string;
  /** `YYYY-MM-DD`: draw it on that day, not now; only where the method has a `latestExecutionDate`. */
  readonly executionDate?: string;
  /** What the browser's wallet answered: `PaymentResponse.details`, as text in JSON. */
  readonly walletToken?: string;
}

export interface PaymentOperations {
  /** Answers the ways to pay this invoice, the supplier's order; preferred ones are marked. */
  methods?(query: { readonly invoiceId: string }, context: Context): Promise<Page<PaymentMethod>>;
  /** Answers the payments of an invoice, newest first. */
  list?(query: { readonly invoiceId: string }, context: Context): Promise<Page<Payment>>;
  get?(query: { readonly id: string }, context: Context): Promise<Payment>;
  /** Starts a payment; `conflict` while another is in progress for the invoice, `invalid` for the same key with another amount. */
  create?(query: PaymentOrder, context: Context): Promise<Payment>;
  /** Gives a payment up that is not yet with the bank; `conflict` when it is too late. */
  cancel?(query: { readonly id: string }, context: Context): Promise<Payment>;
  /** Remembers which way the customer likes best; answers the ways to pay as they are then. */
  preferMethod?(query: { readonly invoiceId: string; readonly methodId: string }, context: Context): Promise<Page<PaymentMethod>>;
  /** Forgets a saved way to pay; answers those that are left. */
  removeMethod?(query: { readonly invoiceId: string; readonly methodId: string }, context: Context): Promise<Page<PaymentMethod>>;
}

export interface TimelineOperations {
  /** Answers what happened to a document, newest first. */
  list?(query: { readonly invoiceId: string; readonly cursor?: string }, context: Context): Promise<Page<TimelineEvent>>;
}

/** What of a meter is asked for. */
export interface UsageQuery {
  readonly seriesId: string;
  /** Only readings that begin from this instant on, and before that one; all there are by default. */
  readonly from?: string;
  readonly to?: string;
  /** The longest readings that are of use, `P1D`; finer ones are summed by who asks. */
  readonly resolution?: string;
}

export interface UsageOperations {
  /** Answers the customer's meters, or those that an invoice is about, without their readings. */
  list?(query: { readonly invoiceId?: string; readonly cursor?: string }, context: Context): Promise<Page<UsageMeter>>;
  /** Answers what a meter counted, in order and without overlaps; at most 100,000 readings. */
  get?(query: UsageQuery, context: Context): Promise<UsageSeries>;
  /** Answers how much of what the contract includes is used up; `not-found` where it includes nothing. */
  allowance?(query: { readonly seriesId: string }, context: Context): Promise<Allowance>;
}

/** Which messages of a thread are asked for. */
export interface MessagesQuery {
  readonly conversationId: string;
  /** Only those after this `sequence`, oldest first: what was missed. Without it the newest, newest first, and then older ones by cursor. */
  readonly after?: number;
  /** Only those in which this occurs, newest first. */
  readonly search?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** What somebody wrote. */
export interface MessageDraft {
  readonly conversationId: string;
  /** Also the idempotency key: the same one is the same message. */
  readonly clientId: string;
  /** May be empty beside an attachment. */
  readonly text: string;
  /** Of files that `attach` took. */
  readonly attachmentIds?: readonly string[];
  readonly inReplyTo?: string;
  readonly subject?: Subject;
}

/** A file for a message that is yet to be sent. */
export interface FileDraft {
  readonly conversationId: string;
  /** Also the idempotency key. */
  readonly clientId: string;
  readonly file: Blob;
  readonly fileName: string;
  /** Hears how many bytes have left, where the adapter can tell. */
  readonly onProgress?: (bytes: number) => void;
}

export interface ConversationOperations {
  /** Answers the customer's threads, or an agent's inbox, the last touched first. */
  list?(query: { readonly invoiceId?: string; readonly state?: 'open' | 'resolved'; readonly cursor?: string }, context: Context): Promise<Page<Conversation>>;
  /** Answers the customer's thread about this, and begins it where there is none: asked twice it is the same one. Only `invoiceId` tells threads apart; one about a line is the invoice's. */
  open?(query: { readonly subject?: Subject }, context: Context): Promise<Conversation>;
  get?(query: { readonly id: string }, context: Context): Promise<Conversation>;
  messages?(query: MessagesQuery, context: Context): Promise<Page<Message>>;
  /** Stores a message once per `clientId`, and answers it with its place in the thread; `invalid` for the same `clientId` with other words. */
  send?(query: MessageDraft, context: Context): Promise<Message>;
  /** Tells the words of a message that is being written, from the first on; ends with the message. */
  stream?(query: { readonly conversationId: string; readonly messageId: string }, context: Context): AsyncIterable<MessageDelta>;
  /** Has the machine stop writing: what it wrote until then stays. */
  stop?(query: { readonly conversationId: string; readonly messageId: string }, context: Context): Promise<Message>;
  /** Whoever asks has read up to this `sequence`; never less than before. */
  read?(query: { readonly id: string; readonly sequence: number }, context: Context): Promise<Conversation>;
  /** Whoever asks is writing; said every few seconds. */
  typing?(query: { readonly id: string }, context: Context): Promise<void>;
  /** Takes a file for a message to come; `invalid` for another type or size than `conversation-limits` allows. */
  attach?(query: FileDraft, context: Context): Promise<Attachment>;
  /** Answers an attachment of a message. */
  file?(query: { readonly conversationId: string; readonly attachmentId: string }, context: Context): Promise<Blob>;
  /** Asks for a person: a place in the queue, or a promised time of reply, sent to `replyTo` (an e-mail address) when nobody is there. Asked twice it is one request. */
  human?(query: { readonly id: string; readonly replyTo?: string }, context: Context): Promise<Conversation>;
  /** Answers questions that fit what is asked about and what is written so far. */
  suggestions?(query: { readonly subject?: Subject; readonly text?: string }, context: Context): Promise<Page<Suggestion>>;
  /** Agents only: takes a thread over, from the bot or from the queue. */
  take?(query: { readonly id: string }, context: Context): Promise<Conversation>;
  /** Agents only: nothing is left to answer, until somebody writes again. */
  resolve?(query: { readonly id: string }, context: Context): Promise<Conversation>;
  /** Agents only: what may be said without writing it. */
  replies?(query: Readonly<Record<string, never>>, context: Context): Promise<Page<CannedReply>>;
}

/** What the customer agreed to by accepting: the backend refuses when it is not what holds. */
export interface OfferAcceptance {
  readonly id: string;
  readonly price?: Money;
  readonly oneOff?: Money;
  readonly bindingMonths?: number;
}

export interface OfferOperations {
  /** Answers the customer's offers, answered ones of the last year among them, in the supplier's order. */
  list?(query: { readonly cursor?: string }, context: Context): Promise<Page<Offer>>;
  get?(query: { readonly id: string }, context: Context): Promise<Offer>;
  /** Answers what decides whether she is shown any; without it only what the offers say does. */
  circumstances?(query: Readonly<Record<string, never>>, context: Context): Promise<OfferCircumstances>;
  /** Accepts once per key; `conflict` when it is not open any more, `invalid` when what was agreed to is not what holds, or for the same key with another agreement. */
  accept?(query: OfferAcceptance, context: Context): Promise<Offer>;
  /** Declined twice it is declined once; `conflict` when it was accepted. */
  decline?(query: { readonly id: string; readonly reason?: DeclineReason; readonly comment?: string }, context: Context): Promise<Offer>;
  /** Reminds later: on that day (`YYYY-MM-DD`), or on the backend's own. */
  snooze?(query: { readonly id: string; readonly until?: string }, context: Context): Promise<Offer>;
  /** Takes back what was accepted; `conflict` after `withdrawUntil`. */
  withdraw?(query: { readonly id: string }, context: Context): Promise<Offer>;
  /** Counts that an offer was on screen or looked into; no personal data, and only where the host asks for it. */
  record?(query: { readonly id: string; readonly event: 'shown' | 'clicked'; readonly placement?: string }, context: Context): Promise<void>;
}

export interface ContractOperations {
  /** Answers the customer's contracts, those that have ended last. */
  list?(query: { readonly cursor?: string }, context: Context): Promise<Page<Contract>>;
  get?(query: { readonly id: string }, context: Context): Promise<Contract>;
  /** Answers what the contract's usage may be charged by, the present plan among them. */
  plans?(query: { readonly contractId: string }, context: Context): Promise<Page<Plan>>;
}

export interface NoticeOperations {
  /** Answers what the supplier has told that is of use now, the newest first; of an invoice or a contract also what is about everything. */
  list?(query: { readonly invoiceId?: string; readonly contractId?: string; readonly cursor?: string }, context: Context): Promise<Page<Notice>>;
  /** Answers one of the customer's, also when it is of no use any longer. */
  get?(query: { readonly id: string }, context: Context): Promise<Notice>;
  /** Remembers that the customer has read it; read twice, the first time holds. */
  read?(query: { readonly id: string }, context: Context): Promise<Notice>;
}

/** `live` changes arrive as they happen, `polling` now and then, `lost` not at present. */
export type Health = 'live' | 'polling' | 'lost';

export interface ChangesOptions {
  /** Cursor of the last change seen; without it, or when it is too old, `onGap` is called. */
  readonly since?: string;
  readonly signal: AbortSignal;
  /** Whose changes: those that an agent may hear of, or the customer's. */
  readonly audience?: Audience;
  readonly onHealth?: (health: Health) => void;
  /** Changes may have been missed: everything looked at is fetched again. */
  readonly onGap?: () => void;
}

/**
 * What talks to a backend: optional groups of optional operations. A missing one hides the feature that needs it.
 * An adapter answers core types or throws `KvittError`; it never formats, caches or retries a write.
 */
export interface Adapter {
  /**
   * Which backend it is, such as its address: payments and messages that were begun and not confirmed are kept in the browser under it, for the next page
   * over the same backend. Adapters without one share `adapter`; with an empty one nothing is kept, since its backend does not outlive the page either.
   */
  readonly scope?: string;
  readonly invoices?: InvoiceOperations;
  readonly payments?: PaymentOperations;
  readonly timeline?: TimelineOperations;
  readonly usage?: UsageOperations;
  readonly conversations?: ConversationOperations;
  readonly offers?: OfferOperations;
  readonly contracts?: ContractOperations;
  readonly notices?: NoticeOperations;
  /** Tells every change of the customer's records; answers the function that stops it. */
  changes?(onChange: (change: Change) => void, options: ChangesOptions): () => void;
}
