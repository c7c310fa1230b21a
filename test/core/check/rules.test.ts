import { checkInvoice, type Check, type Stated } from '@kvitt/core/check/invoice.js';
import { describe, expect, it } from 'vitest';
import { plainInvoice, sek } from '../model/plain-invoice.js';

type Row = NonNullable<Stated['taxBreakdown']>[number];

const answers = (document: Stated, rule: string) => checkInvoice(document).filter((check) => check.rule === rule);
const verdict = (document: Stated, rule: string) => answers(document, rule)[0]?.verdict;
const totals = (amounts: Readonly<Record<string, string>>): Stated => ({
  totals: Object.fromEntries(Object.entries(amounts).map(([term, amount]) => [term, sek(amount)])),
});
const lines = (...nets: readonly string[]) => nets.map((net) => ({ netAmount: sek(net) }));
const at = (category: Row['category'], rate?: string) => ({ category, rate });

describe('the rules', () => {
  it('are each answered once for an invoice that adds up, and say what was expected and found', () => {
    const checks = checkInvoice(plainInvoice);
    expect(new Set(checks.map(({ rule }) => rule)).size).toBe(checks.length);
    expect(checks).toContainEqual<Check>({
      rule: 'BR-CO-16',
      verdict: 'passed',
      expected: '499.00',
      found: '499.00',
      path: 'totals.payableAmount',
    });
  });

  it('are not applicable to a document that states nothing', () => {
    expect(new Set(checkInvoice({}).map((check) => check.verdict))).toEqual(new Set(['not-applicable']));
  });

  it('answer every place that fails', () => {
    const prices = (...amounts: readonly string[]) => ({ lines: amounts.map((amount) => ({ price: { net: sek(amount) } })) });
    expect(answers(prices('-1', '0', '-2.5'), 'BR-27').map(({ path, found }) => [path, found])).toEqual([
      ['lines.0.price.net', '-1'],
      ['lines.2.price.net', '-2.5'],
    ]);
  });

  it('leave the document as it is', () => {
    const frozen = structuredClone(plainInvoice);
    checkInvoice(plainInvoice);
    expect(plainInvoice).toEqual(frozen);
  });
});

describe('the chain of totals', () => {
  it.each<[string, string, Stated]>([
    ['passed', 'BR-CO-10', { lines: lines('110.00', '-90.00'), ...totals({ lineExtensionAmount: '20' }) }],
    ['failed', 'BR-CO-10', { lines: lines('110.00', '90.00'), ...totals({ lineExtensionAmount: '200.01' }) }],
    ['not-applicable', 'BR-CO-10', { lines: lines('110.00') }],
    [
      'passed',
      'BR-CO-11',
      { allowances: [{ amount: sek('100') }, { amount: sek('1000.0') }], ...totals({ allowanceTotalAmount: '1100.00' }) },
    ],
    ['failed', 'BR-CO-11', { charges: [{ amount: sek('1000') }], ...totals({ allowanceTotalAmount: '1000.00' }) }],
    ['failed', 'BR-CO-11', { lines: [], allowances: [{ amount: sek('100') }], ...totals({ payableAmount: '0' }) }],
    ['not-applicable', 'BR-CO-11', { allowances: [{ amount: sek('100') }], ...totals({ payableAmount: '0' }) }],
    ['not-applicable', 'BR-CO-11', totals({ payableAmount: '0' })],
    ['passed', 'BR-CO-12', { charges: [{ amount: sek('0') }], ...totals({ chargeTotalAmount: '0.00' }) }],
    ['failed', 'BR-CO-12', { charges: [{ amount: sek('100') }], ...totals({ chargeTotalAmount: '1000' }) }],
    ['passed', 'BR-CO-13', totals({ lineExtensionAmount: '1000', taxExclusiveAmount: '900', allowanceTotalAmount: '100' })],
    ['passed', 'BR-CO-13', totals({ lineExtensionAmount: '-100', taxExclusiveAmount: '00', chargeTotalAmount: '100' })],
    ['failed', 'BR-CO-13', totals({ lineExtensionAmount: '-1000', taxExclusiveAmount: '-1000', allowanceTotalAmount: '100' })],
    ['passed', 'BR-CO-14', { taxBreakdown: [{ taxAmount: sek('250') }, { taxAmount: sek('150') }], ...totals({ taxAmount: '400.0' }) }],
    ['failed', 'BR-CO-14', { taxBreakdown: [{ taxAmount: sek('250') }], ...totals({ taxAmount: '300' }) }],
    ['not-applicable', 'BR-CO-14', { taxBreakdown: [], ...totals({ taxAmount: '300' }) }],
    ['passed', 'BR-CO-15', totals({ taxExclusiveAmount: '-100', taxAmount: '300', taxInclusiveAmount: '200' })],
    ['failed', 'BR-CO-15', totals({ taxExclusiveAmount: '1000.00', taxAmount: '250', taxInclusiveAmount: '1250.01' })],
    ['not-applicable', 'BR-CO-15', totals({ taxExclusiveAmount: '1000.00', taxInclusiveAmount: '1250.01' })],
    [
      'passed',
      'BR-CO-16',
      totals({ taxInclusiveAmount: '1200.78', prepaidAmount: '1000.0', payableRoundingAmount: '0.22', payableAmount: '201' }),
    ],
    ['failed', 'BR-CO-16', totals({ taxInclusiveAmount: '1200.00', prepaidAmount: '100', payableAmount: '1200.00' })],
  ])('%s: %s', (expected, rule, document) => expect(verdict(document, rule)).toBe(expected));

  it('has one VAT total in the currency of the document', () => {
    const stated = totals({ taxExclusiveAmount: '5000.00', taxAmount: '700.00', taxInclusiveAmount: '5700.00' });
    const second = (currency: string): Stated => ({
      currency: 'SEK',
      totals: { ...stated.totals, taxAmountInTaxCurrency: { amount: '715', currency } },
    });
    expect(answers(second('NOK'), 'BR-CO-15').map((check) => check.verdict)).toEqual(['passed']);
    expect(answers(second('SEK'), 'BR-CO-15').map((check) => check.verdict)).toEqual(['failed']);
  });
});

describe('the tax of a rate', () => {
  it.each<[string, string, Row]>([
    ['passed', 'BR-CO-17', { taxableAmount: sek('-6491.34'), taxAmount: sek('-1622.84'), rate: '25' }],
    ['passed', 'BR-CO-17', { taxableAmount: sek('1000'), taxAmount: sek('250.99'), rate: '25' }],
    ['failed', 'BR-CO-17', { taxableAmount: sek('1000'), taxAmount: sek('251'), rate: '25' }],
    ['failed', 'BR-CO-17', { taxableAmount: sek('1000'), taxAmount: sek('-250'), rate: '25' }],
    ['failed', 'BR-CO-17', { taxableAmount: sek('2141.19'), taxAmount: sek('43.91'), rate: '2.1' }],
    ['passed', 'BR-CO-17', { taxableAmount: sek('2141.05'), taxAmount: sek('0.00') }],
    ['failed', 'BR-CO-17', { taxableAmount: sek('2141.05'), taxAmount: sek('0.50') }],
    ['failed', 'BR-CO-17', { ...at('B', '22'), taxableAmount: sek('100.00'), taxAmount: sek('25.00') }],
    ['not-applicable', 'BR-CO-17', { taxAmount: sek('10'), ...at('Z') }],
    ['passed', 'BR-S-09', { ...at('S', '4.8'), taxableAmount: sek('12342.61'), taxAmount: sek('592.45') }],
    ['failed', 'BR-S-09', { ...at('S', '15'), taxableAmount: sek('1100'), taxAmount: sek('180') }],
    ['not-applicable', 'BR-S-09', { ...at('L', '15'), taxableAmount: sek('1100'), taxAmount: sek('180') }],
    ['passed', 'BR-Z-09', { ...at('Z'), taxAmount: sek('0.0') }],
    ['failed', 'BR-Z-09', { ...at('Z'), taxAmount: sek('-10') }],
  ])('%s: %s of %o', (expected, rule, row) => expect(verdict({ taxBreakdown: [row] }, rule)).toBe(expected));
});

describe('what a tax is taken from', () => {
  const line = (net: string, tax: ReturnType<typeof at>) => ({ netAmount: sek(net), tax });
  const basis = (amount: string, tax: ReturnType<typeof at>): Stated => ({ taxBreakdown: [{ ...tax, taxableAmount: sek(amount) }] });

  it.each<[string, string, Stated]>([
    [
      'passed',
      'BR-S-08',
      { ...basis('200', at('S', '25')), lines: [line('100', at('S', '25.0')), line('100', at('S', '25.00')), line('9', at('S', '12'))] },
    ],
    ['passed', 'BR-S-08', { ...basis('100.99', at('S', '25')), lines: [line('100', at('S', '25'))] }],
    ['failed', 'BR-S-08', { ...basis('101', at('S', '25')), lines: [line('100', at('S', '25'))] }],
    ['failed', 'BR-S-08', { ...basis('200', at('S', '25')), lines: [line('100', at('S', '25')), line('100', at('K', '25'))] }],
    ['not-applicable', 'BR-S-08', basis('200', at('S', '25'))],
    ['not-applicable', 'BR-S-08', { ...basis('200', at('S')), lines: [line('100', at('S'))] }],
    ['passed', 'BR-AE-08', { ...basis('600', at('AE')), lines: [line('100', at('AE')), line('500', at('AE')), line('1', at('S'))] }],
    ['failed', 'BR-AE-08', { ...basis('100.01', at('AE')), lines: [line('100', at('AE'))] }],
  ])('%s: %s', (expected, rule, document) => expect(verdict(document, rule)).toBe(expected));

  it('is lines and charges without allowances, of the category alone', () => {
    const document = (amount: string): Stated => ({
      ...basis(amount, at('O')),
      lines: [line('100', at('O'))],
      charges: [
        { amount: sek('100'), tax: at('O') },
        { amount: sek('50'), tax: at('E') },
      ],
      allowances: [{ amount: sek('30'), tax: at('O') }],
    });
    expect(verdict(document('170'), 'BR-O-08')).toBe('passed');
    expect(answers(document('200'), 'BR-O-08')).toEqual([
      { rule: 'BR-O-08', verdict: 'failed', expected: '170.00', found: '200', path: 'taxBreakdown.0.taxableAmount' },
    ]);
  });
});

describe('what is to be paid', () => {
  it.each<[string, string, Stated]>([
    ['passed', 'a due date', { ...totals({ payableAmount: '1' }), dueDate: '2026-02-24' }],
    ['passed', 'payment terms', { ...totals({ payableAmount: '1' }), paymentTerms: '30 days' }],
    ['failed', 'neither', totals({ payableAmount: '1' })],
    ['failed', 'blank terms', { ...totals({ payableAmount: '1' }), paymentTerms: '  ' }],
    ['not-applicable', 'nothing to pay', totals({ payableAmount: '0.00' })],
    ['not-applicable', 'money to the customer', totals({ payableAmount: '-1' })],
    ['not-applicable', 'a credit note', { ...totals({ payableAmount: '1' }), typeCode: '381' }],
  ])('BR-CO-25 %s with %s', (expected, _, document) => expect(verdict(document, 'BR-CO-25')).toBe(expected));
});

describe('an attachment', () => {
  it('has a reference', () => {
    expect(verdict({ attachments: [{ id: 'Doc1' }] }, 'BR-52')).toBe('passed');
    expect(answers({ attachments: [{ id: 'Doc1' }, {}] }, 'BR-52').map(({ verdict: said, path }) => [said, path])).toEqual([
      ['failed', 'attachments.1.id'],
    ]);
  });
});

describe('a period', () => {
  it('does not end before it begins', () => {
    const document: Stated = {
      invoicePeriod: { start: '2026-01-01', end: '2026-01-01' },
      lines: [{ period: { start: '2026-01-02' } }, { period: { start: '2026-01-02', end: '2026-01-01' } }],
    };
    expect(verdict(document, 'BR-29')).toBe('passed');
    expect(answers(document, 'BR-30')).toEqual([
      { rule: 'BR-30', verdict: 'failed', expected: '2026-01-02 or later', found: '2026-01-01', path: 'lines.1.period.end' },
    ]);
  });
});

describe('a card', () => {
  it('is masked, and the answer never repeats its number', () => {
    const card = (number: string): Stated => ({ paymentInstructions: [{ card: { number } }] });
    expect(verdict(card('411111******1111'), 'BR-51')).toBe('passed');
    expect(answers(card('4111 1111 111'), 'BR-51')).toEqual([
      { rule: 'BR-51', verdict: 'failed', expected: 'at most 10 digits', found: '11 digits', path: 'paymentInstructions.0.card.number' },
    ]);
  });
});

describe('a document that is not as the others', () => {
  it('is answered, not thrown at, where its amounts are no numbers', () => {
    const checks = checkInvoice({ ...totals({ lineExtensionAmount: 'a lot', taxExclusiveAmount: '1' }), lines: lines('1,5') });
    expect(checks.filter((check) => check.verdict === 'failed').map(({ rule }) => rule)).toEqual(expect.arrayContaining(['BR-CO-10', 'BR-CO-13']));
  });

  it('says nothing of a category where no line names one', () => {
    expect(verdict({ taxBreakdown: [{ ...at('S', '25'), taxableAmount: sek('100') }], lines: lines('100') }, 'BR-S-08')).toBe('not-applicable');
    expect(verdict({ lines: [], ...totals({ lineExtensionAmount: '100' }) }, 'BR-CO-10')).toBe('not-applicable');
  });

  it('may round the total with VAT already, as OIOUBL does', () => {
    const rounded = totals({ taxExclusiveAmount: '90.90', taxAmount: '22.73', taxInclusiveAmount: '113.62', payableRoundingAmount: '-0.01', payableAmount: '113.62' });
    const verdicts = (document: Stated) => ['BR-CO-15', 'BR-CO-16'].map((rule) => verdict(document, rule));
    expect(verdicts({ ...rounded, specificationId: 'OIOUBL-2.02' })).toEqual(['passed', 'passed']);
    expect(verdicts(rounded)).toEqual(['failed', 'failed']);
  });
});
