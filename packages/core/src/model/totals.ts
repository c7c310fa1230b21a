import * as v from 'valibot';
import { moneySchema, type Of } from './primitives.js';

/** BG-22, as stated by the supplier; shown as stated even when it does not add up. */
export const totalsSchema = v.object({
  /** BT-106: the sum of the lines' net amounts. */
  lineExtensionAmount: moneySchema,
  /** BT-107: the sum of the document's allowances. */
  allowanceTotalAmount: v.optional(moneySchema),
  /** BT-108: the sum of the document's charges. */
  chargeTotalAmount: v.optional(moneySchema),
  /** BT-109: without VAT. */
  taxExclusiveAmount: moneySchema,
  /** BT-110: VAT in the document's currency. */
  taxAmount: v.optional(moneySchema),
  /** BT-111: VAT in the accounting currency (BT-6), when that is another. */
  taxAmountInTaxCurrency: v.optional(moneySchema),
  /** BT-112: with VAT. */
  taxInclusiveAmount: moneySchema,
  /** BT-113: paid before the document was issued. */
  prepaidAmount: v.optional(moneySchema),
  /** BT-114: rounding to whole kronor, for example. */
  payableRoundingAmount: v.optional(moneySchema),
  /** BT-115: what was to be paid when the document was issued. */
  payableAmount: moneySchema,
});

export type Totals = Of<typeof totalsSchema>;
