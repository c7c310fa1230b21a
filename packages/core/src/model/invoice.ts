import * as v from 'valibot';
import { attachmentSchema } from './attachment.js';
import { creditNoteTypeCodes } from './due.js';
import { invoiceLineSchema } from './line.js';
import { partySchema } from './party.js';
import { paymentInstructionsSchema } from './payment-instructions.js';
import { currencySchema, dateSchema, moneySchema, periodSchema, recordEntries, type Of } from './primitives.js';
import { statusSchema } from './status.js';
import { allowanceChargeSchema, taxSubtotalSchema } from './tax.js';
import { totalsSchema } from './totals.js';

/** BG-3: an earlier document that this one credits, corrects or follows. */
export const precedingInvoiceSchema = v.object({
  /** BT-25. */
  number: v.string(),
  /** BT-26. */
  issueDate: v.optional(dateSchema),
  /** Kvitt: the backend's id of that document, so that it can be opened. */
  id: v.optional(v.string()),
});

const summaryEntries = {
  ...recordEntries,
  /** BT-1. */
  number: v.string(),
  /** BT-2. */
  issueDate: dateSchema,
  /** BT-3: UNCL1001; 380 invoice, 381 credit note, 384 corrected, 82 metered services, 575 insurer's. */
  typeCode: v.string(),
  /** BT-5: ISO 4217. */
  currency: currencySchema,
  /** BT-9: the due date that holds now. */
  dueDate: v.optional(dateSchema),
  /** BG-14: BT-73, BT-74. */
  invoicePeriod: v.optional(periodSchema),
  /** Facets as the backend tells them. */
  status: v.optional(statusSchema),
  /** Kvitt: outstanding now, after later payments and credits, signed as BT-115 is (positive on an open credit note); BT-115 holds when absent. */
  balance: v.optional(moneySchema),
};

/** One row of an invoice list. */
export const invoiceSummarySchema = v.object({
  ...summaryEntries,
  /** BT-115. */
  payableAmount: moneySchema,
});

/** An EN 16931 document, issued and immutable; only `status`, `balance`, `dueDate` and links may change. */
export const invoiceSchema = v.object({
  ...summaryEntries,
  /** BT-6: ISO 4217, the currency in which VAT is accounted for. */
  taxCurrency: v.optional(currencySchema),
  /** Kvitt: due dates that held before, oldest first. */
  dueDateHistory: v.optional(v.array(dateSchema)),
  /** BT-20. */
  paymentTerms: v.optional(v.string()),
  /** BT-22. */
  note: v.optional(v.string()),
  /** BT-12. */
  contractReference: v.optional(v.string()),
  /** BT-10. */
  buyerReference: v.optional(v.string()),
  /** BT-13. */
  orderReference: v.optional(v.string()),
  /** BG-3. */
  precedingInvoices: v.optional(v.array(precedingInvoiceSchema)),
  /** Kvitt: later documents about this one: its credit note, its successor. */
  followingDocuments: v.optional(
    v.array(v.object({ id: v.string(), number: v.string(), typeCode: v.string(), payableAmount: v.optional(moneySchema) })),
  ),
  /** BG-4. */
  seller: partySchema,
  /** BG-7. */
  buyer: partySchema,
  /** BG-10. */
  payee: v.optional(partySchema),
  /** BG-16. */
  paymentInstructions: v.optional(v.array(paymentInstructionsSchema)),
  /** BG-25. */
  lines: v.array(invoiceLineSchema),
  /** BG-20. */
  allowances: v.optional(v.array(allowanceChargeSchema)),
  /** BG-21. */
  charges: v.optional(v.array(allowanceChargeSchema)),
  /** BG-23. */
  taxBreakdown: v.array(taxSubtotalSchema),
  /** BG-22. */
  totals: totalsSchema,
  /** BG-24. */
  attachments: v.optional(v.array(attachmentSchema)),
  /** Kvitt: a PDF of this document can be fetched with `invoices.file`. */
  hasPdf: v.optional(v.boolean()),
  /** Kvitt: IANA zone of the supplier, in which a day ends and an invoice becomes overdue. */
  timeZone: v.optional(v.string()),
  /** Kvitt: the amount before this one, when the backend has just changed it, with the reason in the customer's words. */
  lastChange: v.optional(v.object({ at: v.string(), reason: v.string(), from: v.optional(moneySchema) })),
  /** Kvitt: a law or a policy behind a fee on the document, in the customer's words. */
  feeBasis: v.optional(v.string()),
});

/** An invoice turned round: positive amounts are a credit to the buyer, and it names what it credits. */
export const creditNoteSchema = v.object({
  ...invoiceSchema.entries,
  typeCode: v.picklist(creditNoteTypeCodes),
  precedingInvoices: v.pipe(v.array(precedingInvoiceSchema), v.minLength(1)),
});

export type PrecedingInvoice = Of<typeof precedingInvoiceSchema>;
export type InvoiceSummary = Of<typeof invoiceSummarySchema>;
export type Invoice = Of<typeof invoiceSchema>;
export type CreditNote = Of<typeof creditNoteSchema>;
