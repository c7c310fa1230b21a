import { decimalRules } from './decimals.js';
import type { Check, Finding, Rule, Stated } from './rule.js';
import { taxRules } from './tax.js';
import { termRules } from './terms.js';
import { totalRules } from './totals.js';

export type { Check, Stated } from './rule.js';

const rules: readonly Rule[] = [...totalRules, ...taxRules, ...termRules, ...decimalRules];

/**
 * Answers the arithmetic rules of EN 16931 one by one, on a whole document or on any part of one.
 * A rule is answered once, but once per place where it fails; without its terms it is `not-applicable`, and with a term that is no
 * number it has failed. It never throws and changes nothing: a document that does not add up is still shown as stated.
 */
export function checkInvoice(document: Stated): readonly Check[] {
  return rules.flatMap((rule) => {
    try {
      return answers(rule.id, rule.findings(document));
    } catch {
      return [{ rule: rule.id, verdict: 'failed', expected: 'decimal numbers', found: 'something else' }];
    }
  });
}

function answers(rule: string, findings: readonly Finding[]): readonly Check[] {
  const [first] = findings;
  if (!first) return [{ rule, verdict: 'not-applicable' }];
  const failed = findings.filter((finding) => !finding.holds);
  return failed.length > 0 ? failed.map((finding) => answer(rule, finding)) : [answer(rule, first)];
}

function answer(rule: string, { holds, path, expected, found }: Finding): Check {
  return { rule, verdict: holds ? 'passed' : 'failed', expected, found, path };
}
