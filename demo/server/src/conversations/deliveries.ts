import { instant } from '../clock.js';
import { markDelivered, type MessageRow, type Reached } from '../records/messages.js';
import { tellBoth, type NewChange } from '../records/outbox.js';
import { messageChange, type Ground } from './held.js';
import { deskOf } from './reader.js';

/** Each conversation is told to two, in one statement. */
const mostAtOnce = 100;

/** Remembers which messages have reached the other side: while one round is written down, the next gathers. */
export class Deliveries {
  readonly #ground: Ground;
  readonly #waiting = new Map<string, Reached>();
  #writing: Promise<void> | undefined;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  reached(news: Reached): void {
    const key = `${news.author} ${news.id}`;
    if ((this.#waiting.get(key)?.upTo ?? -1) >= news.upTo) return;
    this.#waiting.set(key, news);
    this.#writing ??= this.#write();
  }

  async settled(): Promise<void> {
    await this.#writing;
  }

  /** A round that fails is lost: what was not marked is marked when its reader reads it. */
  async #write(): Promise<void> {
    while (this.#waiting.size > 0) {
      const round = [...this.#waiting].slice(0, mostAtOnce);
      for (const [key] of round) this.#waiting.delete(key);
      await this.#mark(round.map(([, news]) => news)).catch((problem: unknown) => this.#ground.log.error('deliveries-failed', problem));
    }
    this.#writing = undefined;
  }

  #mark(round: readonly Reached[]): Promise<void> {
    const { database, clock } = this.#ground;
    return database.transaction(async (transaction) => {
      const tellings: Record<string, NewChange[]> = {};
      for (const { customerId, supplierId, ...row } of await markDelivered(transaction, round)) {
        const change = messageChange(row satisfies MessageRow, clock.now());
        for (const whom of [customerId, deskOf(supplierId)]) (tellings[whom] ??= []).push(change);
      }
      if (Object.keys(tellings).length > 0) await tellBoth(transaction, instant(clock), tellings);
    });
  }
}
