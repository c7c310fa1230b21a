import { inProgress, type Payment } from '../model/payment.js';
import type { Resource } from '../resource.js';
import type { Follow, FollowOptions } from './payment-follow.js';
import { paymentPoll } from './payment-poll.js';
import { samePayment, type Known } from './payment-truth.js';
import type { Poll } from './poll.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { PaymentProgress } from './session.js';

/** Under which key the progress of an invoice's payment is kept. */
export const progressKind = 'payments.progress';

/** What progress needs of the session around it. */
export interface ProgressOptions extends FollowOptions {
  /** Single payments, so that a payment that is also looked at by itself is asked about once. */
  readonly follow: Follow;
}

/** The payment of each invoice as far as it is known: one truth for every button and tab. */
export class Progress {
  readonly #options: ProgressOptions;
  readonly #polls = new Map<string, Poll>();
  /** What was known before the last answer, to see a payment end. */
  readonly #before = new Map<string, Payment | undefined>();

  constructor(options: ProgressOptions) {
    this.#options = options;
  }

  resource(invoiceId: string): Resource<PaymentProgress> {
    const { queries, questions } = this.#options;
    return new QueryResource(queries, sourceOf<PaymentProgress>(queries, {
      key: [progressKind, invoiceId],
      operation: questions.listed ? 'payments.list' : 'payments.create',
      eager: true,
      ask: async (signal) => this.#progress('known', await this.#ask(invoiceId, signal)),
      newest: (answer, known, overtaken) => this.#newest(answer, known, overtaken),
      look: () => this.#poll(invoiceId).look(),
    }));
  }

  /** The payment that counts, as far as it is known. */
  payment(invoiceId: string): Payment | undefined {
    return this.#known(invoiceId).payment;
  }

  /** The same, if it is still in progress. */
  open(invoiceId: string): Payment | undefined {
    const payment = this.payment(invoiceId);
    return payment && inProgress(payment) ? payment : undefined;
  }

  /** All that is known now of the invoice's payments; nothing where they were never listed. */
  all(invoiceId: string): Known | undefined {
    return this.#options.truth.of(invoiceId);
  }

  /** What the session itself is doing about it. */
  phase(invoiceId: string, phase: PaymentProgress['phase']): void {
    this.#set(invoiceId, phase, this.payment(invoiceId));
  }

  /** Asks the backend for the invoice's payments, newest first, and shows the one that counts. */
  async list(invoiceId: string, signal: AbortSignal): Promise<readonly Payment[]> {
    const payments = await this.#list(invoiceId, signal);
    const payment = theOneThatCounts(payments);
    if (payment) this.show(invoiceId, payment);
    return payments;
  }

  /** A payment as just answered by the backend. */
  show(invoiceId: string, payment: Payment): void {
    this.#set(invoiceId, this.#known(invoiceId).phase, this.#options.truth.latest(payment));
    if (!inProgress(payment)) this.#options.onEnded(invoiceId);
  }

  /** A payment as told by the backend unasked, of whatever invoice. */
  pushed(payment: Payment): void {
    this.#options.intents.met(payment);
    for (const invoiceId of payment.invoiceIds) this.#heard(invoiceId, payment);
  }

  /** A payment that was asked about by itself: it is shown here too, if it is the one that counts. */
  learned(payment: Payment): void {
    for (const invoiceId of payment.invoiceIds) {
      const known = this.#shown(invoiceId);
      if (known && !samePayment(known.payment, payment) && counts(payment, known.payment)) this.#set(invoiceId, known.phase, payment);
    }
  }

  /** The backend is asked again where someone looks, and everywhere else with the next look. */
  stale(...invoiceId: readonly string[]): void {
    this.#options.queries.again([progressKind, ...invoiceId]);
  }

  /** Changes come in another way than before: the pauses follow. */
  healthChanged(): void {
    for (const poll of this.#polls.values()) poll.restart();
  }

  /** Whatever came, and however: intents, the invoice and the polling follow what is now known. Answers it. */
  learn(invoiceId: string): Payment | undefined {
    const payment = this.payment(invoiceId);
    const before = this.#before.get(invoiceId);
    this.#before.set(invoiceId, payment);
    if (payment) this.#options.intents.met(payment);
    if (before && inProgress(before) && !this.open(invoiceId)) this.#options.onEnded(invoiceId);
    this.#poll(invoiceId).wake();
    return payment;
  }

  #heard(invoiceId: string, payment: Payment): void {
    const known = this.#shown(invoiceId);
    if (known && counts(payment, known.payment)) this.show(invoiceId, payment);
    else this.stale(invoiceId);
    if (!inProgress(payment)) this.#options.onEnded(invoiceId);
  }

  async #ask(invoiceId: string, signal: AbortSignal): Promise<Payment | undefined> {
    const open = this.open(invoiceId);
    return (open && (await this.#options.follow.ask(open.id))) ?? theOneThatCounts(await this.#list(invoiceId, signal));
  }

  async #list(invoiceId: string, signal: AbortSignal): Promise<readonly Payment[]> {
    const payments = await this.#options.questions.list(invoiceId, signal);
    for (const payment of payments) this.#options.intents.met(payment);
    return payments;
  }

  /** What is shown, if anyone has asked. */
  #shown(invoiceId: string): PaymentProgress | undefined {
    return this.#options.queries.known<PaymentProgress>([progressKind, invoiceId])?.value;
  }

  #known(invoiceId: string): PaymentProgress {
    return this.#shown(invoiceId) ?? { phase: 'known' };
  }

  #set(invoiceId: string, phase: PaymentProgress['phase'], payment: Payment | undefined): void {
    this.#options.queries.set([progressKind, invoiceId], this.#progress(phase, payment), 'fetch');
  }

  #progress(phase: PaymentProgress['phase'], payment: Payment | undefined): PaymentProgress {
    if (!payment) return { phase };
    const elsewhere = inProgress(payment) && !this.#options.intents.made(payment);
    return { phase, payment, ...(elsewhere && { elsewhere }) };
  }

  /** The phase is the session's own; of two different payments the one that came later counts. */
  #newest(answer: PaymentProgress, known: PaymentProgress, overtaken: boolean): PaymentProgress {
    const other = answer.payment?.id !== known.payment?.id;
    const payment = other && overtaken && known.payment ? known.payment : answer.payment;
    return this.#progress(known.phase, payment && this.#options.truth.latest(payment));
  }

  #poll(invoiceId: string): Poll {
    const ask = (): Promise<void> => this.#options.queries.refresh([progressKind, invoiceId]);
    const poll = this.#polls.get(invoiceId) ?? paymentPoll(this.#options, () => this.open(invoiceId), ask);
    this.#polls.set(invoiceId, poll);
    return poll;
  }
}

/** The payment in progress, else the newest one. */
function theOneThatCounts(payments: readonly Payment[]): Payment | undefined {
  return payments.find(inProgress) ?? payments[0];
}

/** Whether a payment told unasked is the one to show, or the backend must say which. */
function counts(payment: Payment, known: Payment | undefined): boolean {
  return known === undefined || known.id === payment.id || (inProgress(payment) && !inProgress(known));
}
