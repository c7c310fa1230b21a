import type { Adapter, Context, PaymentOrder } from '../adapter.js';
import { paymentMethodSchema, paymentSchema, type Payment, type PaymentMethod } from '../model/payment.js';
import type { Door } from './door.js';
import { pageSchema } from './page.js';
import type { PaymentTruth } from './payment-truth.js';

const methods = pageSchema(paymentMethodSchema);
const payments = pageSchema(paymentSchema);

/** What the session asks the backend about payments; every answer is held against what is known. */
export class PaymentQuestions {
  readonly #adapter: Adapter;
  readonly #door: Door;
  readonly #truth: PaymentTruth;

  constructor(adapter: Adapter, door: Door, truth: PaymentTruth) {
    this.#adapter = adapter;
    this.#door = door;
    this.#truth = truth;
  }

  /** Whether the payments of an invoice can be asked for. */
  get listed(): boolean {
    return this.#door.supports('payments.list');
  }

  async methods(invoiceId: string, signal: AbortSignal): Promise<readonly PaymentMethod[]> {
    const ask = this.#adapter.payments;
    return (await this.#door.ask({ operation: 'payments.methods', schema: methods, signal, ask: (context) => ask?.methods?.({ invoiceId }, context) })).items;
  }

  /** Newest first; none where the adapter has no list. */
  async list(invoiceId: string, signal?: AbortSignal): Promise<readonly Payment[]> {
    if (!this.listed) return [];
    const ask = this.#adapter.payments;
    const { moment } = this.#truth;
    const { items } = await this.#door.ask({ operation: 'payments.list', schema: payments, signal, ask: (context) => ask?.list?.({ invoiceId }, context) });
    return this.#truth.hearAll(invoiceId, items, moment);
  }

  /** What is nobody's is `not-found`. */
  get(id: string, signal?: AbortSignal): Promise<Payment> {
    return this.#one('payments.get', (context) => this.#adapter.payments?.get?.({ id }, context), { signal });
  }

  /** Answers the ways to pay as they are then. */
  async prefer(invoiceId: string, methodId: string): Promise<readonly PaymentMethod[]> {
    const query = { invoiceId, methodId };
    return (await this.#door.ask({ operation: 'payments.preferMethod', schema: methods, ask: (context) => this.#adapter.payments?.preferMethod?.(query, context) })).items;
  }

  /** Answers the ways to pay that are left. */
  async remove(invoiceId: string, methodId: string): Promise<readonly PaymentMethod[]> {
    const query = { invoiceId, methodId };
    return (await this.#door.ask({ operation: 'payments.removeMethod', schema: methods, ask: (context) => this.#adapter.payments?.removeMethod?.(query, context) })).items;
  }

  /** Without a signal the question stands until the session ends. */
  create(query: PaymentOrder, idempotencyKey: string, signal?: AbortSignal): Promise<Payment> {
    return this.#one('payments.create', (context) => this.#adapter.payments?.create?.(query, context), { idempotencyKey, signal });
  }

  cancel(id: string): Promise<Payment> {
    return this.#one('payments.cancel', (context) => this.#adapter.payments?.cancel?.({ id }, context));
  }

  async #one(operation: string, ask: (context: Context) => Promise<Payment> | undefined, more: { readonly idempotencyKey?: string; readonly signal?: AbortSignal } = {}): Promise<Payment> {
    const { moment } = this.#truth;
    return this.#truth.hear(await this.#door.ask({ operation, schema: paymentSchema, ask, ...more }), moment);
  }
}
