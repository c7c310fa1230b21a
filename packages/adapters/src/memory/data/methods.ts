import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { PaymentAction, PaymentMethod } from '@kvitt/core/model/payment.js';

/** Elin's ways to pay, the supplier's order. */
export const methods: readonly PaymentMethod[] = [
  { id: 'swish', scheme: 'swish', meansCode: '68', name: 'Swish', hint: 'Du betalade så senast', brand: { name: 'Swish' }, isPreferred: true },
  { id: 'card-4242', scheme: 'card', meansCode: '48', name: 'Visa ···· 4242', hint: 'Sparat kort', brand: { name: 'Visa' } },
  { id: 'bank', scheme: 'bank-transfer', meansCode: '30', name: 'Banköverföring', hint: 'Från din bank, betalt nästa bankdag' },
];

/** What the customer must do to pay so: scan or open Swish, or go on to the card's or the bank's page. */
export function actionOf(methodId: string, paymentId: string, returnUrl?: string): PaymentAction {
  if (methodId === 'swish') return { type: 'qr', payload: `D${paymentId}`, appUrl: `swish://paymentrequest?token=${paymentId}` };
  const back = returnUrl ? `?return=${encodeURIComponent(returnUrl)}` : '';
  return { type: 'redirect', url: `https://pay.example/${methodId}/${paymentId}${back}` };
}

/** The bank statement's words for a payment of this invoice. */
export function statementText(invoice: Invoice): string {
  return `${invoice.seller.tradingName ?? invoice.seller.name} ${invoice.number}`;
}
