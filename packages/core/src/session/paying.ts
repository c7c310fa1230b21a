import type { PaymentOrder } from '../adapter.js';
import { KvittError, type ErrorCode } from '../error.js';
import { inProgress, type Payment } from '../model/payment.js';
import { pause } from './clock.js';
import type { Intent, Intents } from './intent.js';
import { platformLock } from './lock.js';
import type { PaymentQuestions } from './payment-questions.js';
import type { Progress } from './progress.js';
import type { Clock, Lock } from './session.js';
import { isWrongAnswer } from './validate.js';

/** After these nothing was started, and the next press means something new. */
const refusals: readonly ErrorCode[] = ['declined', 'invalid', 'forbidden', 'not-found', 'unsupported'];
/** After these nobody knows whether something was started. */
const silences: readonly ErrorCode[] = ['offline', 'timeout', 'unexpected'];
const moneyCame: readonly Payment['state'][] = ['settled', 'refunded', 'partly-refunded', 'charged-back'];
const longestPauseMs = 15_000;

/** Pays under the invoice's lock: in one tab at a time, where the platform can. */
export function payAlone(order: PaymentOrder, { lock = platformLock(), scope, ...options }: PayingOptions & { readonly lock?: Lock; readonly scope: string }): Promise<Payment> {
  return lock(`kvitt.pay/${scope}/${order.invoiceId}`, () => new Paying(order, options).run());
}

/** What paying needs of the session around it. */
export interface PayingOptions {
  readonly questions: PaymentQuestions;
  readonly progress: Progress;
  readonly intents: Intents;
  readonly clock: Clock;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
}

/** One press on "Pay": at most one payment comes of it, whatever gets lost on the way. */
export class Paying {
  readonly #order: PaymentOrder;
  readonly #options: PayingOptions;
  /** What was known when nothing had been sent yet. */
  #before: Payment | undefined;

  constructor(order: PaymentOrder, options: PayingOptions) {
    this.#order = order;
    this.#options = options;
  }

  /**
   * Runs under the invoice's lock. Where a payment is in progress, or an earlier press, perhaps in another tab,
   * may have started one, the backend is asked before anything is sent.
   */
  async run(): Promise<Payment> {
    const { progress } = this.#options;
    const open = await this.#open();
    this.#before = progress.payment(this.#order.invoiceId);
    return open ?? this.#send();
  }

  async #open(): Promise<Payment | undefined> {
    const { progress, intents, questions } = this.#options;
    const { invoiceId } = this.#order;
    const known = progress.open(invoiceId);
    if (!questions.listed || !(known ?? intents.pending(invoiceId))) return known;
    return (await progress.list(invoiceId)).find(inProgress);
  }

  async #send(): Promise<Payment> {
    const { questions, intents, clock } = this.#options;
    const intent = intents.begin(this.#order, clock.now());
    let replayed = intent.kept;
    const payment = await questions.create(this.#order, intent.key).catch((thrown: unknown) => {
      replayed = false;
      return this.#troubled(KvittError.from(thrown), intent);
    });
    return this.#answered(payment, replayed);
  }

  /** A kept key may be answered with a payment that came to nothing long ago: this press then means a new one. */
  #answered(payment: Payment, replayed: boolean): Promise<Payment> | Payment {
    const { progress, intents } = this.#options;
    if (!inProgress(payment)) intents.erase(this.#order);
    if (replayed && !inProgress(payment) && !moneyCame.includes(payment.state)) return this.#send();
    progress.show(this.#order.invoiceId, payment);
    return payment;
  }

  async #troubled(error: KvittError, intent: Intent): Promise<Payment> {
    if (isWrongAnswer(error) || silences.includes(error.code)) return this.#findOut(error, intent);
    if (error.code === 'conflict') return this.#showTheOther(error);
    if (refusals.includes(error.code)) this.#options.intents.erase(this.#order);
    throw error;
  }

  /** Another payment is in progress, from another device or method: it is the answer. */
  async #showTheOther(conflict: KvittError): Promise<Payment> {
    const open = (await this.#options.progress.list(this.#order.invoiceId)).find(inProgress);
    if (!open) throw conflict;
    return open;
  }

  /** The answer was lost, which is not a failure: the backend is asked until it says what became of the request. */
  async #findOut(lost: KvittError, intent: Intent): Promise<Payment> {
    const { progress, questions } = this.#options;
    if (!questions.listed) throw lost;
    progress.phase(this.#order.invoiceId, 'checking');
    const payments = await this.#asked(lost);
    const found = payments.find(inProgress) ?? payments.find((payment) => payment.id !== this.#before?.id && this.#made(payment, intent));
    if (!found) throw new KvittError('offline', { message: 'The payment did not reach the backend', userMessage: lost.userMessage, cause: lost });
    return found;
  }

  async #asked(lost: KvittError): Promise<readonly Payment[]> {
    const { progress, clock, signal } = this.#options;
    for (let asked = 0; ; asked++) {
      try {
        return await progress.list(this.#order.invoiceId);
      } catch (thrown) {
        const error = KvittError.from(thrown);
        if (error.code === 'unauthenticated') throw error;
        if (!error.retryable && error.code !== 'unexpected') throw lost;
        await pause(clock, Math.max(error.retryAfterMs ?? 0, Math.min(1000 * 2 ** asked, longestPauseMs)), signal);
      }
    }
  }

  /** Whether a payment that has already ended is what the intent asked for. */
  #made({ methodId, amount, createdAt }: Payment, intent: Intent): boolean {
    const { methodId: meant } = this.#order;
    const same = methodId === meant && amount.amount === intent.amount.amount && amount.currency === intent.amount.currency;
    return same && createdAt !== undefined && Date.parse(createdAt) >= intent.at;
  }
}
