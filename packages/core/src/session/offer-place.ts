import { replaceEqualDeep } from '@tanstack/query-core';
import type { Offer, OfferCircumstances, OfferState } from '../model/offer.js';
import { isAnswered } from '../offers/answered.js';
import { bestFirst } from '../offers/best-first.js';
import { offersToShow } from '../offers/rules.js';
import { today } from '../period.js';
import type { Clock, OfferPlace } from './session.js';

/** What the backend has for this customer, shown or not. */
export interface Told {
  readonly offers: readonly Offer[];
  /** Absent where the adapter cannot tell them. */
  readonly circumstances?: OfferCircumstances;
}

/** All clocks of the world are so many minutes, or a multiple, from UTC: at no other time a day ends anywhere. */
const quarterMs = 15 * 60_000;
const answers: readonly OfferState[] = ['accepted', 'withdrawn', 'declined', 'snoozed'];

/** One place where offers are shown: what stays in it, as long as somebody looks, once it was answered there or elsewhere. Days are those of the customer's own time zone. */
export class Place {
  readonly #rules: OfferPlace;
  readonly #clock: Clock;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  #seen = new Set<string>();
  /** Shown before anybody knew what they would have saved: they gain it where they stand, for a list that is put in another order under her eyes is worse. */
  #bare = new Set<string>();
  #looking = 0;
  #read: { readonly told: Told; readonly today: string } | undefined;
  #shown: readonly Offer[] = [];

  /** `places` are all there are, this one among them: together they show no more than the customer is to be shown. */
  constructor(rules: OfferPlace, clock: Clock, places: ReadonlyMap<string, Place>) {
    this.#rules = rules;
    this.#clock = clock;
    this.#places = places;
  }

  /** What is shown there now; the same array as long as it says the same. */
  shown(told: Told): readonly Offer[] {
    const day = today(this.#clock.now(), this.#timeZone);
    if (this.#read?.told !== told || this.#read.today !== day) {
      this.#read = { told, today: day };
      this.#shown = replaceEqualDeep<readonly Offer[]>(this.#shown, this.#chosen(told, day));
    }
    return this.#shown;
  }

  /** Nobody who comes to a page is met by what was answered on another one. */
  look(): () => void {
    this.#looking++;
    return () => {
      if (--this.#looking === 0) this.#forget();
    };
  }

  /** Calls back whenever another day may have begun. */
  everyDay(onDay: () => void): () => void {
    let cancel = (): void => undefined;
    const wait = (): void => {
      cancel = this.#clock.after(quarterMs - (this.#clock.now() % quarterMs), () => {
        wait();
        onDay();
      });
    };
    wait();
    return () => cancel();
  }

  #chosen({ offers, circumstances }: Told, day: string): readonly Offer[] {
    const { placement, cap = Infinity } = this.#rules;
    const weighed = offers.map((offer) => (this.#bare.has(offer.id) ? { ...offer, saving: undefined } : offer));
    const stay = weighed.filter((offer) => this.#seen.has(offer.id) && answers.includes(offer.state) && isAnswered(offer, day));
    const open = offersToShow(weighed, { today: day, timeZone: this.#timeZone, circumstances, placement, cap: cap - stay.length, elsewhere: this.#elsewhere });
    for (const offer of open) this.#meet(offer);
    const shown = bestFirst(weighed.filter((offer) => stay.includes(offer) || open.includes(offer)));
    return shown.map((offer) => offers[weighed.indexOf(offer)] ?? offer);
  }

  get #elsewhere(): ReadonlySet<string> {
    const others = [...this.#places.values()].filter((place) => place !== this && place.#looking > 0);
    return new Set(others.flatMap((place) => place.#shown.map(({ id }) => id)));
  }

  #meet({ id, saving }: Offer): void {
    if (!this.#seen.has(id) && !saving) this.#bare.add(id);
    this.#seen.add(id);
  }

  #forget(): void {
    this.#seen = new Set();
    this.#bare = new Set();
    this.#read = undefined;
  }
}
