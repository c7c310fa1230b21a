import type { TestCustomer } from '../server/support/customer.js';
import { pace } from './pace.js';

/** A credit is told in two changes: the invoice with its new value, and its timeline. */
const changesOfCredit = 2;

/** Writes until it is stopped; what it wrote is in the database. */
export interface Writer {
  start(perSecond: number): void;
  /** Settles when what is under way has been answered. */
  stop(): Promise<void>;
}

/** Lets an agent credit one öre after the other, each to another customer and at another process. */
export class Crediting implements Writer {
  readonly #customers: readonly TestCustomer[];
  readonly #origins: readonly string[];
  #stop: () => Promise<void> = () => Promise.resolve();

  constructor(customers: readonly TestCustomer[], origins: readonly string[]) {
    this.#customers = customers;
    this.#origins = origins;
  }

  start(changesPerSecond: number): void {
    this.#stop = pace(changesPerSecond / changesOfCredit, (turn) => this.#write(turn));
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  async #write(turn: number): Promise<void> {
    const customer = this.#customers[turn % this.#customers.length];
    if (customer) await this.#credit(customer, turn);
  }

  /** A process that is not there is left for the next one; whether one that died had written is for the outbox to say. */
  async #credit(customer: TestCustomer, turn: number, attempt = 0): Promise<void> {
    const origin = this.#origins[(turn + attempt) % this.#origins.length] ?? '';
    const answered = await fetch(`${origin}/demo/invoices/${customer.own('a')}/credit`, {
      method: 'POST',
      headers: { authorization: `Bearer ${customer.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ amount: '0.01', reason: 'Avbrott' }),
    }).then(async ({ status, body }) => {
      await body?.cancel();
      if (status === 401) await customer.refreshToken();
      return true;
    }).catch(() => false);
    if (!answered && attempt === 0) await this.#credit(customer, turn, 1);
  }
}
