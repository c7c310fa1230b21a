import type { Offer } from '../model/offer.js';
import type { Place, Told } from './offer-place.js';
import type { Queries } from './queries.js';
import { QueryResource, type Source } from './query-resource.js';
import type { Held } from './reading.js';

/** What of all the customer's offers is shown in one place: places share what is asked, and each has its rules. */
export class ShownOffers extends QueryResource<Held<Told>, readonly Offer[]> {
  readonly #key: readonly string[];

  constructor(queries: Queries, source: Source<Held<Told>, Told>, place: Place, key: readonly string[]) {
    super(queries, inPlace(source, place));
    this.#key = key;
  }

  override get key(): string {
    return JSON.stringify(this.#key);
  }
}

function inPlace(source: Source<Held<Told>, Told>, place: Place): Source<Held<Told>, readonly Offer[]> {
  return {
    ...source,
    read: (held) => ({ ...held, value: place.shown(held.value) }),
    look: () => place.look(),
    observer: () => withDays(source.observer(), place),
  };
}

/** An offer may begin or expire while it is looked at. */
function withDays(observer: ReturnType<Source<Held<Told>, Told>['observer']>, place: Place): typeof observer {
  return {
    refetch: () => observer.refetch(),
    subscribe(onStep) {
      const ends = [observer.subscribe(onStep), place.everyDay(onStep)];
      return () => ends.forEach((end) => end());
    },
  };
}
