import { KvittError } from '../error.js';

/** Says which field of a payment code cannot be, and why. */
export function impossible(field: string, value: unknown, expected: string): KvittError {
  return new KvittError('invalid', { field, message: `${field}: ${expected}, got ${JSON.stringify(value)}` });
}

/** One line of text of at most `longest` characters, trimmed; a line break in it would start another field. */
export function oneLine(field: string, value: string | undefined, longest: number): string {
  const text = value?.trim() ?? '';
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw impossible(field, value, 'one line without control characters is expected');
  if (text.length > longest) throw impossible(field, value, `at most ${longest} characters are expected`);
  return text;
}

/** Like `oneLine`, and something has to be said. */
export function said(field: string, value: string | undefined, longest: number): string {
  const text = oneLine(field, value, longest);
  if (!text) throw impossible(field, value, 'a text is expected');
  return text;
}

/** A positive decimal string with at most two decimals, written with two. */
export function twoDecimals(field: string, value: string): string {
  const [, whole, fraction = ''] = /^0*(\d{1,9})(?:\.(\d{1,2})0*)?$/.exec(value) ?? [];
  const text = whole === undefined ? '' : `${whole}.${fraction.padEnd(2, '0')}`;
  if (!/[1-9]/.test(text)) throw impossible(field, value, 'a decimal string from "0.01" to "999999999.99" is expected');
  return text;
}

/** A date that exists, `YYYY-MM-DD` or `YYYYMMDD`, written without hyphens. */
export function dateOf(field: string, value: string): string {
  const text = value.replaceAll('-', '');
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (iso === text || !exists(iso)) throw impossible(field, value, 'a date that exists is expected');
  return text;
}

function exists(date: string): boolean {
  return !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
}
