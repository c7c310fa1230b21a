import type { Wording } from '@kvitt/elements';
import { english, said } from './terms.js';

/**
 * English in brackets, as a supplier's wording: what stands on screen outside of them was never in a language file.
 * With `dir="rtl"` around it, it is the language that reads from right to left.
 */
export const pseudo: Wording = bracketed(english) as Wording;

function bracketed(terms: unknown): unknown {
  if (typeof terms === 'string') return `⟦${terms}⟧`;
  if (typeof terms === 'function') return (...filled: unknown[]) => `⟦${String(Reflect.apply(terms, undefined, filled))}⟧`;
  if (typeof terms !== 'object' || terms === null) return said(terms, '');
  return Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, bracketed(value)]));
}
