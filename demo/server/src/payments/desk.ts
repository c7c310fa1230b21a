import { inProgress } from '@kvitt/core/model/in-progress.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { every, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import type { Log } from '../log.js';
import { ProblemError } from '../problem.js';
import { customerOf, type KnownCustomer } from '../records/customers.js';
import { findInvoice } from '../records/invoices.js';
import { findPayment, paymentsInProgress, type PaymentRow, type PaymentStep } from '../records/payments.js';
import { failureOf } from './failures.js';
import { newReference, place, type PaymentOrder, type Placed } from './order.js';
import { Refused, type Collection, type Outcome, type Provider } from './provider.js';
import { renew, step } from './settle.js';
import { byItself, hasMoney, isFinal, isOver, stepsTo, waitsForItsDay } from './steps.js';

/** A callback may never come: the customer is not to wait for it. */
const reconcileMs = 4_000;
/** How long a customer waits for a provider before she is told that it is being looked into. */
const patienceMs = 4_000;

export interface PaymentDeskOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** The address at which the provider and the customer reach this server. */
  readonly origin: string;
  readonly providerFor: (provider: string) => Provider;
}

/** Takes payments from the order to the money; what it knows lies in the database, so a restart loses nothing. */
export class PaymentDesk {
  readonly #options: PaymentDeskOptions;
  readonly #timers = new Map<string, () => void>();
  readonly #working = new Set<Promise<unknown>>();
  /** Payments whose first request is under way: nobody asks a second time meanwhile. */
  readonly #collecting = new Set<string>();
  #stop: () => void = () => undefined;

  constructor(options: PaymentDeskOptions) {
    this.#options = options;
  }

  /** Asks the providers about everything in progress, now and every few seconds: a callback may have been lost, or a day have come. */
  start(): void {
    void this.#track(this.reconcile());
    this.#stop = every(this.#options.clock, reconcileMs, () => this.#track(this.reconcile()));
  }

  async stop(): Promise<void> {
    this.#stop();
    for (const cancel of this.#timers.values()) cancel();
    await Promise.allSettled(this.#working);
  }

  /** Stores the payment, then asks its provider for it; one that cannot be reached, or thinks too long, is heard of later. */
  async pay(customer: KnownCustomer, order: PaymentOrder): Promise<Placed> {
    const placed = await place(this.#options.database, this.#options.clock, customer, order);
    if (placed.kind !== 'new' || placed.row.payment.executionDate !== undefined) return placed;
    this.#watch(placed.row);
    const invoice = await findInvoice(this.#options.database, customer.id, order.invoiceId);
    if (!invoice) return placed;
    const collecting = this.#collectOnce(placed.row, () => this.#collect(placed.row, customer, invoice)).catch(this.#unreached(placed.row));
    const row = await this.#inTime(this.#track(collecting));
    return { kind: 'new', row: row ?? placed.row };
  }

  /** Gives a payment up, at its provider if one knows of it; answers it as it is then. */
  async cancel(row: PaymentRow, { timeZone }: Pick<KnownCustomer, 'timeZone'>): Promise<PaymentRow> {
    if (waitsForItsDay(row, this.#options.clock, timeZone)) return this.#step(row, { state: 'cancelled' });
    if (!inProgress(row.payment) || row.payment.state === 'pending') return row;
    const outcome = await this.#provider(row).cancel(row.providerReference ?? '').catch(unreachable);
    return this.#apply(row, outcome.state === 'waiting' || outcome.state === 'unknown' ? { state: 'cancelled' } : outcome);
  }

  /** Has the provider send money back, all of it without an amount. */
  async refund(row: PaymentRow, amount?: string): Promise<PaymentRow> {
    return this.#apply(row, await this.#provider(row).refund(row.providerReference ?? '', amount).catch(notSentBack));
  }

  /** Asks the provider what became of a payment; how a callback ends, and how it is replaced when it was lost. */
  async refresh(paymentId: string): Promise<void> {
    await this.#track(this.#refresh(paymentId));
  }

  /** A round that fails, for whatever reason, is not the last one. */
  async reconcile(): Promise<void> {
    const { database, log } = this.#options;
    const rows = await paymentsInProgress(database).catch((problem: unknown) => {
      log.error('reconcile-failed', problem);
      return [];
    });
    for (const row of rows) await this.#refresh(row.id).catch(this.#unreached(row));
  }

  /** Only the log hears of it: the payment waits, and is asked about again. */
  #unreached({ id }: Pick<PaymentRow, 'id'>): (problem: unknown) => undefined {
    return (problem) => {
      this.#options.log.error('provider-unreachable', problem, { paymentId: id });
      return undefined;
    };
  }

  async #refresh(paymentId: string): Promise<void> {
    const row = await findPayment(this.#options.database, paymentId);
    if (!row?.providerReference) return;
    if (row.payment.state === 'pending' && row.payment.executionDate !== undefined) await this.#draw(row);
    else await this.#ask(row);
  }

  async #ask(row: PaymentRow): Promise<void> {
    this.#watch(row);
    const outcome = await this.#provider(row).outcome(row.providerReference ?? '');
    if (outcome.state === 'waiting' && isOver(row, this.#options.clock)) await this.#expire(row);
    else if (row.payment.state === 'created' && !isFinal(outcome)) await this.#collectOnce(row, () => this.#collectAgain(row));
    else await this.#apply(row, byItself(row, outcome, this.#options.clock));
  }

  /** The day has come: the money is asked for, under the one name that it will ever have. */
  async #draw(row: PaymentRow): Promise<void> {
    const customer = await customerOf(this.#options.database, row.customerId);
    if (!customer || waitsForItsDay(row, this.#options.clock, customer.timeZone)) return;
    const outcome = await this.#provider(row).outcome(row.providerReference ?? '');
    const invoice = outcome.state === 'unknown' && (await findInvoice(this.#options.database, row.customerId, row.invoiceId));
    if (invoice) await this.#collectOnce(row, () => this.#collect(row, customer, invoice));
    else await this.#apply(row, outcome);
  }

  /** Nobody answered in time: the provider is told to forget it first, because the customer may answer in this very moment. */
  async #expire(row: PaymentRow): Promise<void> {
    const outcome = await this.#provider(row).cancel(row.providerReference ?? '');
    await this.#apply(row, byItself(row, outcome, this.#options.clock));
  }

  async #collectOnce<Answer>({ id }: PaymentRow, collect: () => Promise<Answer>): Promise<Answer | undefined> {
    if (this.#collecting.has(id)) return undefined;
    this.#collecting.add(id);
    return collect().finally(() => this.#collecting.delete(id));
  }

  async #collect(row: PaymentRow, customer: KnownCustomer, invoice: Invoice): Promise<PaymentRow> {
    try {
      const action = await this.#provider(row).collect(this.#collection(row, customer, invoice));
      const stepped = await this.#step(row, action ? { state: 'action-required', action } : { state: 'pending' });
      if (stepped.providerReference !== row.providerReference) await this.#giveUp(row);
      return stepped;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      return this.#step(row, { state: 'failed', failure: failureOf(problem.code, customer.lang) });
    }
  }

  /** The answer to the first request was lost, and with it the customer's token: that request is void, another is made. */
  async #collectAgain(row: PaymentRow): Promise<void> {
    const { database, clock } = this.#options;
    if (isOver(row, clock)) {
      await this.#step(row, { state: 'expired' });
      return;
    }
    const customer = await customerOf(database, row.customerId);
    const invoice = await findInvoice(database, row.customerId, row.invoiceId);
    if (!customer || !invoice) return;
    const providerReference = newReference();
    if (!(await renew(database, row, providerReference))) return;
    await this.#giveUp(row);
    await this.#collect({ ...row, providerReference }, customer, invoice);
  }

  /** As far as the provider can be reached: nobody has been given what this request could be paid with. */
  async #giveUp(row: PaymentRow): Promise<void> {
    await this.#provider(row).cancel(row.providerReference ?? '').catch(() => undefined);
  }

  async #apply(row: PaymentRow, outcome: Outcome): Promise<PaymentRow> {
    if (outcome.state === 'waiting' || outcome.state === 'unknown') return row;
    if (hasMoney(outcome)) return this.#stepAll(row, stepsTo(row.payment, outcome));
    if (outcome.state !== 'failed') return this.#step(row, outcome);
    const customer = await customerOf(this.#options.database, row.customerId);
    return this.#step(row, { state: 'failed', failure: failureOf(outcome.code, customer?.lang ?? 'en') });
  }

  async #stepAll(row: PaymentRow, steps: readonly PaymentStep[]): Promise<PaymentRow> {
    let now = row;
    for (const next of steps) now = await this.#step(now, next);
    return now;
  }

  async #step(row: PaymentRow, next: PaymentStep): Promise<PaymentRow> {
    const stepped = (await step(this.#options.database, this.#options.clock, row, next)) ?? row;
    this.#options.log.info('payment-step', { paymentId: row.id, state: stepped.payment.state });
    if (!inProgress(stepped.payment)) this.#forget(row.id);
    return stepped;
  }

  #collection(row: PaymentRow, customer: KnownCustomer, invoice: Invoice): Collection {
    const { origin } = this.#options;
    const returnUrl = new URL(row.returnUrl ?? '/', origin);
    returnUrl.searchParams.set('kvitt_return', row.id);
    return {
      reference: row.providerReference ?? '',
      amount: row.payment.amount,
      scheme: row.scheme,
      payee: customer.supplierName,
      message: invoice.number,
      callbackUrl: `${origin}/callbacks/${row.id}`,
      callbackSecret: row.callbackSecret ?? '',
      returnUrl: returnUrl.href,
      walletToken: row.walletToken ?? undefined,
    };
  }

  /** Expires the payment on time; the database knows the time, so a restart sets the timer again. */
  #watch(row: PaymentRow): void {
    const { id, expiresAtMs, payment } = row;
    if (this.#timers.has(id) || expiresAtMs === null || !inProgress(payment)) return;
    const wait = Math.max(0, expiresAtMs - this.#options.clock.now());
    this.#timers.set(id, this.#options.clock.after(wait, () => void this.refresh(id).catch(this.#unreached(row))));
  }

  #forget(id: string): void {
    this.#timers.get(id)?.();
    this.#timers.delete(id);
  }

  #provider({ provider, scheme }: PaymentRow): Provider {
    return this.#options.providerFor(provider ?? scheme);
  }

  /** Answers what the work does, `undefined` when it takes longer than a customer waits; it goes on. */
  async #inTime<Answer>(work: Promise<Answer>): Promise<Answer | undefined> {
    let cancel = (): void => undefined;
    const enough = new Promise<undefined>((resolve) => (cancel = this.#options.clock.after(patienceMs, () => resolve(undefined))));
    return Promise.race([work, enough]).finally(cancel);
  }

  async #track<Answer>(work: Promise<Answer>): Promise<Answer> {
    this.#working.add(work);
    return work.finally(() => this.#working.delete(work));
  }
}

function notSentBack(problem: unknown): never {
  if (problem instanceof Refused) throw new ProblemError(422, { title: 'So much cannot be sent back' });
  return unreachable();
}

/** Without the provider's word nobody may say that the payment is over. */
function unreachable(): never {
  throw new ProblemError(503, { title: 'The payment provider cannot be reached' }, { 'retry-after': '5' });
}
