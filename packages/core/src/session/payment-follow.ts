import { CancelledError } from '@tanstack/query-core';
import { KvittError } from '../error.js';
import { inProgress, type Payment } from '../model/payment.js';
import type { Resource } from '../resource.js';
import type { Intents } from './intent.js';
import { paymentPoll, type PollOptions } from './payment-poll.js';
import type { PaymentQuestions } from './payment-questions.js';
import { samePayment, type PaymentTruth } from './payment-truth.js';
import type { Poll } from './poll.js';
import { askNow, QueryResource, sourceOf } from './query-resource.js';
import type { Reading } from './reading.js';

/** Under which key a payment is kept. */
export const paymentKind = 'payments.get';

/** What following needs of the session around it. */
export interface FollowOptions extends PollOptions {
  readonly questions: PaymentQuestions;
  readonly truth: PaymentTruth;
  readonly intents: Intents;
  /** Hears when a payment of the invoice ended, one way or the other. */
  readonly onEnded: (invoiceId: string) => void;
}

/** Single payments, each followed as long as someone looks at it and it is in progress. */
export class Follow {
  readonly #options: FollowOptions;
  readonly #polls = new Map<string, Poll>();
  /** What was known before the last answer, to see a payment end. */
  readonly #before = new Map<string, Payment>();

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  resource(id: string): Resource<Payment> {
    return new QueryResource(this.#options.queries, sourceOf(this.#options.queries, this.#reading(id)));
  }

  /** Asks about a payment now, or joins the question under way; nothing where it is not to be had singly. */
  async ask(id: string): Promise<Payment | undefined> {
    const { queries, questions } = this.#options;
    if (!queries.door.supports('payments.get')) return undefined;
    try {
      return await askNow(queries, this.#reading(id));
    } catch (thrown) {
      if (thrown instanceof CancelledError) return questions.get(id);
      if (KvittError.from(thrown).code === 'not-found') return undefined;
      throw thrown;
    }
  }

  /** What was heard of a payment otherwise is shown here too. */
  show(payment: Payment, origin: 'fetch' | 'change'): void {
    const { queries } = this.#options;
    const known = this.#known(payment.id);
    if (queries.has([paymentKind, payment.id]) && !samePayment(known, payment)) queries.set([paymentKind, payment.id], payment, known ? origin : 'fetch');
  }

  /** Whatever came, and however: intents, the invoice and the polling follow what is now known. Answers it. */
  learn(id: string): Payment | undefined {
    const payment = this.#known(id);
    const before = this.#before.get(id);
    if (!payment) return undefined;
    this.#before.set(id, payment);
    this.#options.intents.met(payment);
    if (before && inProgress(before) && !inProgress(payment)) payment.invoiceIds.forEach(this.#options.onEnded);
    this.#poll(id).wake();
    return payment;
  }

  /** Changes come in another way than before: the pauses follow. */
  healthChanged(): void {
    for (const poll of this.#polls.values()) poll.restart();
  }

  #reading(id: string): Reading<Payment> {
    const { questions, truth } = this.#options;
    return {
      key: [paymentKind, id],
      operation: 'payments.get',
      eager: true,
      ask: (signal) => questions.get(id, signal),
      newest: (answer) => truth.latest(answer),
      look: () => this.#poll(id).look(),
    };
  }

  #known(id: string): Payment | undefined {
    return this.#options.queries.known<Payment>([paymentKind, id])?.value;
  }

  #open(id: string): Payment | undefined {
    const payment = this.#known(id);
    return payment && inProgress(payment) ? payment : undefined;
  }

  #poll(id: string): Poll {
    const poll = this.#polls.get(id) ?? paymentPoll(this.#options, () => this.#open(id), () => this.#options.queries.refresh([paymentKind, id]));
    this.#polls.set(id, poll);
    return poll;
  }
}
