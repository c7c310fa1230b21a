import type { PaymentPlugin, PluginOrder } from './plugin.js';

/** What of Stripe.js is used (docs.stripe.com/js); the page loads it, so that its own CSP and consent rule. */
export interface StripeLike {
  elements(options: { readonly clientSecret: string; readonly locale?: string; readonly appearance?: object }): StripeElementsLike;
  /** `elements` are those that it made itself. */
  confirmPayment(options: { readonly elements: never; readonly redirect: 'if_required'; readonly confirmParams: { readonly return_url: string } }): Promise<{ readonly error?: { readonly message?: string } }>;
}

export interface StripeElementsLike {
  create(type: 'payment', options?: object): StripeFieldsLike;
  submit(): Promise<{ readonly error?: { readonly message?: string } }>;
}

export interface StripeFieldsLike {
  mount(place: HTMLElement): void;
  on(name: 'change', listener: (change: { readonly complete: boolean }) => void): unknown;
  destroy(): void;
}

export interface StripeOptions {
  /** Answers Stripe: `Stripe` itself, or `loadStripe` of `@stripe/stripe-js`. */
  readonly stripe: (publishableKey: string) => StripeLike | null | Promise<StripeLike | null>;
  /** How the fields look: Stripe's Appearance API. */
  readonly appearance?: object;
}

/**
 * Stripe's Payment Element. The backend answers `{ type: 'fields', provider: 'stripe', parameters: { publishableKey, clientSecret } }`.
 *
 *     button.plugins = [stripePlugin({ stripe: Stripe })];
 */
export function stripePlugin({ stripe, appearance }: StripeOptions): PaymentPlugin {
  return {
    provider: 'stripe',
    async mount(place, order) {
      const { publishableKey = '', clientSecret = '' } = order.parameters;
      const client = await stripe(publishableKey);
      if (!client) throw new Error('Stripe.js could not be loaded');
      const elements = client.elements({ clientSecret, locale: order.lang, ...(appearance && { appearance }) });
      const fields = elements.create('payment');
      fields.on('change', ({ complete }) => order.onValidity(complete));
      fields.mount(place);
      return { submit: () => confirm(client, elements, order), unmount: () => fields.destroy() };
    },
  };
}

/** Stripe asks for strong authentication over the page, and goes to a page of its own only where a way to pay demands it. */
async function confirm(client: StripeLike, elements: StripeElementsLike, { returnUrl }: PluginOrder): Promise<{ readonly message?: string }> {
  const { error: incomplete } = await elements.submit();
  if (incomplete) return messageOf(incomplete);
  const { error } = await client.confirmPayment({ elements: elements as never, redirect: 'if_required', confirmParams: { return_url: returnUrl } });
  return error ? messageOf(error) : {};
}

function messageOf({ message = '' }: { readonly message?: string }): { readonly message: string } {
  return { message };
}
