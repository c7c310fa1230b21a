import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { kronor } from './bill.js';

/** The ways to pay that a supplier offers for an invoice, in its order. */
export type Offer = (invoice: Invoice) => readonly PaymentMethod[];

const swish: PaymentMethod = { id: 'swish', scheme: 'swish', meansCode: '68', name: 'Swish', brand: { name: 'Swish' } };
const vipps: PaymentMethod = { id: 'vipps', scheme: 'vipps', meansCode: '68', name: 'Vipps', brand: { name: 'Vipps' } };
const mobilePay: PaymentMethod = { id: 'mobilepay', scheme: 'mobilepay', meansCode: '68', name: 'MobilePay', brand: { name: 'MobilePay' } };
const bank: PaymentMethod = { id: 'bank', scheme: 'bank-transfer', meansCode: '30', name: 'Banköverföring', hint: 'Från din bank, betalt nästa bankdag' };
const card: PaymentMethod = { id: 'card', scheme: 'card', meansCode: '48', name: 'Kort', hint: 'Visa eller Mastercard' };
const savedCard: PaymentMethod = {
  id: 'card-4242', scheme: 'card', meansCode: '48', name: 'Visa ···· 4242', hint: 'Sparat kort', brand: { name: 'Visa' }, isSaved: true,
};
const otherCard: PaymentMethod = { ...savedCard, id: 'card-4444', name: 'Mastercard ···· 4444', brand: { name: 'Mastercard' } };
const stripe: PaymentMethod = { ...card, id: 'card-stripe' };
const adyen: PaymentMethod = { ...card, id: 'card-adyen', name: 'Betalkort' };
const giro: PaymentMethod = { id: 'bankgiro', scheme: 'giro', meansCode: '93', name: 'Bankgiro', hint: 'Betala själv i din bank' };
const directDebit: PaymentMethod = { id: 'autogiro', scheme: 'direct-debit', meansCode: '49', name: 'Autogiro', brand: { name: 'Autogiro' } };
const applePay: PaymentMethod = {
  id: 'apple-pay', scheme: 'wallet', meansCode: '48', name: 'Apple Pay', brand: { name: 'Apple Pay' },
  paymentRequest: [{
    supportedMethods: 'https://apple.com/apple-pay',
    data: { version: 3, merchantIdentifier: 'merchant.example.norrsken', merchantCapabilities: ['supports3DS'], supportedNetworks: ['visa', 'masterCard'], countryCode: 'SE' },
  }],
};
const googlePay: PaymentMethod = {
  id: 'google-pay', scheme: 'wallet', meansCode: '48', name: 'Google Pay', brand: { name: 'Google Pay' },
  paymentRequest: [{
    supportedMethods: 'https://google.com/pay',
    data: { environment: 'TEST', apiVersion: 2, apiVersionMinor: 0, merchantInfo: { merchantName: 'Norrsken Energi' }, allowedPaymentMethods: [] },
  }],
};

/** What the customer liked best before the scenario begins. */
const preferred = (method: PaymentMethod): PaymentMethod => ({ ...method, isPreferred: true });
const inParts = (method: PaymentMethod): PaymentMethod => ({ ...method, minimumAmount: kronor('100.00') });
const putOff = (method: PaymentMethod, { dueDate }: Invoice): PaymentMethod => ({ ...method, latestExecutionDate: dueDate });
const drawn = ({ dueDate }: Invoice): PaymentMethod => ({ ...directDebit, hint: dueDate && `Dras från ditt konto ${dueDate}` });

/** Every offer of the scenarios, by name. */
export const offers = {
  usual: () => [preferred({ ...swish, hint: 'Du betalade så senast' }), { ...savedCard, isSaved: undefined }, bank],
  all: (invoice) => [preferred(swish), inParts(savedCard), card, applePay, googlePay, vipps, mobilePay, putOff(bank, invoice), giro, drawn(invoice)],
  savedCards: () => [preferred(savedCard), otherCard, card, swish],
  fields: () => [stripe, adyen, swish],
  wallets: () => [applePay, googlePay, swish],
  apps: () => [vipps, mobilePay],
  giro: () => [giro],
  directDebit: (invoice) => [preferred(drawn(invoice))],
  parts: () => [preferred(inParts(swish)), inParts(savedCard), bank],
  later: (invoice) => [preferred(putOff(bank, invoice)), putOff(savedCard, invoice), swish],
} satisfies Record<string, Offer>;
