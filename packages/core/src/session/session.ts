import type { Health, InvoiceFilter, PaymentOrder, UsageQuery } from '../adapter.js';
import type { Invoice, InvoiceSummary } from '../model/invoice.js';
import type { Payment, PaymentMethod } from '../model/payment.js';
import type { TimelineEvent } from '../model/timeline.js';
import type { Allowance, UsageMeter, UsageSeries } from '../model/usage.js';
import type { PagedResource, Resource } from '../resource.js';

/** Where intents and other small facts outlive the page; the provider passes `localStorage`. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  delete(key: string): void;
  /** The keys that start so. */
  keys(prefix: string): readonly string[];
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

/** `health` changes arrive in another way, `expired` the backend no longer knows the customer, `ended` after `end()`. */
export type SessionEvent = 'health' | 'expired' | 'ended';

/** One customer's conversation with one adapter. */
export interface Session {
  readonly invoices: InvoiceDesk;
  readonly payments: PaymentDesk;
  readonly timeline: TimelineDesk;
  readonly usage: UsageDesk;
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
