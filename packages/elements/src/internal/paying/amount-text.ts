import { currencyDigits } from '@kvitt/core/currency.js';
import type { Money } from '@kvitt/core/model/primitives.js';

const written = /^(\d{1,3}(?:([ '’.,])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d+))?$/;

/**
 * Reads an amount as customers write it, in whichever language: "1 477,50", "1,477.50 kr", "−20".
 * `undefined` for anything that is no amount, or that two readers would read differently ("1.500" where a point groups nothing).
 */
export function parseAmount(text: string, lang: string, currency: string): string | undefined {
  const plain = withoutCurrency(latin(text), lang, currency);
  const match = written.exec(plain.replace(/^[-\u2212]\s?/, ''));
  if (!match) return undefined;
  const [, whole = '', group, point, fraction = ''] = match;
  const digits = currencyDigits(currency);
  if (fraction.length > digits || (group && group === point)) return undefined;
  if (isDoubtful(whole, group, point, lang)) return undefined;
  const amount = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') + (digits > 0 ? `.${fraction.padEnd(digits, '0')}` : '');
  return /^[-\u2212]/.test(plain) ? `-${amount}` : amount;
}

/** Whether `a` is more than `b`; of amounts that are not below zero. */
export function isMore(a: Money, b: Money): boolean {
  const [one, other] = alike(a.amount, b.amount);
  return one > other;
}

/** One point or comma before three digits groups them only where the language writes it so. */
function isDoubtful(whole: string, group: string | undefined, point: string | undefined, lang: string): boolean {
  if (point || (group !== '.' && group !== ',') || whole.split(group).length > 2) return false;
  const sign = new Intl.NumberFormat(lang, { useGrouping: true }).formatToParts(1_000_000).find(({ type }) => type === 'group')?.value;
  return sign !== group;
}

/** Every kind of digit, space and decimal sign as one kind; no marks of direction. */
function latin(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll('\u066b', ',')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "kr", "SEK" and "€" say nothing that the field does not. */
function withoutCurrency(text: string, lang: string, currency: string): string {
  const names = (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => nameOf(lang, currency, currencyDisplay));
  const name = [currency, ...names].find((each) => text.toUpperCase().endsWith(each.toUpperCase()) || text.toUpperCase().startsWith(each.toUpperCase()));
  if (!name) return text;
  return (text.toUpperCase().endsWith(name.toUpperCase()) ? text.slice(0, -name.length) : text.slice(name.length)).trim();
}

function nameOf(lang: string, currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  const parts = new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

function alike(a: string, b: string): readonly [string, string] {
  const [wholeA = '', fractionA = ''] = a.split('.');
  const [wholeB = '', fractionB = ''] = b.split('.');
  const whole = Math.max(wholeA.length, wholeB.length);
  const fraction = Math.max(fractionA.length, fractionB.length);
  return [wholeA.padStart(whole, '0') + fractionA.padEnd(fraction, '0'), wholeB.padStart(whole, '0') + fractionB.padEnd(fraction, '0')];
}
