import Big from 'big.js';
import type { TaxCategory } from '../model/tax.js';
import { compare, total, type Finding, type Rule, type Stated } from './rule.js';

type Row = NonNullable<Stated['taxBreakdown']>[number];

/** The schematron lets the VAT of a rate, and what it is taken from, be off by less than one unit of the currency. */
const slack = 1;
const zeroRateSlack = 0.5;

/** How the standard names the rules of a category; the rated ones are checked rate by rate and bear tax, the others have none. */
const families: readonly (readonly [family: string, category: TaxCategory, rated?: 'rated'])[] = [
  ['BR-S', 'S', 'rated'],
  ['BR-Z', 'Z'],
  ['BR-E', 'E'],
  ['BR-AE', 'AE'],
  ['BR-IC', 'K'],
  ['BR-G', 'G'],
  ['BR-O', 'O'],
  ['BR-AF', 'L', 'rated'],
  ['BR-AG', 'M', 'rated'],
];

/** BR-CO-17, and the -08 (taxable amount) and -09 (tax) rules of every category; split payment (B) has none. */
export const taxRules: readonly Rule[] = [
  rowRule('BR-CO-17', () => true, anyTax),
  ...families.flatMap(([family, category, rated]) => [
    rowRule(`${family}-08`, inCategory(category), (row, path, document) => taxableOf(row, path, document, rated !== undefined)),
    rowRule(`${family}-09`, inCategory(category), rated ? taxOf : noTax),
  ]),
];

function rowRule(
  id: string,
  applies: (row: Row) => boolean,
  find: (row: Row, path: string, document: Stated) => Finding | undefined,
): Rule {
  return {
    id,
    findings: (document) =>
      (document.taxBreakdown ?? []).flatMap((row, index) => (applies(row) ? (find(row, `taxBreakdown.${index}`, document) ?? []) : [])),
  };
}

function inCategory(category: TaxCategory): (row: Row) => boolean {
  return (row) => row.category === category;
}

/** What is wrong in an extract without lines is told once, by the rule of its category. */
function anyTax(row: Row, path: string, { lines }: Stated): Finding | undefined {
  const finding = taxOf(row, path);
  const told = !lines && families.some(([, category]) => category === row.category);
  return finding?.holds === false && told ? undefined : finding;
}

function taxOf(row: Row, path: string): Finding | undefined {
  if (!row.taxableAmount?.amount || !row.taxAmount?.amount) return undefined;
  const rate = new Big(row.rate ?? 0);
  const expected = rate.times(row.taxableAmount.amount).div(100).round(2);
  return compare(`${path}.taxAmount`, row.taxAmount.amount, expected, rate.eq(0) ? zeroRateSlack : slack);
}

function noTax(row: Row, path: string): Finding | undefined {
  return row.taxAmount?.amount ? compare(`${path}.taxAmount`, row.taxAmount.amount, new Big(0)) : undefined;
}

function taxableOf(row: Row, path: string, document: Stated, rated: boolean): Finding | undefined {
  const { category, rate } = row;
  if (!row.taxableAmount?.amount || !category || (rated && !rate)) return undefined;
  const expected = taxable(document, category, rated ? rate : undefined);
  return expected && compare(`${path}.taxableAmount`, row.taxableAmount.amount, expected, rated ? slack : undefined);
}

/** Lines plus charges minus allowances of a category, and of one rate when told; nothing where no line says its category. */
function taxable({ lines, allowances = [], charges = [] }: Stated, category: TaxCategory, rate?: string): Big | undefined {
  if (!lines?.some(({ tax }) => tax?.category)) return undefined;
  const belongs = ({ tax }: { readonly tax?: { readonly category?: string; readonly rate?: string } }): boolean =>
    tax?.category === category && (rate === undefined || (tax.rate !== undefined && new Big(tax.rate).eq(rate)));
  const amounts = (items: typeof allowances): (string | undefined)[] => items.filter(belongs).map((item) => item.amount?.amount);
  return total([...lines.filter(belongs).map((line) => line.netAmount?.amount), ...amounts(charges)]).minus(total(amounts(allowances)));
}
