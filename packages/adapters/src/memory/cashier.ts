import type { Context, PaymentOrder } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { inProgress } from '@kvitt/core/model/in-progress.js';
import { mayFollow } from '@kvitt/core/model/payment-machine.js';
import type { Payment, PaymentMethod, PaymentState } from '@kvitt/core/model/payment.js';
import { today } from '@kvitt/core/period.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { actionOf, needsNothing, statementText } from './data/actions.js';
import { timeZone } from './data/elin.js';
import { Ledger } from './ledger.js';
import { checkOrder, refused, sameOrder } from './order.js';
import type { Records } from './records.js';
import type { Wallet } from './wallet.js';

const requestMs = 180_000;
/** How long the bank thinks about a payment that needs nothing of the customer. */
const bankMs = 1_500;
/** How often it looks whether the day has come; a timer of weeks would go off at once. */
const hourMs = 3_600_000;

/** Guards the money as a real backend does: one payment per intent, one open payment per invoice, the amount that is owed. */
export class Cashier {
  readonly #records: Records;
  readonly #wallet: Wallet;
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  readonly #intents = new Map<string, { readonly order: PaymentOrder; readonly paymentId: string }>();
  #count = 0;

  constructor(records: Records, wallet: Wallet, clock: Clock) {
    this.#records = records;
    this.#wallet = wallet;
    this.#clock = clock;
    this.#ledger = new Ledger(records);
  }

  paymentsOf(invoiceId: string): readonly Payment[] {
    const { id } = this.#records.invoice(invoiceId);
    return this.#records.payments.filter((payment) => payment.invoiceIds.includes(id));
  }

  create(order: PaymentOrder, { idempotencyKey }: Pick<Context, 'idempotencyKey'>): Payment {
    if (!idempotencyKey) throw refused('idempotencyKey', 'a payment needs an idempotency key');
    const before = this.#intents.get(idempotencyKey);
    if (before) return this.#replay(before.order, order, before.paymentId);
    const payment = this.#open(order, this.#records.invoice(order.invoiceId));
    this.#intents.set(idempotencyKey, { order, paymentId: payment.id });
    return payment;
  }

  /** Moves a payment on, as the bank or the customer's phone does; a step that the machine does not know is a conflict. */
  move(id: string, state: PaymentState, more: Partial<Payment> = {}): Payment {
    const payment = this.#records.payment(id);
    if (!mayFollow(payment.state, state)) throw new KvittError('conflict', { status: 409, message: `payment ${id} is ${payment.state}` });
    const action = state === 'action-required' ? payment.action : undefined;
    const moved = this.#records.putPayment({ ...payment, action, ...more, state });
    this.#ledger.book(moved, this.now());
    return moved;
  }

  /** Gives up what the bank does not have yet: what waits for its day is still here. */
  cancel(id: string): Payment {
    const { state, executionDate } = this.#records.payment(id);
    const waits = executionDate !== undefined && executionDate > this.#date;
    if (state === 'pending' && !waits) throw new KvittError('conflict', { status: 409, message: 'the bank has it already' });
    return this.move(id, 'cancelled');
  }

  /** The instant as the wire has it. */
  now(): string {
    return instant(this.#clock.now());
  }

  get #date(): string {
    return today(this.#clock.now(), timeZone);
  }

  #replay(before: PaymentOrder, order: PaymentOrder, paymentId: string): Payment {
    if (!sameOrder(before, order)) throw refused('amount', 'this idempotency key stands for another payment');
    return this.#records.payment(paymentId);
  }

  #open(order: PaymentOrder, invoice: Invoice): Payment {
    const open = this.paymentsOf(invoice.id).find(inProgress);
    if (open) throw new KvittError('conflict', { status: 409, message: `payment ${open.id} is in progress` });
    const method = checkOrder(order, invoice, this.#wallet.of(invoice), this.#date);
    const id = `payment-${++this.#count}`;
    const payment = this.#records.putPayment({
      id,
      invoiceIds: [invoice.id],
      amount: order.amount,
      methodId: method.id,
      methodName: method.name,
      createdAt: this.now(),
      reference: statementText(invoice),
      ...this.#beginning(id, order, method),
    });
    this.#goOn(payment);
    return payment;
  }

  #beginning(id: string, { executionDate, returnUrl }: PaymentOrder, method: PaymentMethod): Pick<Payment, 'state' | 'action' | 'executionDate' | 'expiresAt'> {
    if (executionDate !== undefined) return { state: 'pending', executionDate };
    if (needsNothing(method)) return { state: 'pending' };
    return { state: 'action-required', action: actionOf(method, id, returnUrl), expiresAt: instant(this.#clock.now() + requestMs) };
  }

  /** What happens to it when nobody does anything: a request expires, the bank answers, the day comes. */
  #goOn({ id, state, executionDate }: Payment): void {
    if (executionDate !== undefined) this.#awaitDay(id, executionDate);
    else if (state === 'pending') this.#clock.after(bankMs, () => this.#if(id, 'pending', 'settled'));
    else this.#clock.after(requestMs, () => this.#if(id, 'action-required', 'expired'));
  }

  #awaitDay(id: string, day: string): void {
    this.#clock.after(hourMs, () => {
      if (this.#date >= day) this.#if(id, 'pending', 'settled');
      else if (inProgress(this.#records.payment(id))) this.#awaitDay(id, day);
    });
  }

  #if(id: string, before: PaymentState, after: PaymentState): void {
    if (this.#records.payment(id).state === before) this.move(id, after, after === 'settled' ? { settledAt: this.now() } : {});
  }
}

/** An instant as the wire has it. */
function instant(ms: number): string {
  return new Date(ms).toISOString();
}
