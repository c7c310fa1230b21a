import * as v from 'valibot';
import { maxReadings } from '../usage/limits.js';
import { currencySchema, dateSchema, decimalSchema, instantSchema, moneySchema, recordEntries, type Of } from './primitives.js';

/** How a value came to be: read off the meter, reckoned by whoever runs it, put right afterwards, or not there. ESPI QualityOfReading, in four words. */
export const readingQualitySchema = v.picklist(['measured', 'estimated', 'corrected', 'missing']);

/** What went through the meter between two instants, `[start, end)`. */
export const usageReadingSchema = v.object({
  start: instantSchema,
  end: instantSchema,
  /** In the series' unit, negative where more was fed in than drawn; absent where nobody knows. */
  value: v.optional(decimalSchema),
  quality: readingQualitySchema,
  /** What it cost, in the series' currency; any number of decimals, negative where the price was. */
  cost: v.optional(decimalSchema),
  /** Which of the contract's prices held: `day`, `night`, `peak`. ESPI tou. */
  tariffCode: v.optional(v.string()),
  /** Only told to be held against the series' own: another one is refused, never converted. */
  unitCode: v.optional(v.string()),
});

/** Something that explains a step in the picture. */
export const usageAnnotationSchema = v.object({
  kind: v.picklist(['campaign-end', 'price-change', 'outage', 'other']),
  start: instantSchema,
  /** Absent where it happened at one instant. */
  end: v.optional(instantSchema),
  /** In the customer's words and language. */
  text: v.optional(v.string()),
});

/** What a period is held against. */
export const comparisonKindSchema = v.picklist(['previous', 'last-year', 'similar-homes']);

/** A total to compare with that only the backend knows, such as what similar homes used. */
export const usageComparisonSchema = v.object({
  kind: comparisonKindSchema,
  start: instantSchema,
  end: instantSchema,
  /** In the series' unit. */
  value: decimalSchema,
  cost: v.optional(moneySchema),
  /** Whom it is held against, in the customer's words: "flats of 60–80 m² in Malmö". */
  basis: v.optional(v.string()),
});

/** What the running period will come to, as the backend reckons; never computed here. */
export const usageForecastSchema = v.object({
  start: instantSchema,
  end: instantSchema,
  /** In the series' unit. */
  value: decimalSchema,
  cost: v.optional(moneySchema),
});

const meterEntries = {
  ...recordEntries,
  /** The meter point, telephone number or other object that it is about; an invoice line's `objectId` (BT-128). */
  servicePointId: v.optional(v.string()),
  /** As the customer knows it: "The cottage". */
  name: v.optional(v.string()),
  /** `electricity`, `gas`, `water`, `heat`, `data`, `voice`, `sms`, or another word of the supplier's. */
  commodity: v.pipe(v.string(), v.minLength(1)),
  /** `net` is drawn minus fed in. */
  flow: v.picklist(['consumption', 'production', 'net']),
  /** UNECE Rec 20: `KWH`, `MTQ` (m³), `E34` (GB), `MIN`, `C62` (pieces). */
  unitCode: v.pipe(v.string(), v.minLength(1)),
  /** IANA zone in which the meter's days begin. A wrong one is seen by days and months that do not begin at its midnight; by hours it cannot be. */
  timeZone: v.pipe(v.string(), v.minLength(1)),
  /** ISO 8601, how long each reading is: `PT15M`, `PT1H`, `P1D`, `P1M`; absent where they differ. */
  resolution: v.optional(v.string()),
  /** ISO 4217, of every `cost`. */
  currency: v.optional(currencySchema),
  /** When the meter was last heard of. */
  updatedAt: v.optional(instantSchema),
  /** Up to here nothing is to come any more; what is later may still be filled in. */
  completeUntil: v.optional(instantSchema),
};

/** A meter without what it counted, as a list has it. */
export const usageMeterSchema = v.object(meterEntries);

/** What one meter counted, in order and without overlaps. NAESB ESPI MeterReading; TM Forum TMF635, TMF677. */
export const usageSeriesSchema = v.object({
  ...meterEntries,
  readings: v.pipe(v.array(v.unknown()), v.maxLength(maxReadings, `expected at most ${maxReadings} readings`), v.array(usageReadingSchema)),
  forecast: v.optional(usageForecastSchema),
  comparisons: v.optional(v.array(usageComparisonSchema)),
  annotations: v.optional(v.array(usageAnnotationSchema)),
});

/** How much of what the contract includes is used up. TMF654 bucket. */
export const allowanceSchema = v.object({
  ...recordEntries,
  name: v.optional(v.string()),
  used: decimalSchema,
  /** Absent where it is unlimited. */
  limit: v.optional(decimalSchema),
  /** UNECE Rec 20. */
  unitCode: v.pipe(v.string(), v.minLength(1)),
  /** The day on which it begins anew. */
  resetsOn: v.optional(dateSchema),
  /** What will be used by then, as the backend reckons. */
  forecast: v.optional(decimalSchema),
});

export type ReadingQuality = Of<typeof readingQualitySchema>;
export type UsageReading = Of<typeof usageReadingSchema>;
export type UsageAnnotation = Of<typeof usageAnnotationSchema>;
export type ComparisonKind = Of<typeof comparisonKindSchema>;
export type UsageComparison = Of<typeof usageComparisonSchema>;
export type UsageForecast = Of<typeof usageForecastSchema>;
export type UsageMeter = Of<typeof usageMeterSchema>;
export type UsageSeries = Of<typeof usageSeriesSchema>;
export type Allowance = Of<typeof allowanceSchema>;
