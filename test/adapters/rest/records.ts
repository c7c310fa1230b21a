import type { Context } from '@kvitt/core/adapter.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';

/** What an operation is told when nobody aborts it. */
export const context = (more: Partial<Context> = {}): Context => ({ signal: new AbortController().signal, locale: 'sv', ...more });

export const sek = (amount: string): Money => ({ amount, currency: 'SEK' });

/** The least that is an invoice. */
export const invoice: Invoice = {
  id: '42',
  number: '2026-042',
  issueDate: '2026-02-01',
  typeCode: '380',
  currency: 'SEK',
  seller: { name: 'Norrsken Energi' },
  buyer: { name: 'Elin Sandberg' },
  lines: [{ id: '1', netAmount: sek('100.00'), item: { name: 'El' } }],
  taxBreakdown: [{ taxableAmount: sek('100.00'), taxAmount: sek('25.00'), category: 'S', rate: '25' }],
  totals: {
    lineExtensionAmount: sek('100.00'),
    taxExclusiveAmount: sek('100.00'),
    taxInclusiveAmount: sek('125.00'),
    payableAmount: sek('125.00'),
  },
};
