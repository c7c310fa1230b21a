import * as v from 'valibot';
import { decimalSchema, moneySchema, periodSchema, type Of } from './primitives.js';
import { allowanceChargeSchema, taxSchema } from './tax.js';

/** BG-29: what one unit costs. */
export const priceSchema = v.object({
  /** BT-146: without VAT, any number of decimals. */
  net: moneySchema,
  /** BT-147: what was taken from `gross`. */
  discount: v.optional(moneySchema),
  /** BT-148: the price before that. */
  gross: v.optional(moneySchema),
  /** BT-149: how many units `net` is for; 1 when absent. */
  baseQuantity: v.optional(decimalSchema),
});

/** BG-31: what was delivered. */
export const itemSchema = v.object({
  /** BT-153: what the customer calls it. */
  name: v.string(),
  /** BT-154: more about it. */
  description: v.optional(v.string()),
  /** BT-155: the seller's article number. */
  sellerId: v.optional(v.string()),
  /** BT-156: the buyer's article number. */
  buyerId: v.optional(v.string()),
  /** BT-157: the number that the whole trade knows it by, a GTIN for example. */
  standardId: v.optional(v.string()),
  /** BT-158: classes it belongs to, as codes of a list (UNCL7143: `STI` is UNSPSC, `CV` CPV). */
  classifications: v.optional(v.array(v.object({ code: v.string(), listId: v.optional(v.string()) }))),
  /** BT-159: where it was made, ISO 3166-1 alpha-2. */
  originCountry: v.optional(v.string()),
  /** BG-32: BT-160 name, BT-161 value. */
  attributes: v.optional(v.array(v.object({ name: v.string(), value: v.string() }))),
});

const lineEntries = {
  /** BT-126: unique within the document. */
  id: v.string(),
  /** BT-127: the seller's remark on it. */
  note: v.optional(v.string()),
  /** BT-129: how many units, any number of decimals. */
  quantity: v.optional(decimalSchema),
  /** BT-130: UNECE Rec 20, `KWH`, `MON`. */
  unitCode: v.optional(v.string()),
  /** BT-131: without VAT, after its own allowances and charges; never computed. */
  netAmount: moneySchema,
  /** BG-26: when it was delivered. */
  period: v.optional(periodSchema),
  /** BT-132: the line of the buyer's order. */
  orderLineReference: v.optional(v.string()),
  /** BT-133: where the buyer books it. */
  accountingReference: v.optional(v.string()),
  /** BT-128: the meter point, telephone number or other object that the line is about. */
  objectId: v.optional(v.string()),
  /** BG-27: already in `netAmount`. */
  allowances: v.optional(v.array(allowanceChargeSchema)),
  /** BG-28: already in `netAmount`. */
  charges: v.optional(v.array(allowanceChargeSchema)),
  /** BG-29: what one unit costs. */
  price: v.optional(priceSchema),
  /** BG-30: its VAT category and rate. */
  tax: v.optional(taxSchema),
  /** BG-31: what was delivered. */
  item: itemSchema,
  /** Kvitt: the service that the line belongs to; lines are grouped by it. */
  serviceId: v.optional(v.string()),
  /** Kvitt: the service's name in the customer's language, the heading of its group. */
  serviceName: v.optional(v.string()),
  /** Kvitt: what sort of line it is. */
  kind: v.optional(v.picklist(['recurring', 'usage', 'one-off', 'fee', 'discount', 'correction'])),
  /** Kvitt: how many days of how many a pro-rated price covers. */
  proration: v.optional(v.object({ days: v.number(), ofDays: v.number() })),
  /** Kvitt: the supplier's own plain words for "what is this?". */
  explanation: v.optional(v.string()),
  /** Kvitt: the usage series that the quantity was read from. */
  usageSeriesId: v.optional(v.string()),
  /** Kvitt: the consumer's price with VAT, from the backend, never computed. */
  taxInclusiveAmount: v.optional(moneySchema),
};

/** A line below a line (XRechnung's and Factur-X's extension): what its amount is made of, never added to a total. */
export const subLineSchema = v.object({
  ...lineEntries,
  /** How deep it stands: 1 directly below the line, 2 below the nearest line of level 1 before it. */
  level: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** BG-25: one thing that is charged for, or credited when negative. */
export const invoiceLineSchema = v.object({
  ...lineEntries,
  /** What the line is made of, as an outline in reading order; `netAmount` of the line holds. */
  subLines: v.optional(v.array(subLineSchema)),
});

export type Price = Of<typeof priceSchema>;
export type Item = Of<typeof itemSchema>;
export type SubLine = Of<typeof subLineSchema>;
export type InvoiceLine = Of<typeof invoiceLineSchema>;
