import type { Invoice } from '@kvitt/core/model/invoice.js';
import { add } from '@kvitt/core/sum.js';

/** The same document with a total that its lines do not give, marked so: Kvitt shows it as stated. */
export function misstated(invoice: Invoice): Invoice {
  const { totals, currency } = invoice;
  const tooMuch = { amount: '10.00', currency };
  return {
    ...invoice,
    totals: { ...totals, taxInclusiveAmount: add(totals.taxInclusiveAmount, tooMuch), payableAmount: add(totals.payableAmount, tooMuch) },
    extensions: { doesNotAddUp: true },
  };
}
