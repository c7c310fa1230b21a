import type { PaymentOrder } from '../adapter.js';
import type { Change } from '../model/change.js';
import type { Payment, PaymentMethod } from '../model/payment.js';
import type { Resource } from '../resource.js';
import { Later } from './later.js';
import { LaterResource } from './later-resource.js';
import type { Payments, PaymentsOptions } from './payment-desk.js';
import type { PaymentDesk, PaymentProgress } from './session.js';

/** The module of the payment desk; one for all sessions of the page. */
export const paymentModule = new Later(() => import('./payment-desk.js'));

/** The session's payments: a page on which nobody looks at one, or hears of one, does not fetch what they need. */
export class LaterPayments implements PaymentDesk {
  readonly #options: PaymentsOptions;
  #payments: Payments | undefined;

  constructor(options: PaymentsOptions) {
    this.#options = options;
  }

  methods(invoiceId: string): Resource<readonly PaymentMethod[]> {
    const operation = 'payments.methods';
    return this.#here?.methods(invoiceId) ?? this.#later(operation, [operation, invoiceId], (desk) => desk.methods(invoiceId));
  }

  progress(invoiceId: string): Resource<PaymentProgress> {
    const { door } = this.#options.queries;
    const operation = door.supports('payments.list') ? 'payments.list' : 'payments.create';
    return this.#here?.progress(invoiceId) ?? this.#later(operation, ['payments.progress', invoiceId], (desk) => desk.progress(invoiceId));
  }

  payment(id: string): Resource<Payment> {
    const operation = 'payments.get';
    return this.#here?.payment(id) ?? this.#later(operation, [operation, id], (desk) => desk.payment(id));
  }

  async prefer(invoiceId: string, methodId: string): Promise<void> {
    await (this.#here ?? (await this.#come())).prefer(invoiceId, methodId);
  }

  async remove(invoiceId: string, methodId: string): Promise<void> {
    await (this.#here ?? (await this.#come())).remove(invoiceId, methodId);
  }

  async pay(order: PaymentOrder): Promise<Payment> {
    return (this.#here ?? (await this.#come())).pay(order);
  }

  async cancel(payment: Payment): Promise<Payment> {
    return (this.#here ?? (await this.#come())).cancel(payment);
  }

  /** A change that nobody here can read may concern everything. */
  changed(change: Change): void {
    if (this.#here) this.#here.changed(change);
    else this.#come().then((desk) => desk.changed(change), () => this.#options.queries.again());
  }

  healthChanged(): void {
    this.#payments?.healthChanged();
  }

  get #here(): Payments | undefined {
    if (paymentModule.here) this.#payments ??= new paymentModule.here.Payments(this.#options);
    return this.#payments;
  }

  async #come(): Promise<Payments> {
    const module = await paymentModule.come();
    return (this.#payments ??= new module.Payments(this.#options));
  }

  #later<Value>(operation: string, key: readonly string[], of: (desk: Payments) => Resource<Value>): Resource<Value> {
    const { queries } = this.#options;
    return new LaterResource<Value>({ key, queries, refusal: () => queries.door.refusal(operation), resource: async () => of(await this.#come()) });
  }
}
