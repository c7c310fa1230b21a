import * as v from 'valibot';
import type { OfferAcceptance } from '../adapter.js';
import { moneySchema, type Of } from '../model/primitives.js';
import { sameMoney } from '../money.js';
import { newKey } from './key.js';
import { keep, keptAt, placeOf } from './kept.js';
import type { Store } from './session.js';

const intentSchema = v.object({
  key: v.pipe(v.string(), v.minLength(1)),
  /** What was agreed to. */
  price: v.optional(moneySchema),
  oneOff: v.optional(moneySchema),
  bindingMonths: v.optional(v.number()),
  /** Epoch milliseconds of the first try. */
  at: v.number(),
});

/** One offer on its terms: what the customer means by accepting, however often the request is sent. */
type AcceptanceIntent = Of<typeof intentSchema>;

/** The intent of one offer, which outlives the page until something definite is known of what it was sent for. */
export class Acceptance {
  readonly #store: Store;
  readonly #place: string;
  readonly #agreed: OfferAcceptance;

  constructor(store: Store, scope: string, agreed: OfferAcceptance) {
    this.#store = store;
    this.#place = placeOf(scope, 'offers', agreed.id);
    this.#agreed = agreed;
  }

  /** Whether a request may have left without a definite answer, on these or other terms. */
  get pending(): boolean {
    return this.#kept !== undefined;
  }

  /** Answers the key under which it is sent: the kept one where the terms are the same, or one that is new at `now`, in epoch milliseconds. Written before it is answered. */
  begin(now: number): string {
    const kept = this.#kept;
    const { price, oneOff, bindingMonths } = this.#agreed;
    const intent: AcceptanceIntent = kept && this.#isSame(kept) ? kept : { key: newKey(), at: now, price, oneOff, bindingMonths };
    keep(this.#store, this.#place, intent);
    return intent.key;
  }

  /** It was answered for good: the next press means something new. */
  erase(): void {
    this.#store.delete(this.#place);
  }

  get #kept(): AcceptanceIntent | undefined {
    return keptAt(this.#store, this.#place, intentSchema);
  }

  #isSame(kept: AcceptanceIntent): boolean {
    const { price, oneOff, bindingMonths } = this.#agreed;
    return alike(kept.price, price) && alike(kept.oneOff, oneOff) && kept.bindingMonths === bindingMonths;
  }
}

function alike(one: AcceptanceIntent['price'], other: OfferAcceptance['price']): boolean {
  return one && other ? sameMoney(one, other) : one === other;
}
