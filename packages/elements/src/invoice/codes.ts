import type { AllowanceCharge, TaxSubtotal } from '@kvitt/core/model/tax.js';
import { codes as english } from '../locales/en/codes.js';
import { particulars as englishParticulars } from '../locales/en/particulars.js';
import type { Terms } from '../locales/terms.js';
import type { View } from './view.js';

/** What the folds of an invoice say, in the language of the element. */
export function particulars({ locale }: View): Terms['particulars'] {
  return locale.say('particulars', englishParticulars);
}

/** UNCL1001 in words; nothing for a code outside EN 16931. */
export function kindOf(typeCode: string, view: View): string | undefined {
  return wordFor(codes(view).documents, typeCode);
}

const means: Readonly<Record<keyof Terms['codes']['means'], string>> = {
  cash: '10',
  cheque: '20 21 22 23 25 26',
  transfer: '30 31 42 45 51 52 53 58',
  card: '48 54 55',
  directDebit: '49 59',
  standing: '57',
  online: '68',
  giro: '50 56 93',
  billOfExchange: '24 44 60 61 62 63 64 65 66 67 70 74 75 76 77 78',
  netting: '96 97',
};

/** UNCL4461 in words, several codes by one word; nothing where the code says nothing to a payer ("not defined"). */
export function meansOf(code: string, view: View): string | undefined {
  const name = Object.entries(means).find(([, known]) => known.split(' ').includes(code))?.[0];
  return name && wordFor(codes(view).means, name);
}

/** Why something was taken off or added: in the seller's words, else the code's, else what it is and the code. */
export function reasonOf({ reason, reasonCode }: AllowanceCharge, sort: 'allowances' | 'charges', view: View): string {
  const what = sort === 'allowances' ? view.words.allowance : view.words.charge;
  if (!reasonCode || reason) return reason ?? what;
  return wordFor(codes(view)[sort], reasonCode) ?? particulars(view).ofCode(what, reasonCode);
}

/** Categories of VAT whose own words already say what their code repeats. */
const plain = ['AE', 'IC', 'G', 'O'];

/** Why there is no VAT, by a VATEX code; nothing where the row's name says it, the code itself where it is not known. */
export function exemptionOf({ exemptionCode }: TaxSubtotal, view: View): string | undefined {
  const code = exemptionCode?.toUpperCase();
  const key = code?.replace(/^VATEX-[A-Z]{2}-/, '');
  if (!key || plain.includes(key)) return undefined;
  const { exemptions } = codes(view);
  return wordFor(exemptions, key) ?? wordFor(exemptions, key.split('-')[0] ?? '') ?? code;
}

/** A country in the language of the element; its code where the browser has no name for it. */
export function countryName(code: string, { locale }: View): string {
  try {
    return new Intl.DisplayNames(locale.lang, { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

function codes({ locale }: View): Terms['codes'] {
  return locale.say('codes', english);
}

/** Codes come from data: `constructor` is none. */
function wordFor(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
