import * as v from 'valibot';
import { dateSchema, instantSchema, moneySchema, recordEntries, type Of } from './primitives.js';

/** What an offer is; a `downsize` is as honest and as visible as an upgrade, a `tip` costs nothing and changes nothing by itself. */
export const offerKindSchema = v.picklist(['upgrade', 'downsize', 'longer-binding', 'bundle', 'cross-sell', 'tip']);

/** How the customer answered; the same in all channels and places. `withdrawn` was accepted and taken back within the withdrawal time, `recalled` was taken back by the supplier. */
export const offerStateSchema = v.picklist(['open', 'accepted', 'withdrawn', 'declined', 'snoozed', 'expired', 'recalled']);

/** Why a customer declines; the backend may know more. */
export const declineReasonSchema = v.picklist(['price', 'not-needed', 'binding', 'unclear', 'elsewhere', 'other']);

/** Something that may fit this customer better. TM Forum TMF679, TMF680. */
export const offerSchema = v.object({
  ...recordEntries,
  kind: offerKindSchema,
  state: offerStateSchema,
  /** What it is, in the customer's language: "A smaller plan". */
  title: v.pipe(v.string(), v.minLength(1)),
  /** Why she gets it, in plain words: "You used 31 of 100 GB". */
  reasons: v.optional(v.array(v.string())),
  /** More about it, plain text. */
  description: v.optional(v.string()),
  /** What it is made from: "your usage of the last twelve months, your contract". Answers "why do I see this". */
  basis: v.optional(v.array(v.string())),
  /** The contract that it changes. */
  contractId: v.optional(v.string()),
  /** The plan that it changes to, as `contracts.plans` has it. */
  planId: v.optional(v.string()),
  /** For each month, with VAT, once it holds; what a confirmation states. */
  price: v.optional(moneySchema),
  /** Once, on the next invoice. */
  oneOff: v.optional(moneySchema),
  /** For how many months it binds; 0 for none. */
  bindingMonths: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** What it changes, with VAT; negative is cheaper. */
  effect: v.optional(
    v.object({
      /** Each month. */
      monthly: v.optional(moneySchema),
      /** Over all of `months`. */
      total: v.optional(moneySchema),
      /** The binding time, or another stretch that is honest to tell. */
      months: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
  /** What her own usage would have cost less with it, reckoned by `planFit`; negative when it would have cost more. */
  saving: v.optional(v.object({ amount: moneySchema, /** First day. */ start: dateSchema, /** Last day, included. */ end: dateSchema })),
  /** The terms in short, plain text. */
  terms: v.optional(v.string()),
  /** `https:` or same-origin address of all of them. */
  termsUrl: v.optional(v.string()),
  /** For how many days it can be taken back once accepted; 14 by directive 2011/83/EU. */
  withdrawalDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** The first and the last day on which it can be accepted. */
  validFrom: v.optional(dateSchema),
  validUntil: v.optional(dateSchema),
  /** The day on which what was accepted begins to hold. */
  startsOn: v.optional(dateSchema),
  /** Where it is for: `invoice`, `portal`, `chat`, or a place of the supplier's own; everywhere by default. */
  placements: v.optional(v.array(v.string())),
  /** Who gets it at all. */
  eligibility: v.optional(
    v.object({
      /** Never before a new customer's first invoice has come; so is every offer unless this is `false`. */
      notBeforeFirstInvoice: v.optional(v.boolean()),
      /** Whole months that she has been a customer. */
      minTenureMonths: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  ),
  /** When she answered. */
  decidedAt: v.optional(instantSchema),
  /** After a `snoozed` or `declined`: the day from which on it may be shown again; declined without one is for ever. */
  notBefore: v.optional(dateSchema),
  /** Until then `offers.withdraw` takes back what was accepted. */
  withdrawUntil: v.optional(instantSchema),
});

/** What the rules need to know of the customer beside her offers. */
export const offerCircumstancesSchema = v.object({
  /** Her first day as a customer. */
  customerSince: v.optional(dateSchema),
  /** The day on which her first invoice came; absent as long as none has. */
  firstInvoiceOn: v.optional(dateSchema),
  /** She disputes an invoice. */
  isDisputing: v.optional(v.boolean()),
  /** Something that she pays for does not work. */
  hasOutage: v.optional(v.boolean()),
  /** At most so many offers in so many days, answered ones among them. */
  cap: v.optional(v.object({ offers: v.pipe(v.number(), v.integer(), v.minValue(0)), days: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
});

export type OfferKind = Of<typeof offerKindSchema>;
export type OfferState = Of<typeof offerStateSchema>;
export type DeclineReason = Of<typeof declineReasonSchema>;
export type Offer = Of<typeof offerSchema>;
export type OfferCircumstances = Of<typeof offerCircumstancesSchema>;
