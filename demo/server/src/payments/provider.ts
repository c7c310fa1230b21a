import type { Payment, PaymentAction } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';

/** What a payment provider is asked to collect. */
export interface Collection {
  /** Our name for it at the provider: 32 hexadecimal digits; asking twice under one name is asking once. */
  readonly reference: string;
  readonly amount: Payment['amount'];
  readonly scheme: string;
  /** Who is paid, as the customer's app shows it. */
  readonly payee: string;
  /** The invoice's number. */
  readonly message: string;
  /** Called when something has happened; what has happened is then asked for. */
  readonly callbackUrl: string;
  /** Comes back with the callback, so that nobody else can make us ask. */
  readonly callbackSecret: string;
  /** Where a hosted page sends the customer back to. */
  readonly returnUrl: string;
  /** What the browser's wallet said. */
  readonly walletToken?: string;
}

/** What a provider knows of a collection, in our words. */
export type Outcome =
  | { readonly state: 'waiting' }
  | { readonly state: 'unknown' }
  | { readonly state: 'pending' | 'expired' | 'cancelled' }
  | Received
  | { readonly state: 'failed'; readonly code: string };

/** The money came in, and what became of it then. */
export interface Received {
  readonly state: 'settled' | 'partly-refunded' | 'refunded' | 'charged-back';
  readonly reference: string;
  readonly settledAt: string;
  /** Where it is something else than what was asked for. */
  readonly received?: Money;
  readonly refunded?: Money;
}

/** The request was understood and refused; trying the same again does not help. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`the provider refused with ${code}`);
    this.code = code;
  }
}

/** A service that moves money; each method throws when it cannot be reached. */
export interface Provider {
  /** Asks for the money; answers what the customer has to do, `undefined` for nothing. */
  collect(collection: Collection): Promise<PaymentAction | undefined>;
  /** Asks what became of it. */
  outcome(reference: string): Promise<Outcome>;
  /** Gives it up if that is still possible; answers what holds then. */
  cancel(reference: string): Promise<Outcome>;
  /** Sends money back, all of it without an amount; answers what holds then. */
  refund(reference: string, amount?: string): Promise<Outcome>;
}
