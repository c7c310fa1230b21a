import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Supplier } from '../../../demo/server/src/seed/seed-data.js';

/** The supplier of every customer in these tests; its days end in Stockholm. */
export const supplier: Supplier = {
  id: 'test-energi', name: 'Testenergi', brand: 'norrsken', currency: 'SEK', timeZone: 'Europe/Stockholm', lang: 'sv',
  party: { name: 'Testenergi AB' },
  paymentMethods: [
    { id: 'swish', scheme: 'swish', name: 'Swish', isPreferred: true },
    { id: 'card', scheme: 'card', name: 'Kort' },
  ],
};

/** What a test wants to be special about a document. */
export type Wanted = Partial<Invoice> & { readonly id: string; readonly payable?: string };

/** A small invoice of 499 kr with one line, issued and not paid. */
export function invoice({ payable = '499.00', ...wanted }: Wanted): Invoice {
  const net = { amount: (Number(payable) * 0.8).toFixed(2), currency: 'SEK' };
  const gross = { amount: payable, currency: 'SEK' };
  const tax = { amount: (Number(payable) * 0.2).toFixed(2), currency: 'SEK' };
  return {
    version: 1, number: `N-${wanted.id}`, issueDate: '2026-11-01', dueDate: '2026-11-30', typeCode: '380', currency: 'SEK',
    status: { lifecycle: 'issued', settlement: 'unpaid' },
    balance: gross,
    seller: supplier.party,
    buyer: { name: 'Tess Testsson', address: { line1: 'Provgatan 1', postCode: '111 11', city: 'Stockholm' } },
    paymentInstructions: [{ meansCode: '30', reference: '1234566', creditTransfers: [{ account: '50501055', scheme: 'bankgiro' }] }],
    lines: [{ id: '1', netAmount: net, item: { name: 'Elförbrukning (oktober)' }, tax: { category: 'S', rate: '25' } }],
    taxBreakdown: [{ taxableAmount: net, taxAmount: tax, category: 'S', rate: '25' }],
    totals: { lineExtensionAmount: net, taxExclusiveAmount: net, taxAmount: tax, taxInclusiveAmount: gross, payableAmount: gross },
    attachments: [{ id: 'price-list', fileName: 'prislista.txt', mediaType: 'text/plain' }],
    hasPdf: true,
    timeZone: 'Europe/Stockholm',
    ...wanted,
  };
}
