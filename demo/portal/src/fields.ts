import type { AdyenLike } from '@kvitt/elements/plugins/adyen.js';
import type { PaymentPlugin } from '@kvitt/elements/plugins/plugin.js';
import type { StripeOptions } from '@kvitt/elements/plugins/stripe.js';

/** A provider's script and Kvitt's plug-in for it are fetched with the first payment that asks for its fields. */
export const plugins: readonly PaymentPlugin[] = [
  {
    provider: 'stripe',
    async mount(place, order) {
      const [{ stripePlugin }] = await Promise.all([library<{ stripePlugin: (options: StripeOptions) => PaymentPlugin }>('stripe'), vendor('stripe')]);
      return stripePlugin({ stripe: theirs().Stripe }).mount(place, order);
    },
  },
  {
    provider: 'adyen',
    async mount(place, order) {
      const [{ adyenPlugin }] = await Promise.all([library<{ adyenPlugin: (theirs: AdyenLike) => PaymentPlugin }>('adyen'), vendor('adyen')]);
      return adyenPlugin(theirs().AdyenWeb).mount(place, order);
    },
  },
];

function library<Module>(name: string): Promise<Module> {
  return load(`/kvitt/plugins/${name}.js`) as Promise<Module>;
}

/** A real one comes from the provider's own address; the page's policy has to name it. */
function vendor(name: string): Promise<unknown> {
  return load(`/simulator/js/${name}.js`);
}

function load(address: string): Promise<unknown> {
  return import(address) as Promise<unknown>;
}

/** What the providers' scripts put on the page. */
function theirs(): { readonly Stripe: StripeOptions['stripe']; readonly AdyenWeb: AdyenLike } {
  return globalThis as unknown as ReturnType<typeof theirs>;
}
