import * as v from 'valibot';

/** Makes every level of plain data readonly: the model is never written to. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** The readonly type that a schema promises; every model type is made with it. */
export type Of<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>;

/** An exact decimal as text, `-1234.50`: no exponent, no grouping, a dot, any number of decimals. */
export const decimalSchema = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, 'expected a decimal string such as "1234.50"'));

/** An ISO 4217 code, three capital letters. */
export const currencySchema = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as "SEK"'));

/** A calendar date without zone, `YYYY-MM-DD`, that exists. */
export const dateSchema = v.pipe(v.string(), v.isoDate('expected a date YYYY-MM-DD'), v.check(exists, 'expected a date that exists'));

/** An instant with its offset, RFC 3339: `2026-02-24T18:04:00+01:00`. */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, 'expected an RFC 3339 instant with offset'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'expected an instant that exists'),
);

/** An exact amount; never a float, in memory or in JSON. */
export const moneySchema = v.object({
  /** Exact decimal string in units of `currency` (kronor, not öre). */
  amount: decimalSchema,
  /** ISO 4217. */
  currency: currencySchema,
});

/** The days that a document (BG-14) or a line (BG-26) is about. */
export const periodSchema = v.object({
  /** First day (BT-73, BT-134). */
  start: v.optional(dateSchema),
  /** Last day, included (BT-74, BT-135). */
  end: v.optional(dateSchema),
});

/** What every record of a backend carries. */
export const recordEntries = {
  /** The backend's own id, opaque, unique within its kind. */
  id: v.pipe(v.string(), v.minLength(1)),
  /** Grows with every change of this record; an answer with a lower one than known is dropped. */
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Fields of the backend that Kvitt passes on untouched. */
  extensions: v.optional(v.record(v.string(), v.unknown())),
};

export type Money = Of<typeof moneySchema>;
export type Period = Of<typeof periodSchema>;

function exists(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
