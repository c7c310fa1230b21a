import { negate } from '../money.js';
import type { PaymentInstructions } from './payment-instructions.js';
import type { Money } from './primitives.js';
import type { Settlement, Status } from './status.js';

/** What an `Invoice` and an `InvoiceSummary` both answer questions from. */
export type Payable = {
  readonly typeCode: string;
  readonly dueDate?: string;
  readonly timeZone?: string;
  readonly status?: Status;
  readonly balance?: Money;
} & ({ readonly payableAmount: Money } | { readonly totals: { readonly payableAmount: Money } });

/** UNCL1001 codes that EN 16931 gives to credit notes: their positive amounts are a credit to the buyer. */
export const creditNoteTypeCodes = ['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '502', '503', '532'] as const;

const settled: readonly (Settlement | 'unknown')[] = ['paid', 'overpaid', 'refunded', 'credited', 'written-off'];

/** Whether the document turns the amounts round; a negative invoice (type 380) is not a credit note. */
export function isCreditNote(document: { readonly typeCode: string }): boolean {
  return creditNoteTypeCodes.some((code) => code === document.typeCode);
}

/** Where the money is by the backend's word; without it nothing may be claimed, neither paid nor unpaid. */
export function settlementOf(document: { readonly status?: Status }): Settlement | 'unknown' {
  return document.status?.settlement ?? 'unknown';
}

/** What the customer has to pay now: the balance, else BT-115, else nothing when settled; negative when she gets money. */
export function amountToPay(document: Payable): Money {
  const stated = 'totals' in document ? document.totals.payableAmount : document.payableAmount;
  const open = document.balance ?? (isOver(document) ? { ...stated, amount: '0' } : stated);
  return isCreditNote(document) ? negate(open) : open;
}

/** Whether nothing is to be paid any more, whatever the document states. */
export function isOver(document: Payable): boolean {
  return settled.includes(settlementOf(document)) || document.status?.lifecycle === 'cancelled';
}

/** Whether all there is to do is to have money on the account: UNCL4461 49 and 59. */
export function isDirectDebit({ paymentInstructions = [] }: { readonly paymentInstructions?: readonly PaymentInstructions[] }): boolean {
  return paymentInstructions.length > 0 && paymentInstructions.every(({ meansCode }) => meansCode === '49' || meansCode === '59');
}
