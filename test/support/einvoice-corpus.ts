import { readEInvoice, type XmlParser } from '@kvitt/adapters/einvoice.js';
import { checkInvoice, type Stated } from '@kvitt/core/check/invoice.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';

/** What the independent reader found in a file; amounts are text, absent terms null. */
export interface Expected {
  readonly file: string;
  readonly root: string;
  readonly customization: string;
  readonly number: string;
  readonly typeCode: string | null;
  readonly issueDate: string;
  readonly dueDate: string | null;
  readonly currency: string;
  readonly taxCurrency: string | null;
  readonly lines: readonly Readonly<Record<string, string | number | null>>[];
  readonly taxSubtotals: readonly Readonly<Record<string, string | null>>[];
  readonly taxTotals: readonly { readonly amount: string; readonly currency: string }[];
  readonly docAllowances: readonly string[];
  readonly docCharges: readonly string[];
  readonly paymentMeans: readonly Readonly<Record<string, string | null>>[];
  /** Those that are in the file. */
  readonly attachments: number;
  readonly checks: Readonly<Record<string, boolean>>;
  readonly [term: string]: unknown;
}

/** One fragment of the standard's own tests, and what it is to give. */
export interface Fragment {
  readonly file: string;
  readonly test: number;
  readonly expect: readonly Readonly<Record<string, string>>[];
}

const number = (text: unknown): number | null => (typeof text === 'string' && text !== '' ? Number(text) : null);
const plain = (text: string | null | undefined) => text?.replace(/\s/g, '') ?? null;
const categories: Readonly<Record<string, string>> = { StandardRated: 'S', ZeroRated: 'Z', ReverseCharge: 'AE' };
const category = (code: unknown) => (typeof code === 'string' ? (categories[code] ?? code) : null);

/** What a file must give, in the shape of `told`. */
export function expectedOf(file: Expected) {
  const oioubl = file.customization.startsWith('OIOUBL');
  const other = file.taxTotals.find(({ currency }) => currency !== file.currency);
  return {
    head: [file.number, file.typeCode ?? (file.root === 'CreditNote' ? '381' : '380'), file.issueDate, file.dueDate, file.currency, file.taxCurrency],
    totals: {
      line: number(file.sumOfLines),
      allowance: number(file.allowances),
      charge: number(file.charges),
      // in OIOUBL that field is the tax
      net: oioubl ? netOf(file) : number(file.taxExclusive),
      tax: number(file.taxTotal),
      other: other ? [Number(other.amount), other.currency] : null,
      gross: number(file.taxInclusive),
      prepaid: number(file.prepaid),
      rounding: number(file.rounding),
      payable: number(file.payable),
    },
    groups: file.taxSubtotals.map((row) => [category(row.category), number(row.rate), number(row.basis), number(row.tax), row.reason ?? null]),
    lines: file.lines.map((line) => ({
      text: [line.id, line.unit, line.name],
      numbers: [line.qty, line.net, line.price, line.baseQty].map(number),
      tax: [category(line.vatCategory), number(line.vatRate)],
      below: [line.allowances, line.subLines],
    })),
    allowances: file.docAllowances.map(Number),
    charges: file.docCharges.map(Number),
    means: file.paymentMeans.map(({ code, reference, account }) => [code, reference, plain(account)]),
    attachments: file.attachments,
  };
}

/** The same terms as the reader has them. */
export function told(invoice: Invoice) {
  const { totals, lines, taxBreakdown, allowances = [], charges = [], paymentInstructions = [], attachments = [] } = invoice;
  const amount = (money: { readonly amount: string } | undefined) => number(money?.amount);
  const other = totals.taxAmountInTaxCurrency;
  return {
    head: [invoice.number, invoice.typeCode, invoice.issueDate, invoice.dueDate ?? null, invoice.currency, invoice.taxCurrency ?? null],
    totals: {
      line: amount(totals.lineExtensionAmount),
      allowance: amount(totals.allowanceTotalAmount),
      charge: amount(totals.chargeTotalAmount),
      net: amount(totals.taxExclusiveAmount),
      tax: amount(totals.taxAmount),
      other: other ? [Number(other.amount), other.currency] : null,
      gross: amount(totals.taxInclusiveAmount),
      prepaid: amount(totals.prepaidAmount),
      rounding: amount(totals.payableRoundingAmount),
      payable: amount(totals.payableAmount),
    },
    groups: taxBreakdown.map((row) => [row.category, number(row.rate), amount(row.taxableAmount), amount(row.taxAmount), row.exemptionReason ?? null]),
    lines: lines.map((line) => ({
      text: [line.id, line.unitCode ?? null, line.item.name],
      numbers: [number(line.quantity), amount(line.netAmount), amount(line.price?.net), number(line.price?.baseQuantity)],
      tax: [line.tax?.category ?? null, number(line.tax?.rate)],
      below: [(line.allowances?.length ?? 0) + (line.charges?.length ?? 0), line.subLines?.length ?? 0],
    })),
    allowances: allowances.map((each) => amount(each.amount)),
    charges: charges.map((each) => amount(each.amount)),
    means: paymentInstructions.map((each) => [each.meansCode, each.reference ?? null, each.creditTransfers?.[0]?.account ?? null]),
    attachments: attachments.filter(({ size }) => size).length,
  };
}

/** The fragments of a `testSet`, each as the text of a document of its own. */
export function fragmentsOf(testSet: string): readonly string[] {
  return testSet.match(/<(Invoice|CreditNote)\b[\s\S]*?<\/\1>/g) ?? [];
}

/** What `checkInvoice` says of a fragment about one rule, and which rules fail. */
export function verdictOf(fragment: string, rule: string, DOMParser?: XmlParser) {
  const checks = checkInvoice(readEInvoice(fragment, { partial: true, DOMParser }) satisfies Stated);
  const failed = new Set(checks.filter(({ verdict }) => verdict === 'failed').map((check) => check.rule));
  return { verdict: checks.find((check) => check.rule === rule)?.verdict, failed: [...failed] };
}

/** What a fragment must give, in the shape of `verdictOf`: a success is also a rule that says nothing. */
export function expectedVerdict({ expect: [expected = {}] }: Fragment) {
  const rule = expected.success ?? expected.error ?? '';
  return { rule, fails: expected.error !== undefined };
}

function netOf(file: Expected): number {
  return Math.round(((number(file.sumOfLines) ?? 0) - (number(file.allowances) ?? 0) + (number(file.charges) ?? 0)) * 100) / 100;
}
