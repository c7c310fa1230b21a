import * as v from 'valibot';
import type { Adapter, PaymentOrder } from '../adapter.js';
import type { Change } from '../model/change.js';
import { paymentSchema, type Payment, type PaymentMethod } from '../model/payment.js';
import type { Resource } from '../resource.js';
import { Intents } from './intent.js';
import { Later } from './later.js';
import { Follow, paymentKind } from './payment-follow.js';
import { PaymentQuestions } from './payment-questions.js';
import { PaymentTruth } from './payment-truth.js';
import { Progress, progressKind } from './progress.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { Lock, PaymentDesk, PaymentProgress, Store } from './session.js';

/** What the desk needs of the session around it. */
export interface PaymentsOptions {
  readonly adapter: Adapter;
  readonly queries: Queries;
  readonly store: Store;
  readonly scope: string;
  /** Web Locks by default, where the page has them. */
  readonly lock?: Lock;
  /** Whether changes arrive by themselves, so that asking may be rare. */
  readonly live: () => boolean;
  /** Hears when a payment of the invoice ended, one way or the other. */
  readonly onEnded: (invoiceId: string) => void;
}

const methodsKind = 'payments.methods';

/** What follows a press; fetched when there is a way to pay, so that a press finds it here. */
export const payingModule = new Later(() => import('./paying.js'));

/** The session's payments: nothing here is optimistic. */
export class Payments implements PaymentDesk {
  readonly #queries: Queries;
  readonly #questions: PaymentQuestions;
  readonly #truth = new PaymentTruth();
  readonly #intents: Intents;
  readonly #follow: Follow;
  readonly #progress: Progress;
  readonly #lock: Lock | undefined;
  readonly #scope: string;
  readonly #running = new Map<string, Promise<Payment>>();

  constructor({ adapter, queries, store, scope, lock, live, onEnded }: PaymentsOptions) {
    this.#queries = queries;
    this.#scope = scope;
    this.#lock = lock;
    this.#questions = new PaymentQuestions(adapter, queries.door, this.#truth);
    this.#intents = new Intents(store, scope);
    const options = { questions: this.#questions, queries, truth: this.#truth, intents: this.#intents, live, onEnded };
    this.#follow = new Follow(options);
    this.#progress = new Progress({ ...options, follow: this.#follow });
    queries.onSet = ([kind, id = '']) => this.#learn(kind, id);
  }

  methods(invoiceId: string): Resource<readonly PaymentMethod[]> {
    const operation = methodsKind;
    const ask = async (signal: AbortSignal) => {
      const methods = await this.#questions.methods(invoiceId, signal);
      payingModule.come().catch(() => undefined);
      return methods;
    };
    return new QueryResource(this.#queries, sourceOf(this.#queries, { key: [operation, invoiceId], operation, ask }));
  }

  progress(invoiceId: string): Resource<PaymentProgress> {
    return this.#progress.resource(invoiceId);
  }

  payment(id: string): Resource<Payment> {
    return this.#follow.resource(id);
  }

  async prefer(invoiceId: string, methodId: string): Promise<void> {
    this.#offer(invoiceId, await this.#questions.prefer(invoiceId, methodId));
  }

  async remove(invoiceId: string, methodId: string): Promise<void> {
    this.#offer(invoiceId, await this.#questions.remove(invoiceId, methodId));
  }

  /** A second press, on whichever button, joins the first. */
  pay(order: PaymentOrder): Promise<Payment> {
    const { invoiceId } = order;
    const running = this.#running.get(invoiceId) ?? this.#pay(order).finally(() => this.#running.delete(invoiceId));
    this.#running.set(invoiceId, running);
    return running;
  }

  async cancel(payment: Payment): Promise<Payment> {
    const progress = this.#progress;
    try {
      const cancelled = await this.#questions.cancel(payment.id);
      for (const invoiceId of cancelled.invoiceIds) progress.show(invoiceId, cancelled);
      return cancelled;
    } catch (error) {
      this.#queries.again([paymentKind, payment.id]);
      for (const invoiceId of payment.invoiceIds) progress.stale(invoiceId);
      throw error;
    }
  }

  /** Heeds what the backend told: the payment is shown, an unreadable or missing one fetched. */
  changed({ value }: Change): void {
    const pushed = v.safeParse(paymentSchema, value);
    if (pushed.success) this.#told(this.#truth.hear(pushed.output));
    else for (const stale of [paymentKind, progressKind]) this.#queries.again([stale]);
  }

  /** Changes come in another way than before. */
  healthChanged(): void {
    this.#follow.healthChanged();
    this.#progress.healthChanged();
  }

  #told(payment: Payment): void {
    this.#follow.show(payment, 'change');
    this.#progress.pushed(payment);
  }

  /** One payment, two resources: what one of them learns the other one shows. */
  #learn(kind: string | undefined, id: string): void {
    if (kind === paymentKind) {
      const payment = this.#follow.learn(id);
      if (payment) this.#progress.learned(payment);
    } else if (kind === progressKind) {
      const payment = this.#progress.learn(id);
      if (payment) this.#follow.show(payment, 'fetch');
    }
  }

  /** The customer's ways are the same for all her invoices: the others are asked again. */
  #offer(invoiceId: string, methods: readonly PaymentMethod[]): void {
    const key = [methodsKind, invoiceId];
    this.#queries.push(key, methods);
    this.#queries.othersAgain(methodsKind, key);
  }

  #inParts({ invoiceId, methodId }: PaymentOrder): boolean {
    const methods = this.#queries.known<readonly PaymentMethod[]>([methodsKind, invoiceId])?.value;
    return methods?.find(({ id }) => id === methodId)?.minimumAmount !== undefined;
  }

  async #pay(order: PaymentOrder): Promise<Payment> {
    const progress = this.#progress;
    const { door, clock } = this.#queries;
    const refusal = door.refusal('payments.create');
    if (refusal) throw refusal;
    progress.phase(order.invoiceId, 'sending');
    try {
      const { payAlone } = await payingModule.come();
      const inParts = this.#inParts(order);
      return await payAlone(order, { questions: this.#questions, progress, intents: this.#intents, clock, signal: door.signal, inParts, lock: this.#lock, scope: this.#scope });
    } catch (error) {
      progress.stale(order.invoiceId);
      throw error;
    } finally {
      progress.phase(order.invoiceId, 'known');
    }
  }
}
