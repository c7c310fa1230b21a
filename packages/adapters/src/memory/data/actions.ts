import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { PaymentAction, PaymentMethod } from '@kvitt/core/model/payment.js';

type ActionOf = (paymentId: string, back: string) => PaymentAction;

/** Each way by its id; any other one goes on to its page. */
const actions: Readonly<Record<string, ActionOf>> = {
  swish: (id) => ({ type: 'qr', payload: `D${id}`, appUrl: `swish://paymentrequest?token=${id}` }),
  vipps: (id) => ({ type: 'app', url: `vipps://payment?id=${id}` }),
  mobilepay: (id, back) => ({ type: 'redirect', url: `https://pay.example/mobilepay/${id}${back}` }),
  'card-stripe': (id) => ({ type: 'fields', provider: 'stripe', parameters: { publishableKey: 'pk_test_norrsken', clientSecret: `pi_${id.replace('-', '')}_secret_demo` } }),
  'card-adyen': (id) => ({
    type: 'fields', provider: 'adyen', parameters: { clientKey: 'test_norrsken', environment: 'test', sessionId: `CS-${id}`, sessionData: 'Ab02b4c0' },
  }),
};

/** What the customer must do to pay so: scan or open an app, fill in a card, or go on to the card's or the bank's page. */
export function actionOf({ id }: Pick<PaymentMethod, 'id'>, paymentId: string, returnUrl?: string): PaymentAction {
  const back = returnUrl ? `?return=${encodeURIComponent(returnUrl)}` : '';
  return actions[id]?.(paymentId, back) ?? { type: 'redirect', url: `https://pay.example/${id}/${paymentId}${back}` };
}

/** Whether one press is enough: the bank is asked at once. */
export function needsNothing({ isSaved, scheme }: PaymentMethod): boolean {
  return isSaved === true || scheme === 'wallet';
}

/** The bank statement's words for a payment of this invoice. */
export function statementText(invoice: Invoice): string {
  return `${invoice.seller.tradingName ?? invoice.seller.name} ${invoice.number}`;
}
