import type { OfferedMethod } from '../../../demo/server/src/seed/seed-data.js';

/** Ways to pay that a test gives its customer, one for each provider. */
export const ways = {
  visa: { id: 'visa', scheme: 'card', name: 'Visa ···· 4242', isSaved: true, provider: 'stored', mayWait: true },
  parts: { id: 'parts', scheme: 'swish', name: 'Swish', minimumAmount: { amount: '100.00', currency: 'SEK' } },
  stripe: { id: 'stripe', scheme: 'card', name: 'Kort', provider: 'stripe' },
  adyen: { id: 'adyen', scheme: 'card', name: 'Kort', provider: 'adyen' },
  vipps: { id: 'vipps', scheme: 'vipps', name: 'Vipps', provider: 'app' },
  mobilePay: { id: 'mobilepay', scheme: 'mobilepay', name: 'MobilePay', provider: 'app' },
  giro: { id: 'giro', scheme: 'giro', name: 'Bankgiro' },
  mandate: { id: 'autogiro', scheme: 'direct-debit', name: 'Autogiro' },
  wallet: { id: 'wallet', scheme: 'wallet', name: 'Google Pay', paymentRequest: [{ supportedMethods: 'https://google.com/pay' }] },
} as const satisfies Readonly<Record<string, OfferedMethod>>;
