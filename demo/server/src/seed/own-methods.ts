import type { OfferedMethod } from './seed-data.js';

/** A card that the payment provider keeps for a customer: one press pays, now or when the invoice is due. */
export function kept(id: string, brand: string, lastDigits: string): OfferedMethod {
  return { id: `${id}-${lastDigits}`, scheme: 'card', meansCode: '48', name: `${brand} ···· ${lastDigits}`, brand: { name: brand }, isSaved: true, mayWait: true, provider: 'stored' };
}

/** The supplier draws the money itself on the due date: Aino has agreed to it. */
export const mandate: OfferedMethod = { id: 'autogiro', scheme: 'direct-debit', meansCode: '49', name: 'Autogiro', isPreferred: true };

/** Shown only where the browser has it. */
export const wallet: OfferedMethod = {
  id: 'google-pay', scheme: 'wallet', meansCode: '48', name: 'Google Pay', brand: { name: 'Google Pay' }, provider: 'wallet',
  paymentRequest: [{
    supportedMethods: 'https://google.com/pay',
    data: {
      environment: 'TEST', apiVersion: 2, apiVersionMinor: 0, merchantInfo: { merchantName: 'Norrsken Energi' },
      allowedPaymentMethods: [{ type: 'CARD', parameters: { allowedAuthMethods: ['PAN_ONLY', 'CRYPTOGRAM_3DS'], allowedCardNetworks: ['VISA', 'MASTERCARD'] } }],
    },
  }],
};
