import type { OfferAcceptance } from '../adapter.js';
import { KvittError } from '../error.js';
import type { Offer } from '../model/offer.js';
import { Acceptance } from './acceptance.js';
import { answer, isLost, isRefusal, pauseAfter, unlessEnded, untilAnswered, type Waiting } from './answer.js';
import { platformLock } from './lock.js';
import type { Lock, Store } from './session.js';

/** A backend that so often did not do what it was sent will not; the key is kept for the next press. */
const mostTries = 6;

/** What accepting needs of the session around it. */
export interface AcceptingOptions extends Waiting {
  readonly scope: string;
  readonly store: Store;
  readonly lock?: Lock | undefined;
  readonly accept: (agreed: OfferAcceptance, key: string, signal: AbortSignal) => Promise<Offer>;
  /** The offer as the backend has it now; absent where it cannot be asked. */
  readonly get?: ((signal: AbortSignal) => Promise<Offer>) | undefined;
  /** As it is known here without asking. */
  readonly known: () => Offer | undefined;
}

/**
 * Accepts under the offer's lock: in one tab at a time, where the platform can. Rejects with a refusal, and the next press means something new;
 * with `conflict` when the offer is open no more; or with why nothing definite is known, and the next press goes on under the same key.
 */
export function acceptAlone(agreed: OfferAcceptance, { lock = platformLock(), ...options }: AcceptingOptions): Promise<Offer> {
  return lock(`kvitt.offer/${options.scope}/${agreed.id}`, () => new Accepting(agreed, options).run());
}

/** One press on "Accept": the offer is accepted at most once, whatever gets lost on the way. */
class Accepting {
  readonly #agreed: OfferAcceptance;
  readonly #options: AcceptingOptions;
  readonly #intent: Acceptance;

  constructor(agreed: OfferAcceptance, options: AcceptingOptions) {
    this.#agreed = agreed;
    this.#options = options;
    this.#intent = new Acceptance(options.store, options.scope, agreed);
  }

  /** Runs under the offer's lock. After an earlier press of which nothing definite is known, perhaps in another tab or on other terms, the backend is asked before anything is sent. */
  async run(): Promise<Offer> {
    const { known, get } = this.#options;
    const now = this.#intent.pending && get ? await untilAnswered(this.#options, get) : known();
    return this.#isAccepted(now) ? now : this.#send(0);
  }

  async #send(tries: number): Promise<Offer> {
    const { accept, clock } = this.#options;
    unlessEnded(this.#options);
    const key = this.#intent.begin(clock.now());
    try {
      const offer = await answer(this.#options, (within) => accept(this.#agreed, key, within));
      this.#intent.erase();
      return offer;
    } catch (thrown) {
      return this.#troubled(KvittError.from(thrown), tries + 1);
    }
  }

  #troubled(error: KvittError, tries: number): Promise<Offer> {
    if (isLost(error)) return this.#findOut(error, tries);
    if (error.code === 'conflict') return this.#lookAt(error);
    if (isRefusal(error)) this.#intent.erase();
    throw error;
  }

  /** The answer was lost, which is not a failure: the backend is asked what became of the request, and sent it again under the same key if it never came. */
  async #findOut(lost: KvittError, tries: number): Promise<Offer> {
    const { get } = this.#options;
    const now = get && (await untilAnswered(this.#options, get, lost));
    if (this.#isAccepted(now)) return now;
    if (tries === mostTries) throw lost;
    await pauseAfter(this.#options, lost, tries);
    return this.#send(tries);
  }

  /** It is not open any more: where that is because it was accepted, in another tab or on another device, that is the answer. */
  async #lookAt(conflict: KvittError): Promise<Offer> {
    const { get } = this.#options;
    const now = get && (await untilAnswered(this.#options, get, conflict));
    this.#intent.erase();
    if (this.#isAccepted(now)) return now;
    throw conflict;
  }

  #isAccepted(offer: Offer | undefined): offer is Offer {
    if (offer?.state !== 'accepted') return false;
    this.#intent.erase();
    return true;
  }
}
