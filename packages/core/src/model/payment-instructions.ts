import * as v from 'valibot';
import type { Of } from './primitives.js';

/** BG-17: one account to pay to. */
export const creditTransferSchema = v.object({
  /** BT-84: IBAN, bankgiro, plusgiro, Swish or other account number, without spaces. */
  account: v.string(),
  /** Kvitt: which kind of number `account` is, when known. */
  scheme: v.optional(v.picklist(['iban', 'bankgiro', 'plusgiro', 'bban', 'fik', 'kid', 'swish'])),
  /** BT-85: whose account it is. */
  accountName: v.optional(v.string()),
  /** BT-86: BIC. */
  serviceProvider: v.optional(v.string()),
});

/** BG-18: the card a payment was or will be drawn on, masked (BR-51: at most the first 6 and last 4 digits). */
export const cardSchema = v.object({
  /** BT-87: masked, never a whole card number. */
  number: v.string(),
  /** BT-88: the name on the card. */
  holder: v.optional(v.string()),
});

/** BG-19: money that is drawn by the seller, with a mandate. */
export const directDebitSchema = v.object({
  /** BT-89: which mandate allows it. */
  mandateReference: v.optional(v.string()),
  /** BT-90: the seller's identifier with the banks. */
  creditorIdentifier: v.optional(v.string()),
  /** BT-91: the customer's account. */
  debitedAccount: v.optional(v.string()),
});

/** BG-16: one way to pay, as the document prints it. */
export const paymentInstructionsSchema = v.object({
  /** BT-81: UNCL4461; 30, 42 and 58 credit transfer, 48 card, 49 and 59 direct debit, 93 reference giro. */
  meansCode: v.string(),
  /** BT-82: the same in words. */
  meansText: v.optional(v.string()),
  /** BT-83: the remittance information, OCR, KID or FIK reference. */
  reference: v.optional(v.string()),
  /** BG-17: accounts to choose from. */
  creditTransfers: v.optional(v.array(creditTransferSchema)),
  /** BG-18: present when the money is drawn on a card. */
  card: v.optional(cardSchema),
  /** BG-19: present when the money is drawn from an account. */
  directDebit: v.optional(directDebitSchema),
});

export type CreditTransfer = Of<typeof creditTransferSchema>;
export type PaymentInstructions = Of<typeof paymentInstructionsSchema>;
