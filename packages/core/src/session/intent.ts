import * as v from 'valibot';
import type { PaymentOrder } from '../adapter.js';
import { inProgress, type Payment } from '../model/payment.js';
import { dateSchema, moneySchema, type Of } from '../model/primitives.js';
import { sameMoney } from '../money.js';
import { keep, keptAt, placeOf } from './kept.js';
import { newKey } from './key.js';
import { moneyCame } from './payment-truth.js';
import type { Store } from './session.js';

const intentSchema = v.object({
  key: v.pipe(v.string(), v.minLength(1)),
  amount: moneySchema,
  /** The later day that the customer chose. */
  executionDate: v.optional(dateSchema),
  /** Epoch milliseconds of the first try. */
  at: v.number(),
  /** The payment that it made, once known. */
  paymentId: v.optional(v.string()),
  /** No press was answered with it yet, and the backend would take the same amount again: the key outlives even the money. */
  unanswered: v.optional(v.boolean()),
});

/** One invoice, one method, one amount, one day: what the customer means by pressing, however often the request is sent. */
export type Intent = Of<typeof intentSchema>;

/** The intents that outlive the page: a key is kept until something definite is known of what it was sent for. */
export class Intents {
  readonly #store: Store;
  readonly #scope: string;

  constructor(store: Store, scope: string) {
    this.#store = store;
    this.#scope = scope;
  }

  /** Whether a request for this invoice may have left without a definite answer. */
  pending(invoiceId: string): boolean {
    return this.#keys(invoiceId).some((key) => this.#read(key));
  }

  /** Answers the intent under which the order is sent: the kept one, also of another amount or day (which a backend refuses that has the first), or one that is new at `now`, in epoch milliseconds. Written before it is answered. */
  begin(order: PaymentOrder, { now, inParts }: { readonly now: number; readonly inParts: boolean }): Intent & { readonly kept: boolean } {
    const place = this.#place(order.invoiceId, order.methodId);
    const kept = this.#read(place);
    const { amount, executionDate } = order;
    const intent: Intent = { ...(kept ?? { key: newKey(), at: now }), amount, executionDate, unanswered: inParts || undefined };
    this.#write(place, intent);
    return { ...intent, kept: kept !== undefined };
  }

  /** The order was answered for good: the next press means something new. */
  erase({ invoiceId, methodId }: PaymentOrder): void {
    this.#store.delete(this.#place(invoiceId, methodId));
  }

  /** The customer was answered with this payment, which is in progress: its key stands for it until it ends. */
  bind({ invoiceId, methodId }: PaymentOrder, { id }: Payment): void {
    const place = this.#place(invoiceId, methodId);
    const intent = this.#read(place);
    if (intent) this.#write(place, { ...intent, paymentId: id, unanswered: undefined });
  }

  /** An intent that was not answered is bound to the payment in progress of which it may be the reason, and goes when that one ends. */
  met(payment: Payment): void {
    for (const [place, intent] of this.#all(payment)) {
      const made = intent.paymentId === undefined && sameMoney(intent.amount, payment.amount) && payment.invoiceIds.some((id) => this.#place(id, payment.methodId) === place);
      if (made && inProgress(payment)) this.#write(place, { ...intent, paymentId: payment.id });
      if (intent.paymentId === payment.id && !inProgress(payment) && !(intent.unanswered && moneyCame(payment))) this.#store.delete(place);
    }
  }

  /** Whether an intent of this browser's made the payment. */
  made(payment: Payment): boolean {
    return this.#all(payment).some(([, { paymentId }]) => paymentId === payment.id);
  }

  #all({ invoiceIds }: Payment): readonly (readonly [string, Intent])[] {
    return invoiceIds.flatMap((id) => this.#keys(id)).flatMap((place) => {
      const intent = this.#read(place);
      return intent ? [[place, intent] as const] : [];
    });
  }

  #keys(...path: readonly [string, ...string[]]): readonly string[] {
    return this.#store.keys(`${this.#place(...path)}/`);
  }

  #place(...path: readonly string[]): string {
    return placeOf(this.#scope, ...path);
  }

  #write(place: string, intent: Intent): void {
    keep(this.#store, place, intent);
  }

  #read(place: string): Intent | undefined {
    return keptAt(this.#store, place, intentSchema);
  }
}
