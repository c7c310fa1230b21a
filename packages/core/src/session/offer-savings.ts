import type { Offer } from '../model/offer.js';
import type { DealingsOptions } from './dealings.js';
import { inTime } from './in-time.js';
import { Later } from './later.js';
import type { Reckoning } from './reckoning.js';
import type { OfferCalculation } from './session.js';

/** What reckons with plans and a year of readings; fetched when an offer needs it. */
export const reckoningModule = new Later(() => import('./reckoning.js'));

/** So long an offer waits for what it would have saved; then it is shown without, and gains it where it stands. */
const patienceMs = 5_000;

/** What offers of another plan would have saved, where the backend does not say it itself. */
export class OfferSavings {
  readonly #options: DealingsOptions;
  readonly #known = new Map<string, NonNullable<Offer['saving']>>();
  #reckoning: Reckoning | undefined;

  constructor(options: DealingsOptions) {
    this.#options = options;
  }

  /** Reckons what can be; nothing that goes wrong keeps an offer away. `onLate` hears of each that was reckoned when nobody waited any more. */
  async learn(offers: readonly Offer[], onLate: (offer: Offer) => void): Promise<void> {
    const { clock, door } = this.#options.queries;
    const unknown = this.#can ? offers.filter((offer) => isReckonable(offer) && !this.#known.has(keyOf(offer))) : [];
    if (unknown.length === 0) return;
    let waits = true;
    const learn = async (offer: Offer): Promise<void> => {
      if ((await this.#learn(offer)) && !waits) onLate(offer);
    };
    await inTime(clock, patienceMs, door.signal, () => Promise.all(unknown.map(learn))).catch(() => undefined);
    waits = false;
  }

  /** The offer with what is known of it. */
  with(offer: Offer): Offer {
    const saving = isReckonable(offer) && this.#known.get(keyOf(offer));
    return saving ? { ...offer, saving } : offer;
  }

  /** Another contract is another calculation. */
  forget(): void {
    this.#known.clear();
    this.#reckoning = undefined;
  }

  async calculation(offer: Offer): Promise<OfferCalculation> {
    return (await this.#come()).calculation(offer);
  }

  /** Answers whether it is known now; what was reckoned with a contract that became another one is not. */
  async #learn(offer: Offer): Promise<boolean> {
    const reckoning = await this.#come();
    const saving = await reckoning.saving(offer).catch(() => undefined);
    if (!saving || reckoning !== this.#reckoning) return false;
    this.#known.set(keyOf(offer), saving);
    return true;
  }

  async #come(): Promise<Reckoning> {
    const { Reckoning } = await reckoningModule.come();
    return (this.#reckoning ??= new Reckoning(this.#options));
  }

  get #can(): boolean {
    return ['contracts.get', 'contracts.plans', 'usage.get'].every((operation) => this.#options.queries.door.supports(operation));
  }
}

function isReckonable({ saving, planId, contractId }: Offer): boolean {
  return !saving && planId !== undefined && contractId !== undefined;
}

function keyOf({ planId, contractId }: Offer): string {
  return JSON.stringify([contractId, planId]);
}
