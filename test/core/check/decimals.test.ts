import { checkInvoice } from '@kvitt/core/check/invoice.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundInvoice } from './invoices.js';

const [sound] = fc.sample(soundInvoice, { numRuns: 1, seed: 1 });

/** The same invoice with one more decimal, a zero, on the amount at a dotted path. */
function longer(path: string): Invoice {
  const copy = structuredClone(sound) as unknown as Record<string, unknown>;
  const money = path.split('.').reduce((inner, step) => inner[step] as Record<string, unknown>, copy);
  money.amount = `${String(money.amount)}0`;
  return copy as unknown as Invoice;
}

describe('more than two decimals', () => {
  it.each([
    ['BR-DEC-01', 'allowances.1.amount'],
    ['BR-DEC-02', 'allowances.1.baseAmount'],
    ['BR-DEC-05', 'charges.2.amount'],
    ['BR-DEC-06', 'charges.2.baseAmount'],
    ['BR-DEC-09', 'totals.lineExtensionAmount'],
    ['BR-DEC-10', 'totals.allowanceTotalAmount'],
    ['BR-DEC-11', 'totals.chargeTotalAmount'],
    ['BR-DEC-12', 'totals.taxExclusiveAmount'],
    ['BR-DEC-13', 'totals.taxAmount'],
    ['BR-DEC-14', 'totals.taxInclusiveAmount'],
    ['BR-DEC-15', 'totals.taxAmountInTaxCurrency'],
    ['BR-DEC-16', 'totals.prepaidAmount'],
    ['BR-DEC-17', 'totals.payableRoundingAmount'],
    ['BR-DEC-18', 'totals.payableAmount'],
    ['BR-DEC-19', 'taxBreakdown.3.taxableAmount'],
    ['BR-DEC-20', 'taxBreakdown.3.taxAmount'],
    ['BR-DEC-23', 'lines.4.netAmount'],
    ['BR-DEC-24', 'lines.4.allowances.0.amount'],
    ['BR-DEC-25', 'lines.4.allowances.0.baseAmount'],
    ['BR-DEC-27', 'lines.4.charges.0.amount'],
    ['BR-DEC-28', 'lines.4.charges.0.baseAmount'],
  ])('fail %s alone, at %s', (rule, path) => {
    const failed = checkInvoice(longer(path)).filter(({ verdict }) => verdict === 'failed');
    expect(failed).toEqual([
      { rule, verdict: 'failed', path, expected: 'at most 2 decimals', found: expect.stringMatching(/\.\d\d0$/) as string },
    ]);
  });

  it.each(['lines.0.price.net', 'lines.0.price.gross'])('are allowed at %s', (path) => {
    expect(checkInvoice(longer(path)).filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  });
});
