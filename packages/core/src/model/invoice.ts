import * as v from 'valibot';
import { attachmentSchema } from './attachment.js';
import { summaryEntries } from './invoice-summary.js';
import { invoiceLineSchema } from './line.js';
import { addressSchema, partySchema } from './party.js';
import { paymentInstructionsSchema } from './payment-instructions.js';
import { currencySchema, dateSchema, decimalSchema, instantSchema, moneySchema, type Of } from './primitives.js';
import { allowanceChargeSchema, taxSubtotalSchema } from './tax.js';
import { creditNoteTypeCodes } from './to-pay.js';
import { totalsSchema } from './totals.js';

export { invoiceSummarySchema, type InvoiceSummary } from './invoice-summary.js';

/** BG-3: an earlier document that this one credits, corrects or follows. */
export const precedingInvoiceSchema = v.object({
  /** BT-25: its number. */
  number: v.string(),
  /** BT-26: when it was issued. */
  issueDate: v.optional(dateSchema),
  /** Kvitt: the backend's id of that document, so that it can be opened. */
  id: v.optional(v.string()),
});

/** BG-13: what was delivered where and when. */
export const deliveryInformationSchema = v.object({
  /** BT-70: who received it. */
  name: v.optional(v.string()),
  /** BT-71: the place's number, a GLN for example. */
  locationId: v.optional(v.string()),
  /** BT-72: the day it was delivered. */
  date: v.optional(dateSchema),
  /** BG-15. */
  address: v.optional(addressSchema),
});

/** A discount for who pays early (XRechnung's `#SKONTO#`, Factur-X's discount terms); never part of a total. */
export const cashDiscountSchema = v.object({
  /** How many days after the invoice date. */
  days: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Per cent. */
  percentage: decimalSchema,
  /** What the percentage is taken from, where that is not BT-115. */
  baseAmount: v.optional(moneySchema),
});

/** An EN 16931 document, issued and immutable; only `status`, `balance`, `dueDate` and links may change. */
export const invoiceSchema = v.object({
  ...summaryEntries,
  /** BT-6: ISO 4217, the currency in which VAT is accounted for. */
  taxCurrency: v.optional(currencySchema),
  /** Kvitt: due dates that held before, oldest first. */
  dueDateHistory: v.optional(v.array(dateSchema)),
  /** BT-24: the specification that the document follows, `urn:cen.eu:en16931:2017`. */
  specificationId: v.optional(v.string()),
  /** BT-7: the day on which VAT becomes due. */
  taxPointDate: v.optional(dateSchema),
  /** BT-20: when and how to pay, in words. */
  paymentTerms: v.optional(v.string()),
  /** What may be deducted by who pays early, in the order of the document. */
  cashDiscounts: v.optional(v.array(cashDiscountSchema)),
  /** BT-22: the seller's words to the buyer; several notes are paragraphs with an empty line between them. */
  note: v.optional(v.string()),
  /** BT-12: the contract it follows from. */
  contractReference: v.optional(v.string()),
  /** BT-10: the buyer's own mark. */
  buyerReference: v.optional(v.string()),
  /** BT-13: the buyer's order. */
  orderReference: v.optional(v.string()),
  /** BT-14: the seller's order. */
  salesOrderReference: v.optional(v.string()),
  /** BT-11: the buyer's project. */
  projectReference: v.optional(v.string()),
  /** BT-15: the advice of what was received. */
  receivingAdviceReference: v.optional(v.string()),
  /** BT-16: the advice of what was sent. */
  despatchAdviceReference: v.optional(v.string()),
  /** BT-17: the tender or lot. */
  tenderReference: v.optional(v.string()),
  /** BT-18: the object that the whole document is about, a meter point or telephone number for example. */
  objectId: v.optional(v.string()),
  /** BT-19: where the buyer books it. */
  accountingReference: v.optional(v.string()),
  /** BG-3: what it credits, corrects or follows. */
  precedingInvoices: v.optional(v.array(precedingInvoiceSchema)),
  /** Kvitt: later documents about this one: its credit note, its successor. */
  followingDocuments: v.optional(
    v.array(v.object({ id: v.string(), number: v.string(), typeCode: v.string(), payableAmount: v.optional(moneySchema) })),
  ),
  /** BG-4: who sells. */
  seller: partySchema,
  /** BG-7: who buys. */
  buyer: partySchema,
  /** BG-10: who gets the money, when that is not the seller. */
  payee: v.optional(partySchema),
  /** BG-11: who answers for the seller's VAT. */
  taxRepresentative: v.optional(partySchema),
  /** BG-13: what was delivered where and when. */
  delivery: v.optional(deliveryInformationSchema),
  /** BG-16: how it can be paid, as printed. */
  paymentInstructions: v.optional(v.array(paymentInstructionsSchema)),
  /** BG-25: what is charged for. */
  lines: v.array(invoiceLineSchema),
  /** BG-20: taken from the whole document. */
  allowances: v.optional(v.array(allowanceChargeSchema)),
  /** BG-21: added to the whole document. */
  charges: v.optional(v.array(allowanceChargeSchema)),
  /** BG-23: VAT by category and rate. */
  taxBreakdown: v.array(taxSubtotalSchema),
  /** BG-22: the totals as stated. */
  totals: totalsSchema,
  /** BG-24: supporting documents. */
  attachments: v.optional(v.array(attachmentSchema)),
  /** Kvitt: a PDF of this document can be fetched with `invoices.file`. */
  hasPdf: v.optional(v.boolean()),
  /** Kvitt: the amount before this one, when the backend has just changed it, with the reason in the customer's words. */
  lastChange: v.optional(v.object({ at: instantSchema, reason: v.string(), from: v.optional(moneySchema) })),
  /** Kvitt: a law or a policy behind a fee on the document, in the customer's words. */
  feeBasis: v.optional(v.string()),
});

/** An invoice turned round: positive amounts are a credit to the buyer, and it names what it credits. */
export const creditNoteSchema = v.object({
  ...invoiceSchema.entries,
  typeCode: v.picklist(creditNoteTypeCodes),
  precedingInvoices: v.pipe(v.array(precedingInvoiceSchema), v.minLength(1)),
});

export type DeliveryInformation = Of<typeof deliveryInformationSchema>;
export type CashDiscount = Of<typeof cashDiscountSchema>;
export type PrecedingInvoice = Of<typeof precedingInvoiceSchema>;
export type Invoice = Of<typeof invoiceSchema>;
export type CreditNote = Of<typeof creditNoteSchema>;
