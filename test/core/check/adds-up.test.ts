import { checkInvoice } from '@kvitt/core/check/invoice.js';
import { isPositive } from '@kvitt/core/money.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import type { Totals } from '@kvitt/core/model/totals.js';
import { add } from '@kvitt/core/sum.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../support/random-cases.js';
import { eur, soundInvoice } from './invoices.js';

type Break = (invoice: Invoice) => Invoice;

const failing = (invoice: Invoice) => [
  ...new Set(checkInvoice(invoice).flatMap(({ rule, verdict }) => (verdict === 'failed' ? [rule] : []))),
];
const cent = (money: Money | undefined) => add(money!, eur(1));
const first = <Item>(items: readonly Item[] | undefined, change: (item: Item) => Item) =>
  items!.map((item, index) => (index === 0 ? change(item) : item));

/** Raises some totals by a cent, so that only the link before them breaks. */
const raise = (...terms: readonly (keyof Totals)[]): Break => {
  return (invoice) => ({
    ...invoice,
    totals: { ...invoice.totals, ...Object.fromEntries(terms.map((term) => [term, cent(invoice.totals[term])])) },
  });
};

/** Moves what a category's tax is taken from; two units leave its tax within what is let pass. */
const moveBasis = (category: string, cents: number): Break => {
  return (invoice) => ({
    ...invoice,
    taxBreakdown: invoice.taxBreakdown.map((row) =>
      row.category === category ? { ...row, taxableAmount: add(row.taxableAmount, eur(cents)) } : row,
    ),
  });
};

/** Puts a cent of tax where there is none to pay, and carries it on to what is to be paid. */
const taxExempt = (category: string): Break => {
  return (invoice) => {
    const taxBreakdown = invoice.taxBreakdown.map((row) => (row.category === category ? { ...row, taxAmount: eur(1) } : row));
    return raise('taxAmount', 'taxInclusiveAmount', 'payableAmount')({ ...invoice, taxBreakdown });
  };
};

const breaks: readonly (readonly [rule: string, Break])[] = [
  ['BR-CO-10', (invoice) => ({ ...invoice, lines: first(invoice.lines, (line) => ({ ...line, netAmount: cent(line.netAmount) })) })],
  ['BR-CO-11', (invoice) => ({ ...invoice, allowances: first(invoice.allowances, (item) => ({ ...item, amount: cent(item.amount) })) })],
  ['BR-CO-12', (invoice) => ({ ...invoice, charges: first(invoice.charges, (item) => ({ ...item, amount: cent(item.amount) })) })],
  ['BR-CO-13', raise('taxExclusiveAmount', 'taxInclusiveAmount', 'payableAmount')],
  ['BR-CO-14', raise('taxAmount', 'taxInclusiveAmount', 'payableAmount')],
  ['BR-CO-15', raise('taxInclusiveAmount', 'payableAmount')],
  ['BR-CO-16', raise('payableAmount')],
  ['BR-CO-16', raise('prepaidAmount')],
  ['BR-CO-25', (invoice) => ({ ...invoice, dueDate: undefined })],
  ['BR-27', (invoice) => ({ ...invoice, lines: first(invoice.lines, (line) => ({ ...line, price: { net: eur(-1) } })) })],
  ['BR-28', (invoice) => ({ ...invoice, lines: first(invoice.lines, (line) => ({ ...line, price: { net: eur(1), gross: eur(-1) } })) })],
  ['BR-52', (invoice) => ({ ...invoice, attachments: [{ id: ' ' }] })],
  ...(['S', 'L', 'M'] as const).map((category, at) => [`${['BR-S', 'BR-AF', 'BR-AG'][at]!}-08`, moveBasis(category, 200)] as const),
  ...(['Z', 'E', 'AE', 'K', 'G', 'O'] as const).flatMap((category, at) => {
    const family = ['BR-Z', 'BR-E', 'BR-AE', 'BR-IC', 'BR-G', 'BR-O'][at]!;
    return [[`${family}-08`, moveBasis(category, 1)] as const, [`${family}-09`, taxExempt(category)] as const];
  }),
];

describe('an invoice that adds up', () => {
  it('fails no rule, whatever it is made of', () => {
    fc.assert(
      fc.property(soundInvoice, (invoice) => {
        expect(failing(invoice)).toEqual([]);
      }),
    );
  });

  it.each(breaks)('fails %s alone when only that is broken', (rule, broken) => {
    fc.assert(
      fc.property(soundInvoice, (invoice) => {
        fc.pre(rule !== 'BR-CO-25' || isPositive(invoice.totals.payableAmount));
        expect(failing(broken(invoice))).toEqual([rule]);
      }),
      { numRuns: cases(30) },
    );
  });

  it.each([
    ['BR-S-09', 'S'],
    ['BR-AF-09', 'L'],
    ['BR-AG-09', 'M'],
  ])('fails %s together with BR-CO-17 when the tax of a rate is wrong', (rule, category) => {
    const wrong: Break = (invoice) => ({
      ...invoice,
      taxBreakdown: invoice.taxBreakdown.map((row) =>
        row.category === category ? { ...row, taxAmount: add(row.taxAmount, eur(150)) } : row,
      ),
    });
    fc.assert(
      fc.property(soundInvoice, (invoice) => {
        expect(failing(wrong(invoice))).toEqual(['BR-CO-14', 'BR-CO-17', rule]);
      }),
      { numRuns: cases(30) },
    );
  });
});
