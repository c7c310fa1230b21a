import type { Adapter, PaymentOrder } from '../adapter.js';
import { KvittError } from '../error.js';
import { paymentMethodSchema, paymentSchema, type Payment, type PaymentMethod } from '../model/payment.js';
import type { Door } from './door.js';
import { pageSchema } from './page.js';

const methods = pageSchema(paymentMethodSchema);
const payments = pageSchema(paymentSchema);

/** What the session asks the backend about payments. */
export class PaymentQuestions {
  readonly #adapter: Adapter;
  readonly #door: Door;

  constructor(adapter: Adapter, door: Door) {
    this.#adapter = adapter;
    this.#door = door;
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
    return (await this.#door.ask({ operation: 'payments.list', schema: payments, signal, ask: (context) => ask?.list?.({ invoiceId }, context) })).items;
  }

  /** Nothing when it is not to be had singly: then the list says. */
  async get(id: string, signal: AbortSignal): Promise<Payment | undefined> {
    if (!this.#door.supports('payments.get')) return undefined;
    try {
      return await this.one(id, signal);
    } catch (thrown) {
      if (KvittError.from(thrown).code === 'not-found') return undefined;
      throw thrown;
    }
  }

  /** The same where nothing else can say: what is nobody's is `not-found`. */
  one(id: string, signal: AbortSignal): Promise<Payment> {
    return this.#door.ask({ operation: 'payments.get', schema: paymentSchema, signal, ask: (context) => this.#adapter.payments?.get?.({ id }, context) });
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

  create(query: PaymentOrder, idempotencyKey: string): Promise<Payment> {
    return this.#door.ask({
      operation: 'payments.create', schema: paymentSchema, idempotencyKey, ask: (context) => this.#adapter.payments?.create?.(query, context),
    });
  }

  cancel(id: string): Promise<Payment> {
    return this.#door.ask({ operation: 'payments.cancel', schema: paymentSchema, ask: (context) => this.#adapter.payments?.cancel?.({ id }, context) });
  }
}
