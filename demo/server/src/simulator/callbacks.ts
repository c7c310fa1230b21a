import { every, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import type { Log } from '../log.js';
import { pathOf } from './paths.js';
import { refundedOf } from './refunds.js';
import { callbacksDue, callbackTried, passTime, type SimulatedRequest } from './requests.js';

const tickMs = 2_000;
const retryMs = 5_000;
const answerMs = 10_000;

export interface CallerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** How merchants are reached. */
  readonly fetch: typeof fetch;
}

/** Lets requests age and tells merchants what happened, again and again until they answer; it remembers in the database. */
export class Caller {
  readonly #options: CallerOptions;
  #stop: () => void = () => undefined;
  #round: Promise<void> | undefined;
  #again = false;

  constructor(options: CallerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#stop = every(this.#options.clock, tickMs, () => this.nudge());
  }

  async stop(): Promise<void> {
    this.#stop();
    await this.#round;
  }

  /** Does now what is due; asked again meanwhile, it looks once more. */
  async nudge(): Promise<void> {
    this.#again = true;
    this.#round ??= this.#rounds().finally(() => (this.#round = undefined));
    await this.#round;
  }

  /** Tells the merchant of a request that it has not been answered yet. */
  async callAhead(request: SimulatedRequest): Promise<void> {
    await this.#deliver(request);
  }

  async #rounds(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await passTime(this.#options.database, this.#options.clock.now());
        await Promise.all((await callbacksDue(this.#options.database, this.#options.clock.now())).map((request) => this.#call(request)));
      }
    } catch (problem) {
      this.#options.log.error('simulator-failed', problem);
    }
  }

  async #call(request: SimulatedRequest): Promise<void> {
    const times = pathOf(request.amount).callback === 'thrice' ? 3 : 1;
    const answers = await Promise.all(Array.from({ length: times }, () => this.#deliver(request)));
    await callbackTried(this.#options.database, request, answers.includes(true), this.#options.clock.now() + retryMs);
  }

  /** Swish sends the payment request itself as the callback's body. */
  async #deliver(request: SimulatedRequest): Promise<boolean> {
    try {
      const answer = await this.#options.fetch(request.callbackUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(request.callbackIdentifier && { callbackidentifier: request.callbackIdentifier }) },
        body: JSON.stringify(requestBody(request)),
        signal: AbortSignal.timeout(answerMs),
      });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  TM01: 'Swish timed out before the payment was started',
  RF07: 'Transaction declined',
  BANKIDCL: 'Payer cancelled BankID signing',
  BANKIDONGOING: 'BankID already in use',
  ACMT03: 'Payer not enrolled',
  '05': 'Do not honour',
  '1A': 'Strong customer authentication failed',
  '43': 'Stolen card',
  '51': 'Insufficient funds',
  '54': 'Expired card',
};

/** A payment request as Swish's GET and callback show it; what came in, and what went back, is told beside it, where Swish has requests of their own. */
export function requestBody(request: SimulatedRequest): object {
  return {
    id: request.id,
    payeePaymentReference: request.payeeReference ?? undefined,
    paymentReference: request.paymentReference ?? undefined,
    callbackUrl: request.callbackUrl,
    payeeAlias: request.payee,
    amount: request.amount,
    currency: request.currency,
    message: request.message ?? '',
    status: request.status,
    dateCreated: request.createdAt,
    datePaid: request.paidAt ?? undefined,
    received: request.received ?? undefined,
    refunded: refundedOf(request),
    errorCode: request.errorCode ?? undefined,
    errorMessage: request.errorCode === null ? undefined : (reasons[request.errorCode] ?? 'Unknown error'),
  };
}
