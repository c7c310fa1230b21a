import * as v from 'valibot';
import type { Of } from './primitives.js';

/** BG-17: one account to pay to. */
export const creditTransferSchema = v.object({
  /** BT-84: IBAN, bankgiro, plusgiro or other account number, without spaces. */
  account: v.string(),
  /** Kvitt: which kind of number `account` is, when known. */
  scheme: v.optional(v.picklist(['iban', 'bankgiro', 'plusgiro', 'bban', 'fik', 'kid'])),
  /** BT-85. */
  accountName: v.optional(v.string()),
  /** BT-86: BIC. */
  serviceProvider: v.optional(v.string()),
});

/** BG-18: the card a payment was or will be drawn on, masked (BR-51: at most the first 6 and last 4 digits). */
export const cardSchema = v.object({
  /** BT-87. */
  number: v.string(),
  /** BT-88. */
  holder: v.optional(v.string()),
});

/** BG-19. */
export const directDebitSchema = v.object({
  /** BT-89. */
  mandateReference: v.optional(v.string()),
  /** BT-90. */
  creditorIdentifier: v.optional(v.string()),
  /** BT-91. */
  debitedAccount: v.optional(v.string()),
});

/** BG-16. */
export const paymentInstructionsSchema = v.object({
  /** BT-81: UNCL4461; 30, 42 and 58 credit transfer, 48 card, 49 and 59 direct debit, 93 reference giro. */
  meansCode: v.string(),
  /** BT-82. */
  meansText: v.optional(v.string()),
  /** BT-83: the remittance information, OCR, KID or FIK reference. */
  reference: v.optional(v.string()),
  /** BG-17. */
  creditTransfers: v.optional(v.array(creditTransferSchema)),
  /** BG-18. */
  card: v.optional(cardSchema),
  /** BG-19. */
  directDebit: v.optional(directDebitSchema),
});

export type CreditTransfer = Of<typeof creditTransferSchema>;
export type PaymentInstructions = Of<typeof paymentInstructionsSchema>;
