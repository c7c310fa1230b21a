import { plural } from '../plural.js';

const count = plural('en');

/** What the check of the arithmetic says: each rule of EN 16931 as the sentence that is true when it holds. */
export const check = {
  title: 'Does it add up?',
  allHold: (rules: number) => count(rules, { one: 'The # rule that applies holds.', other: 'All # rules that apply hold.' }),
  someFail: (failed: number, all: number) => count(failed, { one: `# of ${all} rules does not hold.`, other: `# of ${all} rules do not hold.` }),
  asStated: 'The invoice is shown as the supplier states it, also where a rule does not hold.',
  fails: 'Does not hold',
  held: 'Rules that hold',
  expected: 'Should be',
  found: 'Stated',
  nothing: 'nothing',
  line: (id: string) => `Line ${id}`,
  'BR-CO-10': 'The sum of the lines is what the lines come to',
  'BR-CO-11': 'The discounts in all are what the discounts come to',
  'BR-CO-12': 'The surcharges in all are what the surcharges come to',
  'BR-CO-13': 'The sum without VAT is the lines, less discounts, plus surcharges',
  'BR-CO-14': 'The VAT in total is the VAT of all rates',
  'BR-CO-15': 'The sum with VAT is the sum without VAT, plus VAT',
  'BR-CO-16': 'The amount to pay is the sum with VAT, less what is already paid, plus rounding',
  'BR-CO-17': 'The VAT of each rate is that share of its amount',
  'BR-CO-25': 'Where something is to be paid, it says by when',
  'BR-27': 'No price is negative',
  'BR-28': 'No list price is negative',
  'BR-29': 'No period ends before it begins',
  'BR-30': 'No period ends before it begins',
  'BR-51': 'Of a card number, only a part is given',
  'BR-52': 'Every attachment has a reference',
  taxable: 'The amount that VAT is taken from is its lines, less discounts, plus surcharges',
  ratedTax: 'The VAT of each rate is that share of its amount',
  noTax: 'Where no VAT is charged, the VAT is zero',
  decimals: 'No amount has more than two decimals',
  other: (rule: string) => `Rule ${rule} of EN 16931 holds`,
};
