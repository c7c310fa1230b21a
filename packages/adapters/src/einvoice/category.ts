import type { TaxCategory } from '@kvitt/core/model/tax.js';

/** Categories as others than EN 16931 call them: OIOUBL's words, rates of the older list, the name of K's family of rules. */
const synonyms: Readonly<Record<string, TaxCategory>> = { StandardRated: 'S', ZeroRated: 'Z', ReverseCharge: 'AE', AA: 'S', H: 'S', IC: 'K' };

/** The category that a code of a file means; an unknown one is left for the model to refuse. */
export function categoryOf(code: string | undefined): TaxCategory | undefined {
  if (code === undefined) return undefined;
  return Object.hasOwn(synonyms, code) ? synonyms[code] : (code as TaxCategory);
}
