import * as v from 'valibot';
import { currencySchema, dateSchema, moneySchema, periodSchema, recordEntries, type Of } from './primitives.js';
import { statusSchema } from './status.js';

/** What a row of a list and a whole document both say. */
export const summaryEntries = {
  ...recordEntries,
  /** BT-1: as it is printed. */
  number: v.string(),
  /** BT-2: a date in the supplier's zone. */
  issueDate: dateSchema,
  /** BT-3: UNCL1001; 380 invoice, 381 credit note, 384 corrected, 82 metered services, 575 insurer's. */
  typeCode: v.string(),
  /** BT-5: ISO 4217. */
  currency: currencySchema,
  /** BT-9: the due date that holds now. */
  dueDate: v.optional(dateSchema),
  /** BG-14: BT-73 and BT-74, the days it is about. */
  invoicePeriod: v.optional(periodSchema),
  /** Facets as the backend tells them. */
  status: v.optional(statusSchema),
  /** Kvitt: outstanding now, after later payments and credits, signed as BT-115 is (positive on an open credit note); BT-115 holds when absent. */
  balance: v.optional(moneySchema),
  /** Kvitt: IANA zone of the supplier, in which a day ends and an invoice becomes overdue. */
  timeZone: v.optional(v.string()),
};

/** One row of an invoice list. */
export const invoiceSummarySchema = v.object({
  ...summaryEntries,
  /** BT-115: what was to be paid when the document was issued. */
  payableAmount: moneySchema,
});

export type InvoiceSummary = Of<typeof invoiceSummarySchema>;
