import type { Bank } from './bank.js';
import { cardForm, refuseShadow, type CardForm } from './card-form.js';
import { settle } from './settle.js';
import { cardWords, whyDeclined } from './words.js';

/** What a change of the Payment Element tells (docs.stripe.com/js/element/events/on_change). */
export interface StripeChange {
  readonly elementType: 'payment';
  readonly complete: boolean;
  readonly empty: boolean;
  readonly value: { readonly type: 'card' };
}

interface Handlers {
  readonly ready: () => void;
  readonly change: (change: StripeChange) => void;
}

export interface FakePaymentElement {
  mount(place: string | HTMLElement): void;
  unmount(): void;
  destroy(): void;
  focus(): void;
  on<Name extends keyof Handlers>(name: Name, handler: Handlers[Name]): FakePaymentElement;
}

export interface FakeElements {
  create(type: 'payment', options?: object): FakePaymentElement;
  getElement(type: 'payment'): FakePaymentElement | null;
  submit(): Promise<{ readonly error?: FakeStripeError }>;
  update(options: { readonly locale?: string; readonly appearance?: object }): void;
}

export interface FakeStripeError {
  readonly type: 'validation_error' | 'card_error' | 'invalid_request_error' | 'api_connection_error';
  readonly code?: string;
  readonly message: string;
}

export interface ConfirmOptions {
  readonly elements: FakeElements;
  readonly redirect?: 'always' | 'if_required';
  readonly confirmParams: { readonly return_url: string };
}

/** Either of the two, as the real one answers. */
export interface Confirmed {
  readonly error?: FakeStripeError;
  readonly paymentIntent?: { readonly id: string; readonly status: 'succeeded' | 'processing' };
}

export interface FakeStripe {
  elements(options: { readonly clientSecret: string; readonly locale?: string; readonly appearance?: object }): FakeElements;
  confirmPayment(options: ConfirmOptions): Promise<Confirmed>;
}

interface Drawn {
  readonly clientSecret: string;
  readonly lang: string;
  form?: CardForm;
}

/** `Stripe(publishableKey)` of Stripe.js v3 as documented, as far as a plug-in for fields needs it; the bank behind it is given. */
export function stripeFake(bank: Bank): (publishableKey: string) => FakeStripe {
  return (publishableKey) => {
    if (!publishableKey.startsWith('pk_')) throw new Error(`Invalid API Key provided: ${publishableKey}`);
    const drawn = new WeakMap<FakeElements, Drawn>();
    return {
      elements({ clientSecret, locale = 'auto' }) {
        if (!/^pi_\w+_secret_\w+$/.test(clientSecret)) throw new Error(`Invalid value for elements(): clientSecret should be a client secret of the form \${id}_secret_\${secret}.`);
        const own: Drawn = { clientSecret, lang: locale === 'auto' ? navigator.language : locale };
        const elements = elementsOf(own);
        drawn.set(elements, own);
        return elements;
      },
      async confirmPayment({ elements, redirect = 'always', confirmParams }) {
        const own = drawn.get(elements);
        if (!own?.form) throw new Error('Invalid value for stripe.confirmPayment(): elements should have a mounted Payment Element.');
        const confirmed = await confirm(bank, own);
        if (!confirmed.error && redirect === 'always') location.assign(confirmParams.return_url);
        return confirmed;
      },
    };
  };
}

async function confirm(bank: Bank, { clientSecret, lang, form }: Drawn): Promise<Confirmed> {
  const card = form?.card;
  if (!card) return { error: { type: 'validation_error', code: 'incomplete_card', message: cardWords(lang).incomplete } };
  const [id = '', secret = ''] = clientSecret.split('_secret_');
  try {
    const answer = await settle(bank, secret, card, lang);
    if (answer.status === 'accepted') return { paymentIntent: { id, status: 'processing' } };
    return { error: { type: 'card_error', code: 'card_declined', message: whyDeclined(answer.code, lang) } };
  } catch (problem) {
    return { error: { type: 'api_connection_error', message: problem instanceof Error ? problem.message : 'connection lost' } };
  }
}

function elementsOf(own: Drawn): FakeElements {
  let payment: FakePaymentElement | null = null;
  return {
    create: () => (payment = paymentElement(own)),
    getElement: () => payment,
    submit: () => Promise.resolve(own.form?.card ? {} : { error: { type: 'validation_error', code: 'incomplete_card', message: cardWords(own.lang).incomplete } }),
    update: () => undefined,
  };
}

function paymentElement(own: Drawn): FakePaymentElement {
  const handlers: { ready: (() => void)[]; change: ((change: StripeChange) => void)[] } = { ready: [], change: [] };
  const changed = (): void => {
    const complete = own.form?.card !== undefined;
    handlers.change.forEach((tell) => tell({ elementType: 'payment', complete, empty: false, value: { type: 'card' } }));
  };
  const remove = (): void => {
    own.form?.element.remove();
    own.form = undefined;
  };
  const element: FakePaymentElement = {
    mount(place) {
      const found = typeof place === 'string' ? document.querySelector(place) : place;
      if (!found) throw new Error(`The selector you specified (${place as string}) applies to no DOM elements that are currently on the page.`);
      refuseShadow(found);
      own.form = cardForm(own.lang, changed);
      found.replaceChildren(own.form.element);
      queueMicrotask(() => handlers.ready.forEach((tell) => tell()));
    },
    unmount: remove,
    destroy: remove,
    focus: () => own.form?.focus(),
    on(name, handler) {
      (handlers[name] as (typeof handler)[]).push(handler);
      return element;
    },
  };
  return element;
}
