import { KvittError } from '@kvitt/core/error.js';
import type { Clock } from '@kvitt/core/session/session.js';

/** A bare token is used until the backend refuses it, one with its end (RFC 3339, or epoch milliseconds) until shortly before. */
export type Token = string | { readonly token: string; readonly expiresAt: string | number | Date };

/** Where bearer tokens come from: the portal's own backend knows who is signed in. */
export interface Auth {
  getToken(): Token | Promise<Token>;
}

interface Held {
  readonly token: string;
  /** Epoch milliseconds from which on it is not sent any more. */
  readonly until: number;
}

const marginMs = 30_000;
/** A portal that has not answered until then is asked anew by the next request: one question that never settles must not silence the page. */
const patienceMs = 20_000;

/** Keeps one token for all requests, and asks for the next one once, however many are waiting for it. */
export class Tokens {
  readonly #auth: Auth;
  readonly #clock: Clock;
  #held: Held | undefined;
  #pending: Promise<string> | undefined;

  constructor(auth: Auth, clock: Clock) {
    this.#auth = auth;
    this.#clock = clock;
  }

  /** Whether the next request must ask for a token first. */
  get spent(): boolean {
    return !this.#held || this.#clock.now() >= this.#held.until;
  }

  /** Answers a token to send; one that was `refused` is given up, unless another request has renewed it already. */
  take(refused?: string): Promise<string> {
    if (refused !== undefined && this.#held?.token === refused) this.#held = undefined;
    if (this.#held && !this.spent) return Promise.resolve(this.#held.token);
    return (this.#pending ??= this.#askAlone());
  }

  #askAlone(): Promise<string> {
    const forget = (): void => {
      giveUp();
      if (this.#pending === pending) this.#pending = undefined;
    };
    const giveUp = this.#clock.after(patienceMs, forget);
    const pending = this.#ask().finally(forget);
    return pending;
  }

  async #ask(): Promise<string> {
    try {
      this.#held = this.#hold(await this.#auth.getToken());
      return this.#held.token;
    } catch (error) {
      throw refusal(error);
    }
  }

  #hold(answer: Token): Held {
    const token = tokenIn(answer);
    if (typeof answer === 'string') return { token, until: Infinity };
    const left = new Date(answer.expiresAt).getTime() - this.#clock.now();
    // a new token that is over already: the device's clock is wrong, so only the backend can tell
    return { token, until: left > 0 ? this.#clock.now() + left - Math.min(marginMs, left / 10) : Infinity };
  }
}

/** A portal may pass on unread what its backend said, and that may be a refusal: it must not be kept as if it were a token. */
function tokenIn(answer: unknown): string {
  const token = typeof answer === 'object' && answer !== null && 'token' in answer ? answer.token : answer;
  if (typeof token === 'string' && token !== '') return token;
  throw new Error('no token in the answer');
}

/** A `TypeError` is how `fetch` inside `getToken` says that there is no network; anything else means: not signed in. */
function refusal(error: unknown): KvittError {
  if (KvittError.is(error)) return error;
  const message = `auth.getToken: ${error instanceof Error ? error.message : String(error)}`;
  return new KvittError(error instanceof TypeError ? 'offline' : 'unauthenticated', { message, cause: error });
}
