import type { TestCustomer } from '../server/support/customer.js';

/** A credit is told in two changes: the invoice with its new value, and its timeline. */
const changesOfCredit = 2;
const beatMs = 50;

/** A machine that cannot write as fast as it was asked is not buried in requests: it writes less. */
const mostUnderWay = 100;

/** Lets an agent credit one öre after the other, each to another customer and at another process, until it is stopped. */
export class Writer {
  readonly #customers: readonly TestCustomer[];
  readonly #origins: readonly string[];
  readonly #underWay = new Set<Promise<void>>();
  #due = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(customers: readonly TestCustomer[], origins: readonly string[]) {
    this.#customers = customers;
    this.#origins = origins;
  }

  /** So many changes a second, as the clock says: a beat that comes late writes more. */
  start(changesPerSecond: number): void {
    const began = Date.now();
    this.#timer = setInterval(() => {
      const due = ((Date.now() - began) / 1000) * (changesPerSecond / changesOfCredit);
      for (; this.#due < due; this.#due++) if (this.#underWay.size < mostUnderWay) this.#write(this.#due);
    }, beatMs);
  }

  /** Settles when what is under way has been answered. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#underWay);
  }

  #write(turn: number): void {
    const customer = this.#customers[turn % this.#customers.length];
    if (!customer) return;
    const work = this.#credit(customer, turn).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
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
