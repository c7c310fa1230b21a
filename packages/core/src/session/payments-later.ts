import type { PaymentOrder } from '../adapter.js';
import type { Change } from '../model/change.js';
import type { Payment, PaymentMethod } from '../model/payment.js';
import type { Resource } from '../resource.js';
import { Later } from './later.js';
import { LaterDesk } from './later-desk.js';
import { LaterResource } from './later-resource.js';
import type { Payments, PaymentsOptions } from './payment-desk.js';
import type { Queries } from './queries.js';
import type { PaymentDesk, PaymentProgress } from './session.js';

/** The module of the payment desk; one for all sessions of the page. */
export const paymentModule = new Later(() => import('./payment-desk.js'));

/** The session's payments: a page on which nobody looks at one, or hears of one, does not fetch what they need. */
export class LaterPayments implements PaymentDesk {
  readonly #queries: Queries;
  readonly #desk: LaterDesk<Payments, typeof import('./payment-desk.js')>;

  constructor(options: PaymentsOptions) {
    this.#queries = options.queries;
    this.#desk = new LaterDesk(options.queries, paymentModule, ({ Payments }) => new Payments(options));
  }

  methods(invoiceId: string): Resource<readonly PaymentMethod[]> {
    const operation = 'payments.methods';
    return this.#desk.read(operation, [operation, invoiceId], (desk) => desk.methods(invoiceId), LaterResource);
  }

  progress(invoiceId: string): Resource<PaymentProgress> {
    const operation = this.#queries.door.supports('payments.list') ? 'payments.list' : 'payments.create';
    return this.#desk.read(operation, ['payments.progress', invoiceId], (desk) => desk.progress(invoiceId), LaterResource);
  }

  payment(id: string): Resource<Payment> {
    const operation = 'payments.get';
    return this.#desk.read(operation, [operation, id], (desk) => desk.payment(id), LaterResource);
  }

  async prefer(invoiceId: string, methodId: string): Promise<void> {
    await (this.#desk.here ?? (await this.#desk.come())).prefer(invoiceId, methodId);
  }

  async remove(invoiceId: string, methodId: string): Promise<void> {
    await (this.#desk.here ?? (await this.#desk.come())).remove(invoiceId, methodId);
  }

  async pay(order: PaymentOrder): Promise<Payment> {
    return (this.#desk.here ?? (await this.#desk.come())).pay(order);
  }

  async cancel(payment: Payment): Promise<Payment> {
    return (this.#desk.here ?? (await this.#desk.come())).cancel(payment);
  }

  /** A change that nobody here can read may concern everything. */
  changed(change: Change): void {
    const { here } = this.#desk;
    if (here) here.changed(change);
    else this.#desk.come().then((desk) => desk.changed(change), () => this.#queries.again());
  }

  healthChanged(): void {
    this.#desk.made?.healthChanged();
  }
}
