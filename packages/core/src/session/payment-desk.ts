import * as v from 'valibot';
import type { Change } from '../model/change.js';
import { paymentSchema, type Payment, type PaymentMethod } from '../model/payment.js';
import type { Resource } from '../resource.js';
import { Paying, type PayingOptions } from './paying.js';
import type { CreateQuery } from './payment-questions.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { Lock, PaymentDesk, PaymentProgress } from './session.js';

/** What the desk needs of the session around it. */
export interface PaymentsOptions extends Omit<PayingOptions, 'clock' | 'signal'> {
  readonly queries: Queries;
  readonly lock: Lock;
  readonly scope: string;
}

/** The session's payments: nothing here is optimistic. */
export class Payments implements PaymentDesk {
  readonly #options: PaymentsOptions;
  readonly #running = new Map<string, Promise<Payment>>();

  constructor(options: PaymentsOptions) {
    this.#options = options;
  }

  methods(invoiceId: string): Resource<readonly PaymentMethod[]> {
    const { queries, questions } = this.#options;
    const operation = 'payments.methods';
    const ask = (signal: AbortSignal) => questions.methods(invoiceId, signal);
    return new QueryResource(queries, sourceOf(queries, { key: [operation, invoiceId], operation, ask }));
  }

  progress(invoiceId: string): Resource<PaymentProgress> {
    return this.#options.progress.resource(invoiceId);
  }

  /** A second press, on whichever button, joins the first. */
  pay(order: CreateQuery): Promise<Payment> {
    const { invoiceId } = order;
    const running = this.#running.get(invoiceId) ?? this.#pay(order).finally(() => this.#running.delete(invoiceId));
    this.#running.set(invoiceId, running);
    return running;
  }

  async cancel(payment: Payment): Promise<Payment> {
    const { questions, progress } = this.#options;
    try {
      const cancelled = await questions.cancel(payment.id);
      for (const invoiceId of cancelled.invoiceIds) progress.show(invoiceId, cancelled);
      return cancelled;
    } catch (error) {
      for (const invoiceId of payment.invoiceIds) progress.stale(invoiceId);
      throw error;
    }
  }

  /** Heeds what the backend told: the payment is shown, an unreadable or missing one fetched. */
  changed({ value }: Change): void {
    const pushed = v.safeParse(paymentSchema, value);
    if (pushed.success) this.#options.progress.pushed(pushed.output);
    else this.#options.progress.stale();
  }

  async #pay(order: CreateQuery): Promise<Payment> {
    const { queries, progress, lock, scope } = this.#options;
    const { door, clock } = queries;
    const refusal = door.refusal('payments.create');
    if (refusal) throw refusal;
    progress.phase(order.invoiceId, 'sending');
    try {
      const paying = new Paying(order, { ...this.#options, clock, signal: door.signal });
      return await lock(`kvitt.pay/${scope}/${order.invoiceId}`, () => paying.run());
    } catch (error) {
      progress.stale(order.invoiceId);
      throw error;
    } finally {
      progress.phase(order.invoiceId, 'known');
    }
  }
}
