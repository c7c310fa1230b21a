import type { Audience, Health, InvoiceFilter, PaymentOrder, UsageQuery } from '../adapter.js';
import type { KvittError } from '../error.js';
import type { Contract } from '../model/contract.js';
import type { Author, CannedReply, Conversation, Message, Subject, Suggestion } from '../model/conversation.js';
import type { Invoice, InvoiceSummary } from '../model/invoice.js';
import type { Notice } from '../model/notice.js';
import type { DeclineReason, Offer } from '../model/offer.js';
import type { Payment, PaymentMethod } from '../model/payment.js';
import type { Plan } from '../model/plan.js';
import type { Money } from '../model/primitives.js';
import type { TimelineEvent } from '../model/timeline.js';
import type { Allowance, UsageMeter, UsageSeries } from '../model/usage.js';
import type { PlanFit } from '../offers/plan-fit.js';
import type { PagedResource, Resource } from '../resource.js';

/** Where intents and other small facts outlive the page; the provider passes `localStorage`. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  delete(key: string): void;
  /** The keys that start so. */
  keys(prefix: string): readonly string[];
}

/** Where messages outlive the page, files among them; the provider passes IndexedDB. Values are what a structured clone can carry. */
export interface LargeStore {
  /** Those whose key starts so. */
  entries(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Time from outside; tests pass their own. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after `ms`; answers the function that prevents it. */
  after(ms: number, callback: () => void): () => void;
}

/** Runs one holder of `name` at a time, over all tabs where the platform can (Web Locks). */
export type Lock = <Result>(name: string, run: () => Promise<Result>) => Promise<Result>;

export interface InvoiceDesk {
  invoice(id: string): Resource<Invoice>;
  /** The one document of an adapter that has just one, a file for example. */
  only(): Resource<Invoice>;
  list(filter?: InvoiceFilter): PagedResource<InvoiceSummary>;
  /** Fetches the PDF, or an attachment. */
  file(id: string, attachmentId?: string): Promise<Blob>;
}

/**
 * The payment of one invoice, one for all buttons and tabs.
 * `sending` the request is under way; `checking` its answer was lost and the backend is being asked; `known` what `payment` says holds.
 */
export interface PaymentProgress {
  readonly phase: 'known' | 'sending' | 'checking';
  /** The payment in progress, else the newest one. */
  readonly payment?: Payment;
  /** The payment in progress was begun on another device, or by somebody else: no intent of this browser's made it. */
  readonly elsewhere?: boolean;
}

export interface PaymentDesk {
  methods(invoiceId: string): Resource<readonly PaymentMethod[]>;
  progress(invoiceId: string): Resource<PaymentProgress>;
  /** One payment, followed as long as it is in progress. */
  payment(id: string): Resource<Payment>;
  /**
   * Starts a payment under the intent's key; a payment already in progress is answered instead, and so is one that
   * brought money since the press, by another tab or device: the customer sees it before she pays more. Throws `KvittError`.
   */
  pay(order: PaymentOrder): Promise<Payment>;
  cancel(payment: Payment): Promise<Payment>;
  /** Has the backend remember the way that the customer likes best; `methods` of the invoice follow. */
  prefer(invoiceId: string, methodId: string): Promise<void>;
  /** Has the backend forget a saved way to pay; `methods` of the invoice follow. */
  remove(invoiceId: string, methodId: string): Promise<void>;
}

export interface TimelineDesk {
  events(invoiceId: string): PagedResource<TimelineEvent>;
}

export interface UsageDesk {
  /** The customer's meters, or those that an invoice is about. */
  meters(invoiceId?: string): PagedResource<UsageMeter>;
  series(query: UsageQuery): Resource<UsageSeries>;
  allowance(seriesId: string): Resource<Allowance>;
}

/** A file on its way. */
export interface OutgoingFile {
  readonly clientId: string;
  readonly file: Blob;
  readonly fileName: string;
  /** Bytes that have left, of `file.size`. */
  readonly sent: number;
}

/** A message that the backend has not confirmed yet; kept through reloads until it has. */
export interface Outgoing {
  readonly clientId: string;
  readonly text: string;
  readonly files: readonly OutgoingFile[];
  readonly inReplyTo?: string;
  readonly subject?: Subject;
  /** Epoch milliseconds at which it was written. */
  readonly at: number;
  /** `waiting` for the network or its turn; `failed` was refused for good and waits for `retry` or `discard`. */
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly error?: KvittError;
}

/** A conversation that is known, or the one about something, which begins with its first message. */
export type ThreadPlace = { readonly conversationId: string } | { readonly subject: Subject };

/** A thread as far as it is known here. */
export interface Thread {
  /** Absent before the first message. */
  readonly conversation?: Conversation | undefined;
  /** By `sequence`, without a hole up to the newest; each keeps its identity until it changes. */
  readonly messages: readonly Message[];
  /** What this browser has written and the backend not yet confirmed, in order; belongs below `messages`. */
  readonly outgoing: readonly Outgoing[];
  /** Who else is writing now. */
  readonly typing: readonly Author[];
}

/** A thread that grows upwards by pages. */
export interface ThreadResource extends Resource<Thread> {
  readonly hasOlder: boolean;
  readonly loadingOlder: boolean;
  /** Fetches the page before the oldest message and adds it. */
  older(): Promise<void>;
}

/** What somebody means to say. */
export interface Draft {
  readonly text: string;
  readonly files?: readonly { readonly file: Blob; readonly fileName: string }[];
  readonly inReplyTo?: string;
  readonly subject?: Subject;
}

export interface ConversationDesk {
  /** The customer's threads, or an agent's inbox. */
  list(filter?: { readonly invoiceId?: string; readonly state?: 'open' | 'resolved' }): PagedResource<Conversation>;
  thread(place: ThreadPlace): ThreadResource;
  /** The words of a message that is being written, as far as they have come; the thread itself does not change with them. */
  words(conversationId: string, messageId: string): Resource<string>;
  /**
   * Puts a message in the outbox, which survives the page, and sends it when its turn comes. Answers once the backend has it, however long that takes;
   * rejects with why it was refused for good. In the thread's `outgoing` at once.
   */
  send(place: ThreadPlace, draft: Draft): Promise<Message>;
  /** Sends again, as the same message, what was refused. */
  retry(clientId: string): Promise<Message>;
  /** Takes a message back that has not left; answers whether it was in time. */
  discard(clientId: string): Promise<boolean>;
  /** Stops the machine that is writing this message. */
  stop(conversationId: string, messageId: string): Promise<Message>;
  /** Everything up to this `sequence` was on screen. */
  read(conversationId: string, sequence: number): Promise<void>;
  /** The customer is writing; told to the other side now and then. */
  typing(conversationId: string): void;
  /** Asks for a person; begins the thread where there is none. */
  human(place: ThreadPlace, replyTo?: string): Promise<Conversation>;
  search(conversationId: string, text: string): PagedResource<Message>;
  file(conversationId: string, attachmentId: string): Promise<Blob>;
  suggestions(subject?: Subject, text?: string): Resource<readonly Suggestion[]>;
  take(conversationId: string): Promise<Conversation>;
  resolve(conversationId: string): Promise<Conversation>;
  replies(): Resource<readonly CannedReply[]>;
}

/** Where offers are to be shown. */
export interface OfferPlace {
  /** `invoice`, `portal`, `chat`, or a place of the supplier's own. */
  readonly placement?: string;
  /** At most so many, where the circumstances allow more. */
  readonly cap?: number;
}

/** What the customer's own usage would have cost, as `planFit` reckons it. */
export interface OfferCalculation {
  readonly current: PlanFit;
  readonly offered: PlanFit;
  /** What the offered plan would have cost less; negative when more. */
  readonly saving: Money;
}

export interface OfferDesk {
  /**
   * The offers that the rules let be shown there, the best for this customer first; days begin and end in her own time zone.
   * One that was shown stays in its place when it is answered, as long as somebody looks there.
   */
  shown(place?: OfferPlace): Resource<readonly Offer[]>;
  /** One offer, whatever its state. */
  offer(id: string): Resource<Offer>;
  /** Accepts under the intent's key: settles when the backend has confirmed, however many answers get lost; an offer that was accepted elsewhere is answered as it is. Throws `KvittError`. */
  accept(offer: Offer): Promise<Offer>;
  decline(id: string, why?: { readonly reason?: DeclineReason; readonly comment?: string }): Promise<Offer>;
  /** Reminds later: on that day, or on the backend's own. */
  snooze(id: string, until?: string): Promise<Offer>;
  /** Takes back what was accepted. */
  withdraw(id: string): Promise<Offer>;
  /** The whole calculation behind an offer that changes the plan, over the last twelve whole months of the contract's meter. */
  calculation(offer: Offer): Promise<OfferCalculation>;
  /** Counts a look or a click; where the adapter cannot, nothing happens. */
  record(id: string, event: 'shown' | 'clicked', placement?: string): Promise<void>;
}

export interface ContractDesk {
  list(): PagedResource<Contract>;
  contract(id: string): Resource<Contract>;
  plans(contractId: string): Resource<readonly Plan[]>;
}

export interface NoticeDesk {
  /** What the supplier has told, of an invoice or a contract, or everything. */
  list(about?: { readonly invoiceId?: string; readonly contractId?: string }): PagedResource<Notice>;
  notice(id: string): Resource<Notice>;
  /** The customer has read it: every list shows it so, as soon as the backend knows. */
  read(id: string): Promise<Notice>;
}

/** `health` changes arrive in another way, `expired` the backend no longer knows the customer, `ended` after `end()`. */
export type SessionEvent = 'health' | 'expired' | 'ended';

/** One customer's conversation with one adapter. */
export interface Session {
  readonly invoices: InvoiceDesk;
  readonly payments: PaymentDesk;
  readonly timeline: TimelineDesk;
  readonly usage: UsageDesk;
  readonly conversations: ConversationDesk;
  readonly offers: OfferDesk;
  readonly contracts: ContractDesk;
  readonly notices: NoticeDesk;
  /** Who looks. */
  readonly audience: Audience;
  /** Whether the adapter has `group.operation`, so that a feature without it is hidden. */
  supports(operation: string): boolean;
  /** How changes arrive now; `undefined` while nothing is looked at. */
  readonly health: Health | undefined;
  /** BCP 47, passed to the adapter with every operation. */
  locale: string;
  /** Hears `expired` once until the backend knows the customer again, `ended` once. */
  subscribe(listener: (event: SessionEvent) => void): () => void;
  /** Signs out: streams stop, caches and stored keys are gone, resources answer `unauthenticated`. */
  end(): void;
}
