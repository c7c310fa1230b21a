import type { Bank } from './bank.js';
import { cardForm, refuseShadow, type CardForm } from './card-form.js';
import { settle } from './settle.js';
import { whyDeclined } from './words.js';

/** What a payment ended with (docs.adyen.com: result codes). */
export interface AdyenResult {
  readonly resultCode: 'Authorised' | 'Received' | 'Refused' | 'Cancelled' | 'Error';
  readonly sessionResult?: string;
  readonly sessionData?: string;
  readonly refusalReason?: string;
}

export interface AdyenState {
  readonly isValid: boolean;
  readonly data: { readonly paymentMethod: { readonly type: 'scheme' } };
}

/** What `AdyenCheckout` is told in the sessions flow. */
export interface AdyenConfiguration {
  readonly session: { readonly id: string; readonly sessionData: string };
  readonly clientKey: string;
  readonly locale?: string;
  readonly countryCode?: string;
  readonly environment?: 'test' | 'live';
  readonly onPaymentCompleted?: (result: AdyenResult, component: FakeCard) => void;
  readonly onPaymentFailed?: (result: AdyenResult, component: FakeCard) => void;
  readonly onError?: (error: Error, component?: FakeCard) => void;
  readonly onChange?: (state: AdyenState, component: FakeCard) => void;
}

export interface CardConfiguration extends Pick<AdyenConfiguration, 'onPaymentCompleted' | 'onPaymentFailed' | 'onError' | 'onChange'> {
  readonly showPayButton?: boolean;
}

export interface FakeCheckout {
  readonly options: AdyenConfiguration;
}

export interface FakeCard {
  readonly isValid: boolean;
  mount(place: string | HTMLElement): FakeCard;
  unmount(): FakeCard;
  remove(): void;
  submit(): void;
  showValidation(): FakeCard;
}

/** What the script of Adyen Web v6 puts on the page: `window.AdyenWeb`. */
export interface FakeAdyenWeb {
  readonly AdyenCheckout: (configuration: AdyenConfiguration) => Promise<FakeCheckout>;
  readonly Card: new (checkout: FakeCheckout, configuration?: CardConfiguration) => FakeCard;
}

/** Adyen Web v6 as documented, as far as a plug-in for a card's fields needs it; the bank behind it is given. */
export function adyenFake(bank: Bank): FakeAdyenWeb {
  class Card implements FakeCard {
    readonly #options: AdyenConfiguration;
    #form: CardForm | undefined;

    constructor({ options }: FakeCheckout, configuration: CardConfiguration = {}) {
      this.#options = { ...options, ...configuration };
    }

    get isValid(): boolean {
      return this.#form?.card !== undefined;
    }

    mount(place: string | HTMLElement): this {
      const found = typeof place === 'string' ? document.querySelector(place) : place;
      if (!found) throw new Error('Component could not mount. Root node was not found.');
      refuseShadow(found);
      this.#form = cardForm(this.#options.locale ?? 'en-US', () => this.#changed());
      found.replaceChildren(this.#form.element);
      return this;
    }

    unmount(): this {
      this.#form?.element.remove();
      this.#form = undefined;
      return this;
    }

    remove(): void {
      this.unmount();
    }

    showValidation(): this {
      this.#form?.focus();
      return this;
    }

    submit(): void {
      if (this.isValid) void this.#submit();
      else this.showValidation();
    }

    #changed(): void {
      this.#options.onChange?.({ isValid: this.isValid, data: { paymentMethod: { type: 'scheme' } } }, this);
    }

    async #submit(): Promise<void> {
      const { session, locale = 'en-US', onPaymentCompleted, onPaymentFailed, onError } = this.#options;
      const card = this.#form?.card;
      if (!card) return;
      try {
        const answer = await settle(bank, session.sessionData, card, locale);
        const { sessionData } = session;
        if (answer.status === 'accepted') onPaymentCompleted?.({ resultCode: 'Authorised', sessionResult: session.id, sessionData }, this);
        else onPaymentFailed?.({ resultCode: 'Refused', sessionData, refusalReason: whyDeclined(answer.code, locale) }, this);
      } catch (problem) {
        onError?.(problem instanceof Error ? problem : new Error('NETWORK_ERROR'), this);
      }
    }
  }
  return { AdyenCheckout: (options) => begin(options), Card };
}

function begin(options: AdyenConfiguration): Promise<FakeCheckout> {
  if (!/^(test|live)_/.test(options.clientKey)) return Promise.reject(new Error('IMPLEMENTATION_ERROR: clientKey was not provided.'));
  if (!options.session.id) return Promise.reject(new Error('IMPLEMENTATION_ERROR: Invalid session'));
  return Promise.resolve({ options });
}
