import * as v from 'valibot';
import { currencySchema, decimalSchema, recordEntries, type Of } from './primitives.js';

/** A time of day, `HH:MM`; `24:00` is the end of the day. */
const clockSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time of day such as "06:00"'));

/** Hours with a price of their own. */
export const tariffWindowSchema = v.object({
  /** `day`, `night`, `peak`. ESPI tou. */
  code: v.pipe(v.string(), v.minLength(1)),
  /** ISO 8601 days of the week, Monday is 1; every day by default. */
  days: v.optional(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7]))),
  /** From this time on, in the meter's zone … */
  from: clockSchema,
  /** … and before this one; an earlier one is on the next day. */
  to: clockSchema,
  /** Of one unit. */
  price: decimalSchema,
});

/** How a plan turns what was used into money; prices are those that the customer pays, taxes included, in the plan's currency. */
export const tariffSchema = v.variant('kind', [
  v.object({ kind: v.literal('flat'), price: decimalSchema }),
  /** The exchange's price of the hour and something on top. */
  v.object({ kind: v.literal('spot'), markup: decimalSchema }),
  /** The first window that fits, else `otherwise`. */
  v.object({ kind: v.literal('time-of-use'), windows: v.array(tariffWindowSchema), otherwise: v.object({ code: v.string(), price: decimalSchema }) }),
  /** The first units of a month at one price, those above at the next; the last step has no end. */
  v.object({ kind: v.literal('stepped'), steps: v.pipe(v.array(v.object({ upTo: v.optional(decimalSchema), price: decimalSchema })), v.minLength(1)) }),
  /** So much of each month is in the fee; what is above is sold in portions, each begun one whole. */
  v.object({ kind: v.literal('allowance'), included: decimalSchema, portion: decimalSchema, price: decimalSchema }),
]);

/** What a customer may be charged by. TM Forum TMF620 productOffering. */
export const planSchema = v.object({
  ...recordEntries,
  /** As the customer knows it. */
  name: v.pipe(v.string(), v.minLength(1)),
  /** ISO 4217. */
  currency: currencySchema,
  /** Of the quantities in `tariff`, UNECE Rec 20. */
  unitCode: v.pipe(v.string(), v.minLength(1)),
  /** For each month, whatever is used. */
  fee: decimalSchema,
  tariff: tariffSchema,
  /** For how many months it binds. */
  bindingMonths: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export type TariffWindow = Of<typeof tariffWindowSchema>;
export type Tariff = Of<typeof tariffSchema>;
export type Plan = Of<typeof planSchema>;
