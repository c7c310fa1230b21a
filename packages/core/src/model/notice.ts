import * as v from 'valibot';
import { dateSchema, instantSchema, moneySchema, recordEntries, type Of } from './primitives.js';

/** What a message of the supplier's is about; each kind has its symbol and tone. */
export const noticeKindSchema = v.picklist(['info', 'tip', 'apology', 'outage', 'law', 'price']);

/** Why a price changes. */
export const priceChangeCauseSchema = v.picklist(['campaign-end', 'list-price', 'index', 'tax', 'network-fee']);

/** A price that will be, or has become, another one; each month with VAT. */
export const priceChangeSchema = v.object({
  contractId: v.optional(v.string()),
  /** What has the price: "Bredband 250". */
  name: v.optional(v.string()),
  /** The first day of the new price. */
  effectiveOn: dateSchema,
  old: moneySchema,
  new: moneySchema,
  cause: priceChangeCauseSchema,
  /** Why, in the supplier's plain words. */
  explanation: v.optional(v.string()),
  /** What the customer can do. */
  options: v.optional(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.minLength(1)),
        label: v.pipe(v.string(), v.minLength(1)),
        /** What follows from it. */
        text: v.optional(v.string()),
        /** `https:` or same-origin address. */
        url: v.optional(v.string()),
        /** An offer that does it. */
        offerId: v.optional(v.string()),
      }),
    ),
  ),
  /** When the customer was told first. */
  noticeSentOn: v.optional(dateSchema),
  /** What somebody who joins today pays for the same. */
  newCustomerPrice: v.optional(moneySchema),
});

/** Something that the supplier tells before it is asked. */
export const noticeSchema = v.object({
  ...recordEntries,
  kind: noticeKindSchema,
  title: v.pipe(v.string(), v.minLength(1)),
  /** Plain text; a blank line begins a paragraph. */
  text: v.optional(v.string()),
  /** When it was told. */
  sentAt: v.optional(instantSchema),
  /** From and until when it is of use. */
  validFrom: v.optional(instantSchema),
  validUntil: v.optional(instantSchema),
  /** When the customer had read it; the same in all channels. */
  readAt: v.optional(instantSchema),
  /** What it is about; without them everything. */
  invoiceId: v.optional(v.string()),
  contractId: v.optional(v.string()),
  /** What can be done. */
  actions: v.optional(v.array(v.object({ id: v.pipe(v.string(), v.minLength(1)), label: v.pipe(v.string(), v.minLength(1)), /** `https:` or same-origin address. */ url: v.optional(v.string()) }))),
  /** Of an `outage`. */
  outage: v.optional(
    v.object({
      /** Which service or place. */
      affects: v.optional(v.string()),
      since: instantSchema,
      /** When it should be over, as the supplier reckons. */
      expectedUntil: v.optional(instantSchema),
      resolvedAt: v.optional(instantSchema),
      /** What the customer gets for it. */
      compensation: v.optional(moneySchema),
    }),
  ),
  /** Of a `price`. */
  priceChange: v.optional(priceChangeSchema),
});

export type NoticeKind = Of<typeof noticeKindSchema>;
export type PriceChange = Of<typeof priceChangeSchema>;
export type PriceChangeCause = Of<typeof priceChangeCauseSchema>;
export type Notice = Of<typeof noticeSchema>;
