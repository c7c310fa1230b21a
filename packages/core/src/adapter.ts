import type { Change } from './model/change.js';
import type { Invoice, InvoiceSummary } from './model/invoice.js';
import type { Payment, PaymentMethod } from './model/payment.js';
import type { Money } from './model/primitives.js';
import type { TimelineEvent } from './model/timeline.js';
import type { Allowance, UsageMeter, UsageSeries } from './model/usage.js';

/** What every operation is told beside its query. */
export interface Context {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** BCP 47: the language that the customer reads. */
  readonly locale: string;
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

/** `live` changes arrive as they happen, `polling` now and then, `lost` not at present. */
export type Health = 'live' | 'polling' | 'lost';

export interface ChangesOptions {
  /** Cursor of the last change seen; without it, or when it is too old, `onGap` is called. */
  readonly since?: string;
  readonly signal: AbortSignal;
  readonly onHealth?: (health: Health) => void;
  /** Changes may have been missed: everything looked at is fetched again. */
  readonly onGap?: () => void;
}

/**
 * What talks to a backend: optional groups of optional operations. A missing one hides the feature that needs it.
 * An adapter answers core types or throws `KvittError`; it never formats, caches or retries a write.
 */
export interface Adapter {
  readonly invoices?: InvoiceOperations;
  readonly payments?: PaymentOperations;
  readonly timeline?: TimelineOperations;
  readonly usage?: UsageOperations;
  /** Tells every change of the customer's records; answers the function that stops it. */
  changes?(onChange: (change: Change) => void, options: ChangesOptions): () => void;
}
