import * as v from 'valibot';
import { decimalSchema, moneySchema, type Of } from './primitives.js';

/** UNCL5305: S standard, Z zero, E exempt, AE reverse charge, K intra-community, G export, O outside scope, L Canary Islands, M Ceuta and Melilla, B split payment. */
export const taxCategorySchema = v.picklist(['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B']);

/** VAT information of a line (BG-30), an allowance (BT-95, BT-96) or a charge (BT-102, BT-103). */
export const taxSchema = v.object({
  /** BT-151, BT-95, BT-102: UNCL5305. */
  category: taxCategorySchema,
  /** BT-152, BT-96, BT-103: per cent; absent outside the scope of VAT. */
  rate: v.optional(decimalSchema),
});

/** BG-23: one VAT category and rate of the document; the rows add up to BT-110. */
export const taxSubtotalSchema = v.object({
  /** BT-116: what the tax is taken from. */
  taxableAmount: moneySchema,
  /** BT-117: the tax itself. */
  taxAmount: moneySchema,
  /** BT-118: UNCL5305. */
  category: taxCategorySchema,
  /** BT-119: per cent; absent outside the scope of VAT. */
  rate: v.optional(decimalSchema),
  /** BT-120: why there is no VAT, in words. */
  exemptionReason: v.optional(v.string()),
  /** BT-121: the same as a VATEX code. */
  exemptionCode: v.optional(v.string()),
});

/** An allowance (BG-20 document, BG-27 line) or a charge (BG-21 document, BG-28 line); `amount` is positive in both. */
export const allowanceChargeSchema = v.object({
  /** BT-92, BT-99, BT-136, BT-141: without VAT. */
  amount: moneySchema,
  /** BT-93, BT-100, BT-137, BT-142: what the percentage is taken from. */
  baseAmount: v.optional(moneySchema),
  /** BT-94, BT-101, BT-138, BT-143: per cent. */
  percentage: v.optional(decimalSchema),
  /** Document level only: BT-95 and BT-96, BT-102 and BT-103. */
  tax: v.optional(taxSchema),
  /** BT-97, BT-104, BT-139, BT-144: in words. */
  reason: v.optional(v.string()),
  /** BT-98, BT-140 (UNCL5189); BT-105, BT-145 (UNCL7161). */
  reasonCode: v.optional(v.string()),
});

export type TaxCategory = Of<typeof taxCategorySchema>;
export type Tax = Of<typeof taxSchema>;
export type TaxSubtotal = Of<typeof taxSubtotalSchema>;
export type AllowanceCharge = Of<typeof allowanceChargeSchema>;
