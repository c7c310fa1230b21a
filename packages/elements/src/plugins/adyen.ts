import type { PaymentPlugin, PluginOrder } from './plugin.js';

/** What of Adyen Web 6 is used (docs.adyen.com, sessions flow); the page loads it, so that its own CSP and consent rule. */
export interface AdyenLike<Checkout = never> {
  readonly AdyenCheckout: (configuration: AdyenConfiguration) => Promise<Checkout>;
  readonly Card: new (checkout: Checkout, configuration: { readonly showPayButton: false }) => AdyenFieldsLike;
}

export interface AdyenConfiguration {
  readonly session: { readonly id: string; readonly sessionData: string };
  readonly clientKey: string;
  readonly environment: 'test' | 'live';
  readonly locale: string;
  readonly countryCode?: string;
  readonly showPayButton: false;
  readonly onChange: (state: { readonly isValid: boolean }) => void;
  readonly onPaymentCompleted: () => void;
  readonly onPaymentFailed: (result?: { readonly refusalReason?: string }) => void;
  readonly onError: (error: Error) => void;
}

export interface AdyenFieldsLike {
  mount(place: HTMLElement): unknown;
  submit(): void;
  unmount(): unknown;
}

interface Answer {
  readonly message?: string;
}

/**
 * Adyen's card fields. The backend answers `{ type: 'fields', provider: 'adyen', parameters: { clientKey, environment, sessionId, sessionData } }`.
 *
 *     const { AdyenCheckout, Card } = window.AdyenWeb;
 *     button.plugins = [adyenPlugin({ AdyenCheckout, Card })];
 */
export function adyenPlugin<Checkout>({ AdyenCheckout, Card }: AdyenLike<Checkout>): PaymentPlugin {
  return {
    provider: 'adyen',
    async mount(place, order) {
      const waiting = new Waiting();
      const checkout = await AdyenCheckout(configuration(order, waiting));
      const card = new Card(checkout, { showPayButton: false });
      card.mount(place);
      return { submit: () => waiting.for(() => card.submit()), unmount: () => void card.unmount() };
    },
  };
}

function configuration(order: PluginOrder, waiting: Waiting): AdyenConfiguration {
  const { clientKey = '', environment, sessionId = '', sessionData = '', countryCode } = order.parameters;
  return {
    session: { id: sessionId, sessionData },
    clientKey,
    environment: environment === 'live' ? 'live' : 'test',
    locale: order.lang,
    ...(countryCode && { countryCode }),
    showPayButton: false,
    onChange: ({ isValid }) => order.onValidity(isValid),
    onPaymentCompleted: () => waiting.answer({}),
    onPaymentFailed: (result) => waiting.answer({ message: result?.refusalReason ?? '' }),
    onError: (error) => waiting.fail(error),
  };
}

/** Adyen answers a submission by a call back, strong authentication included: here that becomes a promise. */
class Waiting {
  #settle: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void } | undefined;

  for(submit: () => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      submit();
    });
  }

  answer(answer: Answer): void {
    this.#settle?.resolve(answer);
  }

  fail(error: Error): void {
    this.#settle?.reject(error);
  }
}
