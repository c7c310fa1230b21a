import { inProgress, type Payment } from '../model/payment.js';
import type { Resource } from '../resource.js';
import type { Intents } from './intent.js';
import type { PaymentQuestions } from './payment-questions.js';
import { Poll } from './poll.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { PaymentProgress } from './session.js';
import { newestOf } from './version.js';
import { visible } from './visible.js';

const kind = 'payments.progress';
const firstPauseMs = 2_000;
const longestPauseMs = 15_000;
const livePatience = 4;

/** What progress needs of the session around it. */
export interface ProgressOptions {
  readonly questions: PaymentQuestions;
  readonly queries: Queries;
  readonly intents: Intents;
  /** Whether changes arrive by themselves, so that asking may be rare. */
  readonly live: () => boolean;
  /** Hears when a payment of the invoice ended, one way or the other. */
  readonly onEnded: (invoiceId: string) => void;
}

/** The payment of each invoice as far as it is known: one truth for every button and tab. */
export class Progress {
  readonly #options: ProgressOptions;
  readonly #polls = new Map<string, Poll>();
  /** What was known before the last answer, to see a payment end. */
  readonly #before = new Map<string, Payment | undefined>();

  constructor(options: ProgressOptions) {
    this.#options = options;
    options.queries.onSet = ([what, invoiceId]) => {
      if (what === kind && invoiceId !== undefined) this.#learn(invoiceId);
    };
  }

  resource(invoiceId: string): Resource<PaymentProgress> {
    const { queries, questions } = this.#options;
    return new QueryResource(queries, sourceOf<PaymentProgress>(queries, {
      key: [kind, invoiceId],
      operation: questions.listed ? 'payments.list' : 'payments.create',
      eager: true,
      ask: (signal) => this.#ask(invoiceId, signal),
      newest: newestProgress,
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

  /** What the session itself is doing about it. */
  phase(invoiceId: string, phase: PaymentProgress['phase']): void {
    this.#set(invoiceId, { ...this.#known(invoiceId), phase });
  }

  /** Asks the backend for the invoice's payments, newest first, and shows the one that counts. */
  async list(invoiceId: string): Promise<readonly Payment[]> {
    const payments = await this.#list(invoiceId);
    const payment = theOneThatCounts(payments);
    if (payment) this.show(invoiceId, payment);
    return payments;
  }

  /** A payment as just answered by the backend. */
  show(invoiceId: string, payment: Payment): void {
    const known = this.#known(invoiceId);
    this.#set(invoiceId, { ...known, payment: known.payment?.id === payment.id ? newestOf(payment, known.payment, false) : payment });
    if (!inProgress(payment)) this.#options.onEnded(invoiceId);
  }

  /** A payment as told by the backend unasked, of whatever invoice. */
  pushed(payment: Payment): void {
    this.#options.intents.met(payment);
    for (const invoiceId of payment.invoiceIds) this.#heard(invoiceId, payment);
  }

  /** The backend is asked again where someone looks, and everywhere else with the next look. */
  stale(...invoiceId: readonly string[]): void {
    this.#options.queries.again([kind, ...invoiceId]);
  }

  /** Changes come in another way than before: the pauses follow. */
  healthChanged(): void {
    for (const poll of this.#polls.values()) poll.restart();
  }

  #heard(invoiceId: string, payment: Payment): void {
    const known = this.#options.queries.known<PaymentProgress>([kind, invoiceId])?.value;
    if (known && counts(payment, known.payment)) this.show(invoiceId, payment);
    else this.stale(invoiceId);
    if (!inProgress(payment)) this.#options.onEnded(invoiceId);
  }

  async #ask(invoiceId: string, signal: AbortSignal): Promise<PaymentProgress> {
    const open = this.open(invoiceId);
    const payment = (open && (await this.#options.questions.get(open.id, signal))) ?? theOneThatCounts(await this.#list(invoiceId, signal));
    return { phase: 'known', ...(payment && { payment }) };
  }

  async #list(invoiceId: string, signal?: AbortSignal): Promise<readonly Payment[]> {
    const payments = await this.#options.questions.list(invoiceId, signal);
    for (const payment of payments) this.#options.intents.met(payment);
    return payments;
  }

  #known(invoiceId: string): PaymentProgress {
    return this.#options.queries.known<PaymentProgress>([kind, invoiceId])?.value ?? { phase: 'known' };
  }

  #set(invoiceId: string, progress: PaymentProgress): void {
    this.#options.queries.set([kind, invoiceId], progress, 'fetch');
  }

  /** Whatever came, and however: intents, the invoice and the polling follow what is now known. */
  #learn(invoiceId: string): void {
    const payment = this.payment(invoiceId);
    const before = this.#before.get(invoiceId);
    this.#before.set(invoiceId, payment);
    if (payment) this.#options.intents.met(payment);
    if (before && inProgress(before) && !this.open(invoiceId)) this.#options.onEnded(invoiceId);
    this.#poll(invoiceId).wake();
  }

  #poll(invoiceId: string): Poll {
    const poll = this.#polls.get(invoiceId) ?? new Poll(this.#polled(invoiceId));
    this.#polls.set(invoiceId, poll);
    return poll;
  }

  #polled(invoiceId: string) {
    const { queries, live } = this.#options;
    return {
      clock: queries.clock,
      pauseMs: (asked: number) => Math.min(firstPauseMs * 1.5 ** asked, longestPauseMs) * (live() ? livePatience : 1),
      wanted: () => !queries.door.ended && !queries.door.expired && this.open(invoiceId) !== undefined,
      ask: async () => {
        if (visible()) await queries.refresh([kind, invoiceId]);
      },
    };
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

/** The phase is the session's own; of two different payments the one that came later counts. */
function newestProgress(answer: PaymentProgress, known: PaymentProgress, overtaken: boolean): PaymentProgress {
  const payment = newestPayment(answer.payment, known.payment, overtaken);
  return { phase: known.phase, ...(payment && { payment }) };
}

function newestPayment(answer: Payment | undefined, known: Payment | undefined, overtaken: boolean): Payment | undefined {
  if (!known) return answer;
  if (answer?.id === known.id) return newestOf(answer, known, overtaken);
  return overtaken ? known : answer;
}
