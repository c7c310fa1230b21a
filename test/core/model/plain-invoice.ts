import type { Invoice } from '@kvitt/core/model/invoice.js';

/** An amount in kronor. */
export const sek = (amount: string) => ({ amount, currency: 'SEK' });

/** The smallest whole invoice that adds up: one line at 25 % VAT, rounded to whole kronor. */
export const plainInvoice: Invoice = {
  id: 'inv-1',
  number: '2026-041',
  issueDate: '2026-02-01',
  typeCode: '380',
  currency: 'SEK',
  dueDate: '2026-02-24',
  seller: { name: 'Fjordnett AS' },
  buyer: { name: 'Ada Ek' },
  lines: [
    {
      id: '1',
      quantity: '1',
      unitCode: 'MON',
      netAmount: sek('399.50'),
      price: { net: sek('399.5') },
      tax: { category: 'S', rate: '25' },
      item: { name: 'Fibre 500/500' },
    },
  ],
  taxBreakdown: [{ taxableAmount: sek('399.50'), taxAmount: sek('99.88'), category: 'S', rate: '25' }],
  totals: {
    lineExtensionAmount: sek('399.50'),
    taxExclusiveAmount: sek('399.50'),
    taxAmount: sek('99.88'),
    taxInclusiveAmount: sek('499.38'),
    payableRoundingAmount: sek('-0.38'),
    payableAmount: sek('499.00'),
  },
};
