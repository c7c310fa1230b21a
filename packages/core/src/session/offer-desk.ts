import * as v from 'valibot';
import { KvittError } from '../error.js';
import type { Change } from '../model/change.js';
import { offerSchema, type Offer } from '../model/offer.js';
import type { Resource } from '../resource.js';
import type { DealingsOptions } from './dealings.js';
import { newKey } from './key.js';
import { OfferQuestions } from './offer-questions.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { OfferCalculation, OfferDesk, OfferPlace } from './session.js';
import { alreadyKnown } from './version.js';

const listKind = 'offers.list';
const offerKind = 'offers.get';

/** The session's offers: nothing here is optimistic. */
export class Offers implements OfferDesk {
  readonly #queries: Queries;
  readonly #questions: OfferQuestions;

  constructor({ adapter, queries }: DealingsOptions) {
    this.#queries = queries;
    this.#questions = new OfferQuestions(adapter, queries.door);
  }

  shown({ placement = '' }: OfferPlace = {}): Resource<readonly Offer[]> {
    return new QueryResource(this.#queries, sourceOf(this.#queries, { key: [listKind, placement], operation: listKind, ask: (signal) => this.#questions.list(signal) }));
  }

  offer(id: string): Resource<Offer> {
    return new QueryResource(this.#queries, sourceOf(this.#queries, { key: [offerKind, id], operation: offerKind, ask: (signal) => this.#questions.get(id, signal) }));
  }

  async accept({ id, price, oneOff, bindingMonths }: Offer): Promise<Offer> {
    const agreed = { ...(price && { price }), ...(oneOff && { oneOff }), ...(bindingMonths !== undefined && { bindingMonths }) };
    return this.#met(await this.#questions.accept({ id, ...agreed }, newKey()));
  }

  async decline(id: string, why: Parameters<OfferDesk['decline']>[1] = {}): Promise<Offer> {
    return this.#met(await this.#questions.decline(id, why));
  }

  async snooze(id: string, until?: string): Promise<Offer> {
    return this.#met(await this.#questions.snooze(id, until));
  }

  async withdraw(id: string): Promise<Offer> {
    return this.#met(await this.#questions.withdraw(id));
  }

  calculation(offer: Offer): Promise<OfferCalculation> {
    return Promise.reject(new KvittError('unsupported', { message: `no calculation of ${offer.id}` }));
  }

  async record(id: string, event: 'shown' | 'clicked', placement?: string): Promise<void> {
    if (this.#questions.supports('record')) await this.#questions.record(id, event, placement);
  }

  /** Heeds what the backend told: the new value is shown, an unreadable or missing one fetched. */
  changed({ id, version, value }: Change): void {
    const told = v.safeParse(offerSchema, value);
    if (told.success) this.#met(told.output);
    else if (!alreadyKnown(version, this.#queries.known<Offer>([offerKind, id])?.value)) this.#queries.again([offerKind, id]);
    this.#queries.again([listKind]);
  }

  circumstancesChanged(): void {
    this.#queries.again([listKind]);
  }

  #met(offer: Offer): Offer {
    this.#queries.push([offerKind, offer.id], offer);
    return offer;
  }
}
