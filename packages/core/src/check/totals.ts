import type Big from 'big.js';
import type { Totals } from '../model/totals.js';
import { compare, total, type Finding, type Rule, type Stated } from './rule.js';

type Term = keyof Totals;

const taxAdded = states('BR-CO-15', 'taxInclusiveAmount', (document) => {
  const plus: readonly Term[] = roundsEarly(document) ? ['taxAmount', 'payableRoundingAmount'] : ['taxAmount'];
  return stated(document, 'taxAmount') ? chain('taxExclusiveAmount', { plus })(document) : undefined;
});

/** BR-CO-10 to BR-CO-16: the chain from the lines to what is to be paid, each stated total against the terms it is made of. */
export const totalRules: readonly Rule[] = [
  states('BR-CO-10', 'lineExtensionAmount', ({ lines }) => (lines?.length ? total(lines.map((line) => line.netAmount?.amount)) : undefined)),
  lists('BR-CO-11', 'allowanceTotalAmount', 'allowances'),
  lists('BR-CO-12', 'chargeTotalAmount', 'charges'),
  states('BR-CO-13', 'taxExclusiveAmount', chain('lineExtensionAmount', { minus: 'allowanceTotalAmount', plus: ['chargeTotalAmount'] })),
  states('BR-CO-14', 'taxAmount', ({ taxBreakdown: rows }) => (rows?.length ? total(rows.map((row) => row.taxAmount?.amount)) : undefined)),
  { id: 'BR-CO-15', findings: (document) => [...taxAdded.findings(document), ...secondTaxTotal(document)] },
  states('BR-CO-16', 'payableAmount', (document) =>
    chain('taxInclusiveAmount', { minus: 'prepaidAmount', plus: roundsEarly(document) ? [] : ['payableRoundingAmount'] })(document),
  ),
];

/** BR-CO-15 also wants one VAT total in the document's currency; BT-111 in that currency is a second one. */
function secondTaxTotal({ currency, totals }: Stated): readonly Finding[] {
  const second = totals?.taxAmountInTaxCurrency;
  if (!second?.amount || !currency || second.currency !== currency) return [];
  return [{ holds: false, path: 'totals.taxAmountInTaxCurrency', expected: `one VAT total in ${currency}`, found: second.amount }];
}

/** A rule that one total is what the others come to, rounded to cents. */
function states(id: string, term: Term, from: (document: Stated) => Big | undefined, absent?: string): Rule {
  return {
    id,
    findings: (document) => {
      const expected = from(document)?.round(2);
      const found = stated(document, term) ?? absent;
      return expected && found ? [compare(`totals.${term}`, found, expected)] : [];
    },
  };
}

/**
 * A rule that a total sums up a list. In a document with lines a list without its total is found as nothing; an extract need not have
 * both, and totals alone tell of no list.
 */
function lists(id: string, term: Term, list: 'allowances' | 'charges'): Rule {
  return {
    id,
    findings: (document) => {
      if (!document.lines && !document.allowances && !document.charges) return [];
      const items = document[list] ?? [];
      const absent = document.totals && document.lines && items.length > 0 ? '0' : undefined;
      return states(id, term, () => total(items.map((item) => item.amount?.amount)), absent).findings(document);
    },
  };
}

/** One total and what is taken from it and added to it; without the first there is nothing to compare with. */
function chain(first: Term, { minus, plus }: { readonly minus?: Term; readonly plus: readonly Term[] }): (document: Stated) => Big | undefined {
  return (document) => {
    const start = stated(document, first);
    return start ? total([start, ...plus.map((term) => stated(document, term))]).minus(total([minus && stated(document, minus)])) : undefined;
  };
}

/** In Denmark's OIOUBL the total with VAT is rounded already. */
function roundsEarly({ specificationId }: Stated): boolean {
  return specificationId?.startsWith('OIOUBL') ?? false;
}

function stated({ totals }: Stated, term: Term): string | undefined {
  return totals?.[term]?.amount;
}
