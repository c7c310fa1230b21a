import { replaceEqualDeep } from '@tanstack/query-core';
import * as v from 'valibot';
import type { Change } from '../model/change.js';
import { offerSchema, type Offer } from '../model/offer.js';
import type { Resource } from '../resource.js';
import type { DealingsOptions } from './dealings.js';
import { Later } from './later.js';
import { Place, type Told } from './offer-place.js';
import { OfferQuestions } from './offer-questions.js';
import { OfferSavings } from './offer-savings.js';
import { ShownOffers } from './offer-shown.js';
import { OfferTruth } from './offer-truth.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { Held, Reading } from './reading.js';
import type { OfferCalculation, OfferDesk, OfferPlace } from './session.js';
import { alreadyKnown } from './version.js';

type Origin = Held<unknown>['origin'];

const listKind = 'offers.list';
const offerKind = 'offers.get';

/** What follows a press; fetched when there is something to accept, so that a press finds it here. */
export const acceptingModule = new Later(() => import('./accepting.js'));

/** The session's offers: nothing here is optimistic. */
export class Offers implements OfferDesk {
  readonly #options: DealingsOptions;
  readonly #queries: Queries;
  readonly #questions: OfferQuestions;
  readonly #savings: OfferSavings;
  readonly #truth = new OfferTruth();
  readonly #places = new Map<string, Place>();
  readonly #running = new Map<string, Promise<Offer>>();

  constructor(options: DealingsOptions) {
    this.#options = options;
    this.#queries = options.queries;
    this.#questions = new OfferQuestions(options.adapter, options.queries.door);
    this.#savings = new OfferSavings(options);
  }

  shown(rules: OfferPlace = {}): Resource<readonly Offer[]> {
    const key = ['offers.shown', rules.placement ?? '', `${rules.cap ?? ''}`];
    const name = JSON.stringify(key);
    const place = this.#places.get(name) ?? new Place(rules, this.#queries.clock, this.#places);
    this.#places.set(name, place);
    return new ShownOffers(this.#queries, sourceOf(this.#queries, this.#all), place, key);
  }

  offer(id: string): Resource<Offer> {
    const operation = offerKind;
    return new QueryResource(this.#queries, sourceOf(this.#queries, { key: [operation, id], operation, ask: (signal) => this.#one(id, signal) }));
  }

  /** A second press, in whichever banner, joins the first. */
  accept(offer: Offer): Promise<Offer> {
    const running = this.#running.get(offer.id) ?? this.#accept(offer).finally(() => this.#running.delete(offer.id));
    this.#running.set(offer.id, running);
    return running;
  }

  async decline(id: string, why: Parameters<OfferDesk['decline']>[1] = {}): Promise<Offer> {
    return this.#answered(id, () => this.#questions.decline(id, why));
  }

  async snooze(id: string, until?: string): Promise<Offer> {
    return this.#answered(id, () => this.#questions.snooze(id, until));
  }

  async withdraw(id: string): Promise<Offer> {
    return this.#answered(id, () => this.#questions.withdraw(id));
  }

  calculation(offer: Offer): Promise<OfferCalculation> {
    return this.#savings.calculation(offer);
  }

  async record(id: string, event: 'shown' | 'clicked', placement?: string): Promise<void> {
    if (this.#questions.supports('record')) await this.#questions.record(id, event, placement);
  }

  /** Heeds what the backend told: the new value is shown, an unreadable or missing one fetched. */
  changed({ id, version, value }: Change): void {
    const told = v.safeParse(offerSchema, value);
    const known = this.#truth.of(id);
    if (told.success) this.#met(this.#truth.hear(told.output), 'change');
    if (told.success ? !known : !alreadyKnown(version, known)) this.#stale(id);
  }

  /** What decides whether she is shown any may be otherwise now, and with another contract what they would save. */
  circumstancesChanged({ kind }: Change): void {
    if (kind === 'contract') this.#savings.forget();
    if (kind === 'contract' || this.#questions.supports('circumstances')) this.#queries.again([listKind]);
  }

  get #all(): Reading<Told> {
    return {
      key: [listKind],
      operation: listKind,
      ask: (signal) => this.#list(signal),
      newest: (answer) => this.#asKnown(answer),
    };
  }

  async #list(signal: AbortSignal): Promise<Told> {
    const { moment } = this.#truth;
    const asked = this.#questions.supports('circumstances') ? this.#questions.circumstances(signal) : undefined;
    const [listed, circumstances] = await Promise.all([this.#questions.list(signal), asked]);
    const offers = listed.map((offer) => this.#truth.hear(offer, moment));
    if (offers.length > 0) acceptingModule.come().catch(() => undefined);
    await this.#savings.learn(offers, (offer) => this.#met(offer, 'fetch'));
    for (const offer of offers) this.#show([offerKind, offer.id], this.#latest(offer), 'fetch');
    return this.#asKnown({ offers, ...(circumstances && { circumstances }) });
  }

  async #one(id: string, signal: AbortSignal): Promise<Offer> {
    const { moment } = this.#truth;
    const offer = this.#truth.hear(await this.#questions.get(id, signal), moment);
    acceptingModule.come().catch(() => undefined);
    await this.#savings.learn([offer], () => this.#met(offer, 'fetch'));
    this.#inList('fetch');
    return this.#latest(offer);
  }

  #asKnown(told: Told): Told {
    return { ...told, offers: told.offers.map((offer) => this.#latest(offer)) };
  }

  #latest(offer: Offer): Offer {
    return this.#savings.with(this.#truth.of(offer.id) ?? offer);
  }

  async #accept(offer: Offer): Promise<Offer> {
    const { id, price, oneOff, bindingMonths } = offer;
    const { door, clock } = this.#queries;
    const refusal = door.refusal('offers.accept');
    if (refusal) throw refusal;
    const agreed = { id, ...(price && { price }), ...(oneOff && { oneOff }), ...(bindingMonths !== undefined && { bindingMonths }) };
    const { acceptAlone } = await acceptingModule.come();
    return this.#answered(id, () => acceptAlone(agreed, {
      ...this.#options, clock, signal: door.signal,
      accept: (acceptance, key, signal) => this.#questions.accept(acceptance, key, signal),
      get: this.#questions.supports('get') ? (signal) => this.#asked(id, signal) : undefined,
      known: () => this.#truth.of(id),
    }));
  }

  async #asked(id: string, signal: AbortSignal): Promise<Offer> {
    const { moment } = this.#truth;
    return this.#truth.hear(await this.#questions.get(id, signal), moment);
  }

  /** What is answered is shown everywhere at once. After a refusal the offer is not what was shown, and one without versions may not be where more was heard meanwhile: then it is asked again. */
  async #answered(id: string, ask: () => Promise<Offer>): Promise<Offer> {
    const { moment } = this.#truth;
    try {
      const offer = await ask();
      if (offer.version === undefined && moment !== this.#truth.moment) this.#stale(id);
      return this.#met(this.#truth.hear(offer), 'fetch');
    } catch (error) {
      this.#stale(id);
      throw error;
    }
  }

  #met(offer: Offer, origin: Origin): Offer {
    const known = this.#latest(offer);
    this.#show([offerKind, offer.id], known, origin);
    this.#inList(origin);
    return known;
  }

  #inList(origin: Origin): void {
    const told = this.#queries.known<Told>([listKind])?.value;
    if (told) this.#show([listKind], this.#asKnown(told), origin);
  }

  /** Only where somebody has asked for it, and where it is news. */
  #show(key: readonly string[], value: object, origin: Origin): void {
    const known = this.#queries.known<object>(key)?.value;
    if (this.#queries.has(key) && replaceEqualDeep(known, value) !== known) this.#queries.set(key, value, origin);
  }

  #stale(id: string): void {
    this.#queries.again([offerKind, id]);
    this.#queries.again([listKind]);
  }
}
