import type { PaymentOrder } from '../adapter.js';
import { KvittError } from '../error.js';
import { inProgress, type Payment } from '../model/payment.js';
import { sameMoney } from '../money.js';
import { answer, isLost, isRefusal, pauseAfter, unlessEnded, untilAnswered, type Waiting } from './answer.js';
import type { Intent, Intents } from './intent.js';
import { platformLock } from './lock.js';
import type { PaymentQuestions } from './payment-questions.js';
import { moneyCame, type Known } from './payment-truth.js';
import type { Progress } from './progress.js';
import type { Lock } from './session.js';

/**
 * Pays under the invoice's lock: in one tab at a time, where the platform can. Rejects with a refusal, and the next press means something new;
 * with `offline` when the order did not arrive, `conflict` when another payment is in progress that the backend does not name, or why else
 * nothing definite is known, and the next press goes on under the same key.
 */
export function payAlone(order: PaymentOrder, { lock = platformLock(), scope, ...options }: PayingOptions & { readonly lock?: Lock; readonly scope: string }): Promise<Payment> {
  const paying = new Paying(order, options);
  return lock(`kvitt.pay/${scope}/${order.invoiceId}`, () => paying.run());
}

/** What paying needs of the session around it. */
export interface PayingOptions extends Waiting {
  readonly questions: PaymentQuestions;
  readonly progress: Progress;
  readonly intents: Intents;
  /** Whether a part may be paid so: then the backend takes the same amount twice, and the amount guards nothing. */
  readonly inParts: boolean;
}

/** One press on "Pay": at most one payment comes of it, whatever gets lost on the way. */
class Paying {
  readonly #order: PaymentOrder;
  readonly #options: PayingOptions;
  /** What was known when the customer pressed. */
  readonly #before: Known | undefined;
  /** What was known when the order left. */
  #sent: Known | undefined;

  /** The invoice's payments as the backend has them now. */
  readonly #ask = (within: AbortSignal): Promise<readonly Payment[]> => this.#options.progress.list(this.#order.invoiceId, within);

  constructor(order: PaymentOrder, options: PayingOptions) {
    this.#order = order;
    this.#options = options;
    this.#before = options.progress.all(order.invoiceId);
  }

  /**
   * Runs under the invoice's lock. Where a payment is in progress, or an earlier press, perhaps in another tab,
   * may have started one, or nothing else guards against paying a part twice, the backend is asked before anything is sent.
   */
  async run(): Promise<Payment> {
    return (await this.#found()) ?? this.#send();
  }

  async #found(): Promise<Payment | undefined> {
    const { progress, intents, questions, inParts } = this.#options;
    const { invoiceId } = this.#order;
    const known = progress.open(invoiceId);
    if (!questions.listed || !(known ?? (inParts || intents.pending(invoiceId)))) return known;
    const payments = await this.#list();
    return this.#open(payments) ?? this.#news(payments);
  }

  /** The payment in progress, whosever it is; one of the kind that was ordered is taken for the answer to an earlier press. */
  #open(payments: readonly Payment[]): Payment | undefined {
    const open = payments.find(inProgress);
    if (open && this.#isOrdered(open)) this.#options.intents.bind(this.#order, open);
    return open;
  }

  /** Money that the customer did not know of when she pressed, from another tab or device: she sees it before she pays more. */
  #news(payments: readonly Payment[]): Payment | undefined {
    const before = this.#before;
    return before && payments.find((payment) => moneyCame(payment) && !knewMoney(before.get(payment.id)));
  }

  async #send(): Promise<Payment> {
    const { intents, clock, progress, inParts } = this.#options;
    this.#sent = progress.all(this.#order.invoiceId);
    unlessEnded(this.#options);
    const intent = intents.begin(this.#order, { now: clock.now(), inParts });
    let replayed = intent.kept;
    const payment = await this.#create(intent).catch((thrown: unknown) => {
      replayed = false;
      return this.#troubled(KvittError.from(thrown), intent);
    });
    return this.#answered(payment, replayed);
  }

  /** A kept key may be answered with a payment that came to nothing long ago: this press then means a new one. */
  #answered(payment: Payment, replayed: boolean): Promise<Payment> | Payment {
    const { progress, intents } = this.#options;
    if (!inProgress(payment)) intents.erase(this.#order);
    if (replayed && !inProgress(payment) && !moneyCame(payment)) return this.#send();
    progress.show(this.#order.invoiceId, payment);
    return payment;
  }

  /** Sends the order; what is answered is what the key stands for. */
  async #create({ key }: Intent): Promise<Payment> {
    const { questions, intents } = this.#options;
    const payment = await answer(this.#options, (within) => questions.create(this.#order, key, within));
    if (inProgress(payment)) intents.bind(this.#order, payment);
    return payment;
  }

  async #troubled(error: KvittError, intent: Intent & { readonly kept: boolean }): Promise<Payment> {
    if (isLost(error)) return this.#findOut(error, intent);
    if (error.code === 'conflict') return this.#showTheOther(error, intent);
    if (!isRefusal(error)) throw error;
    this.#options.intents.erase(this.#order);
    const news = error.code === 'invalid' ? await this.#newsAfterRefusal() : undefined;
    if (news) return news;
    throw error;
  }

  /** What is owed is another amount now, perhaps because another tab or device has paid it: then that is the answer. */
  async #newsAfterRefusal(): Promise<Payment | undefined> {
    return this.#before && this.#options.questions.listed ? this.#news(await this.#list().catch(() => [])) : undefined;
  }

  /** Another payment is in progress, from another device or method: it is the answer, and a key that was never sent before has made none. */
  async #showTheOther(conflict: KvittError, { kept }: { readonly kept: boolean }): Promise<Payment> {
    const payments = await this.#list().catch((cause: unknown) => Promise.reject(hidden(conflict, cause)));
    const other = payments.find(inProgress) ?? this.#news(payments);
    if (!other) throw hidden(conflict, conflict);
    if (!kept) this.#options.intents.erase(this.#order);
    return other;
  }

  /** The answer was lost, which is not a failure: the backend is asked until it says what became of the request. */
  async #findOut(lost: KvittError, intent: Intent): Promise<Payment> {
    const { progress, questions } = this.#options;
    progress.phase(this.#order.invoiceId, 'checking');
    if (!questions.listed) return this.#replay(lost, intent);
    const payments = await untilAnswered(this.#options, this.#ask, lost);
    const found = this.#open(payments);
    if (found) return found;
    const ended = payments.find((payment) => this.#mayBeOurs(payment));
    if (ended) return this.#replay(lost, intent, ended);
    throw new KvittError('offline', { message: 'The payment did not reach the backend', userMessage: lost.userMessage, cause: lost });
  }

  /** Only the backend knows what the key stands for: it is sent once more, and starts a payment only if it never arrived. */
  async #replay(lost: KvittError, intent: Intent, ended?: Payment): Promise<Payment> {
    if (!ended) await pauseAfter(this.#options, lost, 0);
    try {
      return await this.#create(intent);
    } catch (thrown) {
      const error = KvittError.from(thrown);
      if (error.code === 'conflict') return this.#showTheOther(error, { kept: true });
      if (!isRefusal(error)) throw lost;
      this.#options.intents.erase(this.#order);
      if (ended && moneyCame(ended)) return ended;
      throw error;
    }
  }

  #list(): Promise<readonly Payment[]> {
    return answer(this.#options, this.#ask);
  }

  /** Whether a payment that has ended may be what was ordered: not as it was known before, and of the same kind. */
  #mayBeOurs(payment: Payment): boolean {
    return this.#sent?.get(payment.id)?.state !== payment.state && this.#isOrdered(payment);
  }

  #isOrdered({ methodId, amount }: Payment): boolean {
    return methodId === this.#order.methodId && sameMoney(amount, this.#order.amount);
  }
}

function knewMoney(known: Payment | undefined): boolean {
  return known !== undefined && moneyCame(known);
}

/** A payment is in progress that the backend does not name: nothing can be shown, and nothing more may be started. */
function hidden(conflict: KvittError, cause: unknown): KvittError {
  const message = 'Another payment of this invoice is in progress, but payments.list does not tell which';
  return new KvittError('conflict', { message, status: conflict.status, userMessage: conflict.userMessage, cause });
}
