import type { Stated } from '@kvitt/core/check/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Element } from '../xml/element.js';

/** One field of a document as it is read, before it is believed. */
export type Draft<Field extends keyof Stated> = NonNullable<Stated[Field]>;

/** The items of a list, as they are read. */
export type DraftOf<Field extends keyof Stated> = Draft<Field> extends readonly (infer Item)[] ? Item : never;

/** A decimal of XML Schema (`+5`, `.5` and `5.` are) with its own digits; anything else is left for the model to refuse. */
export function decimal(text: string | undefined): string | undefined {
  const [, sign = '', whole = '', fraction = ''] = /^([+-]?)(\d*)\.?(\d*)$/.exec(text ?? '') ?? [];
  if (whole === '' && fraction === '') return text;
  return `${sign === '-' ? '-' : ''}${whole || '0'}${fraction && `.${fraction}`}`;
}

/** An amount with the currency that it states, else the document's. */
export function money(element: Element | undefined, currency: string | undefined): Partial<Money> | undefined {
  return element && { amount: decimal(element.value), currency: element.attribute('currencyID') ?? currency };
}

/** The day of an `xs:date`: a zone says where it was written, never another day. */
export function day(text: string | undefined): string | undefined {
  return text?.replace(/^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)$/, '$1');
}

/** `true` and `1` of XML Schema. */
export function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === '1';
}

/** Paragraphs; a note's subject in front of it (`#AAI#`, XRechnung and Peppol) is no part of its words. */
export function paragraphs(notes: readonly string[]): string | undefined {
  return notes.map((note) => note.replace(/^#[A-Z]{3}#\s*/, '')).join('\n\n') || undefined;
}

/** Leaves out what is not there, so that absent means absent at every depth; lists keep their length. */
export function present<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => present(item) ?? {}) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, present<unknown>(inner)] as const);
  const given = entries.filter(([, inner]) => inner !== undefined && !isEmpty(inner));
  return Object.fromEntries(given) as Value;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
