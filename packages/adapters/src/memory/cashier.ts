import type { Context, PaymentOperations } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { amountToPay } from '@kvitt/core/model/due.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Payment, PaymentMethod, PaymentState } from '@kvitt/core/model/payment.js';
import { isPositive, sameMoney } from '@kvitt/core/money.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { actionOf, statementText } from './data/methods.js';
import { paid } from './data/history.js';
import type { Records } from './records.js';

/** What is asked for when a payment is started. */
export type Order = Parameters<NonNullable<PaymentOperations['create']>>[0];

const requestMs = 180_000;

/** Guards the money as a real backend does: one payment per intent, one open payment per invoice, the amount that is owed. */
export class Cashier {
  readonly #records: Records;
  readonly #methods: readonly PaymentMethod[];
  readonly #clock: Clock;
  readonly #intents = new Map<string, { readonly order: Order; readonly paymentId: string }>();
  #count = 0;

  constructor(records: Records, methods: readonly PaymentMethod[], clock: Clock) {
    this.#records = records;
    this.#methods = methods;
    this.#clock = clock;
  }

  /** The ways to pay an invoice; none when nothing is owed. */
  methodsOf(invoiceId: string): readonly PaymentMethod[] {
    return isPositive(amountToPay(this.#records.invoice(invoiceId))) ? this.#methods : [];
  }

  paymentsOf(invoiceId: string): readonly Payment[] {
    const { id } = this.#records.invoice(invoiceId);
    return this.#records.payments.filter((payment) => payment.invoiceIds.includes(id));
  }

  create(order: Order, { idempotencyKey }: Context): Payment {
    if (!idempotencyKey) throw refused('idempotencyKey', 'a payment needs an idempotency key');
    const before = this.#intents.get(idempotencyKey);
    if (before) return this.#replay(before.order, order, before.paymentId);
    const payment = this.#open(order, this.#records.invoice(order.invoiceId));
    this.#intents.set(idempotencyKey, { order, paymentId: payment.id });
    return payment;
  }

  /** Moves a payment on, as the bank or the customer's phone does; what is over stays as it is. */
  move(id: string, state: PaymentState, more: Partial<Payment> = {}): Payment {
    const payment = this.#records.payment(id);
    if (!inProgress(payment)) throw new KvittError('conflict', { status: 409, message: `payment ${id} is ${payment.state}` });
    const action = state === 'action-required' ? payment.action : undefined;
    const moved = this.#records.putPayment({ ...payment, ...more, state, action });
    if (state === 'settled') this.#settle(moved);
    return moved;
  }

  /** Gives up what the bank does not have yet. */
  cancel(id: string): Payment {
    if (this.#records.payment(id).state === 'pending') throw new KvittError('conflict', { status: 409, message: 'the bank has it already' });
    return this.move(id, 'cancelled');
  }

  #replay(before: Order, order: Order, paymentId: string): Payment {
    const same = before.invoiceId === order.invoiceId && before.methodId === order.methodId && sameMoney(before.amount, order.amount);
    if (!same) throw refused('amount', 'this idempotency key stands for another payment');
    return this.#records.payment(paymentId);
  }

  #open(order: Order, invoice: Invoice): Payment {
    const open = this.paymentsOf(invoice.id).find(inProgress);
    if (open) throw new KvittError('conflict', { status: 409, message: `payment ${open.id} is in progress` });
    const owed = amountToPay(invoice);
    if (!isPositive(owed) || !sameMoney(owed, order.amount)) throw refused('amount', `owed is ${owed.amount} ${owed.currency}`);
    const method = this.#methods.find(({ id }) => id === order.methodId);
    if (!method) throw refused('methodId', `no method ${order.methodId}`);
    return this.#request(order, invoice, method);
  }

  #request(order: Order, invoice: Invoice, method: PaymentMethod): Payment {
    const id = `payment-${++this.#count}`;
    const now = this.#clock.now();
    const payment = this.#records.putPayment({
      id,
      invoiceIds: [invoice.id],
      amount: order.amount,
      methodId: method.id,
      methodName: method.name,
      state: 'action-required',
      action: actionOf(method.id, id, order.returnUrl),
      createdAt: instant(now),
      expiresAt: instant(now + requestMs),
      reference: statementText(invoice),
    });
    this.#clock.after(requestMs, () => this.#expire(id));
    return payment;
  }

  #expire(id: string): void {
    if (this.#records.payment(id).state === 'action-required') this.move(id, 'expired');
  }

  #settle(payment: Payment): void {
    const at = instant(this.#clock.now());
    for (const id of payment.invoiceIds) {
      this.#records.putInvoice(paid(this.#records.invoice(id)));
      this.#records.addEvent({
        id: `${payment.id}-settled`, version: 1, at, kind: 'payment', actor: { role: 'customer' }, visibility: 'both', documentId: id,
        detail: `Betald med ${payment.methodName ?? payment.methodId}`,
      });
    }
  }
}

/** An instant as the wire has it. */
export function instant(ms: number): string {
  return new Date(ms).toISOString();
}

function refused(field: string, message: string): KvittError {
  return new KvittError('invalid', { status: 422, field, message });
}
