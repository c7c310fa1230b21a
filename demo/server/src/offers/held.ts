import type { Offer } from '@kvitt/core/model/offer.js';
import { today } from '@kvitt/core/period.js';
import { instant, type Clock } from '../clock.js';
import type { Database, Queries } from '../db/database.js';
import { notFound } from '../problem.js';
import type { KnownCustomer } from '../records/customers.js';
import { findOffer, holdCustomer, offerOf, replaceOffer, type OfferRow } from '../records/offers.js';
import { tell, type NewChange } from '../records/outbox.js';
import { offerChange } from './tellings.js';

/** What offers are answered from. */
export interface Ground {
  readonly database: Database;
  readonly clock: Clock;
}

/** One offer in the hands of one transaction: nobody else answers any of this customer's meanwhile, and what is done is told with it. */
export class HeldOffer {
  readonly customer: KnownCustomer;
  readonly transaction: Queries;
  readonly row: OfferRow;
  /** RFC 3339, and the day in the supplier's zone. */
  readonly at: string;
  readonly today: string;
  readonly changes: NewChange[] = [];

  constructor(transaction: Queries, customer: KnownCustomer, row: OfferRow, clock: Clock) {
    this.transaction = transaction;
    this.customer = customer;
    this.row = row;
    this.at = instant(clock);
    this.today = today(clock.now(), customer.timeZone);
  }

  /** As it is now. */
  get offer(): Offer {
    return offerOf(this.row, this.today);
  }

  /** Writes it back as it has become. */
  async become(changes: Partial<Offer>): Promise<Offer> {
    const offer = offerOf(await replaceOffer(this.transaction, { ...this.row.document, ...changes }), this.today);
    this.changes.unshift(offerChange(offer));
    return offer;
  }
}

/** Does something to an offer of this customer and tells it, or nothing of it when `work` throws. */
export function withOffer<Answer>({ database, clock }: Ground, customer: KnownCustomer, id: string, work: (held: HeldOffer) => Promise<Answer>): Promise<Answer> {
  return database.transaction(async (transaction) => {
    await holdCustomer(transaction, customer.id);
    const row = await findOffer(transaction, customer.id, id);
    if (!row) throw notFound();
    const held = new HeldOffer(transaction, customer, row, clock);
    const answer = await work(held);
    if (held.changes.length > 0) await tell(transaction, customer.id, held.changes, held.at);
    return answer;
  });
}
