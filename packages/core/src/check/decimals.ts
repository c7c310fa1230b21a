import { places } from './places.js';
import type { Rule } from './rule.js';

/** BR-DEC-01 to BR-DEC-28 by the amount they limit; unit prices and quantities may have any number of decimals. */
const limited: readonly (readonly [number: string, pattern: string])[] = [
  ['01', 'allowances.*.amount'],
  ['02', 'allowances.*.baseAmount'],
  ['05', 'charges.*.amount'],
  ['06', 'charges.*.baseAmount'],
  ['09', 'totals.lineExtensionAmount'],
  ['10', 'totals.allowanceTotalAmount'],
  ['11', 'totals.chargeTotalAmount'],
  ['12', 'totals.taxExclusiveAmount'],
  ['13', 'totals.taxAmount'],
  ['14', 'totals.taxInclusiveAmount'],
  ['15', 'totals.taxAmountInTaxCurrency'],
  ['16', 'totals.prepaidAmount'],
  ['17', 'totals.payableRoundingAmount'],
  ['18', 'totals.payableAmount'],
  ['19', 'taxBreakdown.*.taxableAmount'],
  ['20', 'taxBreakdown.*.taxAmount'],
  ['23', 'lines.*.netAmount'],
  ['24', 'lines.*.allowances.*.amount'],
  ['25', 'lines.*.allowances.*.baseAmount'],
  ['27', 'lines.*.charges.*.amount'],
  ['28', 'lines.*.charges.*.baseAmount'],
];

/** Two decimals at most, as written: the standard says two also for a currency that has three. */
export const decimalRules: readonly Rule[] = limited.map(([number, pattern]) => ({
  id: `BR-DEC-${number}`,
  findings: (document) =>
    places(document, pattern).map(({ path, amount }) => ({
      path,
      expected: 'at most 2 decimals',
      found: amount,
      holds: !/\.\d{3}/.test(amount),
    })),
}));
