import * as v from 'valibot';
import { dateSchema, instantSchema, moneySchema, recordEntries, type Of } from './primitives.js';

/** `trial` can be left at once, `bound` not before a date, `rolling` with a period of notice; `notice-given` ends on a date, `ended` has. */
export const contractStateSchema = v.picklist(['trial', 'bound', 'rolling', 'notice-given', 'ended']);

/** What the customer has in words; what it costs by usage is a `Plan`. */
const planNameSchema = v.object({
  /** As `contracts.plans` has it. */
  id: v.optional(v.string()),
  /** As the customer knows it: "Bredband 250". */
  name: v.pipe(v.string(), v.minLength(1)),
  /** What it holds, in plain words. */
  description: v.optional(v.string()),
});

/** Something that belongs to a contract. */
export const contractServiceSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  /** What it adds each month, with VAT; absent where it is in the contract's price. */
  price: v.optional(moneySchema),
  /** The meter point, telephone number or address that it is for. */
  objectId: v.optional(v.string()),
});

/** A price that is lower for a while. */
export const campaignSchema = v.object({
  name: v.optional(v.string()),
  from: v.optional(dateSchema),
  /** The last day, included. */
  until: dateSchema,
  /** Each month with VAT, during and after it. */
  campaignPrice: moneySchema,
  normalPrice: moneySchema,
});

/** An agreement between customer and supplier. TM Forum TMF651, TMF637. */
export const contractSchema = v.object({
  ...recordEntries,
  /** As the customer knows it (BT-12). */
  number: v.optional(v.string()),
  /** What it is about in her words: "Mobile 070-174 06 05". */
  name: v.optional(v.string()),
  /** The backend's word; without it the dates tell. */
  state: v.optional(contractStateSchema),
  plan: planNameSchema,
  /** Each month with VAT, as it is now, the campaign's while it lasts. */
  price: v.optional(moneySchema),
  startDate: v.optional(dateSchema),
  /** The last day of a trial, included. */
  trialUntil: v.optional(dateSchema),
  /** The last day of the binding, included. */
  bindingUntil: v.optional(dateSchema),
  /** ISO 8601: `P1M`, `P30D`, `P14D`. */
  noticePeriod: v.optional(v.pipe(v.string(), v.regex(/^P(\d+D|\d+W|\d+M|\d+Y)$/, 'expected a duration such as "P1M"'))),
  /** The last day, included, once notice has been given. */
  endDate: v.optional(dateSchema),
  campaign: v.optional(campaignSchema),
  services: v.optional(v.array(contractServiceSchema)),
  /** What leaving today would mean. */
  exitTerms: v.optional(
    v.object({
      /** The earliest last day. */
      endDate: v.optional(dateSchema),
      /** What it costs, with VAT; absent when nothing. */
      fee: v.optional(moneySchema),
      explanation: v.optional(v.string()),
    }),
  ),
  /** What has been agreed to and does not hold yet. */
  upcoming: v.optional(
    v.object({
      plan: planNameSchema,
      price: v.optional(moneySchema),
      bindingUntil: v.optional(dateSchema),
      startsOn: dateSchema,
      /** The offer that it came from. */
      offerId: v.optional(v.string()),
      withdrawUntil: v.optional(instantSchema),
    }),
  ),
  /** The meter that tells what is used. */
  usageSeriesId: v.optional(v.string()),
});

export type ContractState = Of<typeof contractStateSchema>;
export type ContractService = Of<typeof contractServiceSchema>;
export type Campaign = Of<typeof campaignSchema>;
export type Contract = Of<typeof contractSchema>;
