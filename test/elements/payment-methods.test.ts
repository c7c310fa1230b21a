import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import '@kvitt/elements/define/payment-methods.js';
import { html } from '@open-wc/testing';
import { describeElement } from '../support/describe-element.js';

const id = currentInvoiceId;
const content = html`<kvitt-payment-methods invoice-id=${id}></kvitt-payment-methods>`;
const methods: readonly PaymentMethod[] = [
  { id: 'swish', scheme: 'swish', name: 'Swish', isPreferred: true },
  { id: 'card-4242', scheme: 'card', meansCode: '48', name: 'Visa ···· 4242', isSaved: true },
  { id: 'bank', scheme: 'bank-transfer', meansCode: '30', name: 'Banköverföring' },
];

describeElement('kvitt-payment-methods', {
  live: () => content,
  given: () => html`<kvitt-payment-methods .methods=${methods}></kvitt-payment-methods>`,
  shows: 'How do you want to pay?',
  empty: { shows: 'Nothing to pay', scenario: 'paid' },
  scenarios: ['methods', 'saved-card'],
});
