import { sign, verify } from 'hono/jwt';
import type { Clock } from './clock.js';

/** `api` lives in the page's memory for five minutes, `portal` in an HttpOnly cookie for a working day; `agent` and `desk` are an agent's own. */
export type Audience = 'api' | 'portal' | 'agent' | 'desk';

const lifetimeSeconds: Readonly<Record<Audience, number>> = { api: 5 * 60, portal: 12 * 60 * 60, agent: 5 * 60, desk: 12 * 60 * 60 };

/** What a token proves. */
export interface Proof {
  /** The customer's id, or the agent's at her supplier's desk. */
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly endsAt: number;
}

/** Mints and checks the tokens of customers and agents, by this server's clock. */
export class Tokens {
  readonly #secret: string;
  readonly #clock: Clock;

  constructor(secret: string, clock: Clock) {
    this.#secret = secret;
    this.#clock = clock;
  }

  async mint(subject: string, audience: Audience): Promise<{ readonly token: string; readonly endsAt: number }> {
    const exp = Math.floor(this.#clock.now() / 1000) + lifetimeSeconds[audience];
    return { token: await sign({ sub: subject, aud: audience, exp }, this.#secret, 'HS256'), endsAt: exp * 1000 };
  }

  /** Answers what a token proves, `undefined` when it is not ours, for another use, or has ended. */
  async check(token: string, audience: Audience): Promise<Proof | undefined> {
    try {
      const { sub, exp } = await verify(token, this.#secret, { alg: 'HS256', aud: audience, exp: false });
      if (typeof sub !== 'string' || typeof exp !== 'number' || exp * 1000 <= this.#clock.now()) return undefined;
      return { subject: sub, endsAt: exp * 1000 };
    } catch {
      return undefined;
    }
  }
}
