import type { Offer } from '../model/offer.js';
import { newestOf } from './version.js';

/** Every offer that the session has heard of, as far as it is known: one truth, whoever asked and however it came. */
export class OfferTruth {
  readonly #held = new Map<string, { readonly offer: Offer; readonly heard: number }>();
  #heard = 0;

  /** The moment of a question: what is heard later may be newer than its answer. */
  get moment(): number {
    return this.#heard;
  }

  /** Hears of an offer that was asked about at that moment, or is told unasked; answers what holds. */
  hear(offer: Offer, asked = this.moment): Offer {
    const held = this.#held.get(offer.id);
    if (held && newestOf(offer, held.offer, held.heard > asked) !== offer) return held.offer;
    this.#held.set(offer.id, { offer, heard: ++this.#heard });
    return offer;
  }

  of(id: string): Offer | undefined {
    return this.#held.get(id)?.offer;
  }
}
