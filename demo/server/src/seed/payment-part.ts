import type { PaymentInstructions } from '@kvitt/core/model/payment-instructions.js';
import { fik, kid, ocr } from './reference.js';
import type { Supplier } from './seed-data.js';

const creditor = '85012345';

/** How each supplier is paid at the bank; the reference is made of the digits and checks. */
export function paymentPart(supplier: Pick<Supplier, 'currency' | 'party'>, digits: string): PaymentInstructions {
  const { name: accountName } = supplier.party;
  if (supplier.currency === 'SEK') {
    return {
      meansCode: '30',
      meansText: 'Bankgiro',
      reference: ocr(digits),
      creditTransfers: [{ account: '5999-9912', scheme: 'bankgiro', accountName }],
    };
  }
  if (supplier.currency === 'NOK') {
    return {
      meansCode: '30',
      meansText: 'Bankgiro',
      reference: kid(digits),
      creditTransfers: [{ account: '99990000421', scheme: 'bban', accountName }],
    };
  }
  return {
    meansCode: '93',
    meansText: 'FI-kort +71',
    reference: fik(digits),
    creditTransfers: [{ account: creditor, scheme: 'fik', accountName }],
  };
}
