import type { PaymentAction } from '@kvitt/core/model/payment.js';
import { hostedProvider, type HostedPayment } from './hosted.js';
import type { Provider } from './provider.js';
import { swishProvider } from './swish.js';

/** A provider that has not answered by then is as good as away; what it did is asked about again. */
const answerMs = 10_000;

/** The supplier's Swish number at the simulator. */
export const swishNumber = '1239001070';

/** Everybody who moves this supplier's money; all are played by the simulator, over HTTP. */
export function providersAt(origin: string, unlimited: typeof globalThis.fetch): (name: string) => Provider {
  const fetch: typeof unlimited = (input, init) => unlimited(input, { ...init, signal: AbortSignal.timeout(answerMs) });
  const hosted = { baseUrl: `${origin}/simulator/hosted`, fetch };
  const page = hostedProvider(hosted);
  const named: Readonly<Record<string, Provider>> = {
    swish: swishProvider({ baseUrl: `${origin}/simulator/swish-cpcapi`, payeeAlias: swishNumber, appUrl: (token) => `${origin}/phone/${token}`, fetch }),
    app: hostedProvider({ ...hosted, shape: 'app', action: appAction }),
    stripe: hostedProvider({ ...hosted, shape: 'fields', action: stripeAction }),
    adyen: hostedProvider({ ...hosted, shape: 'fields', action: adyenAction }),
    stored: hostedProvider({ ...hosted, shape: 'stored' }),
    wallet: hostedProvider({ ...hosted, shape: 'wallet' }),
  };
  return (name) => named[name] ?? page;
}

/** MobilePay's QR form, and Vipps' page with the button that opens the app; both are the same API with another user flow. */
function appAction({ redirectUrl }: HostedPayment, scheme: string): PaymentAction {
  return scheme === 'mobilepay' ? { type: 'qr', payload: redirectUrl, appUrl: redirectUrl } : { type: 'redirect', url: redirectUrl };
}

function stripeAction({ id, fieldsToken = '' }: HostedPayment): PaymentAction {
  return { type: 'fields', provider: 'stripe', parameters: { publishableKey: 'pk_test_kvitt', clientSecret: `pi_${id}_secret_${fieldsToken}` } };
}

function adyenAction({ id, fieldsToken = '' }: HostedPayment): PaymentAction {
  return { type: 'fields', provider: 'adyen', parameters: { clientKey: 'test_KVITT', environment: 'test', sessionId: `CS${id}`, sessionData: fieldsToken } };
}
