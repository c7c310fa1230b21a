import Big from 'big.js';
import type { Invoice } from '../model/invoice.js';

type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;

/** A document of which any term may be missing, at every depth: a file is checked before it is believed. */
export type Stated = DeepPartial<Invoice>;

/** What one EN 16931 rule says about one place of a document; `expected` and `found` are for whom corrects it. */
export interface Check {
  /** The rule's id in the standard: `BR-CO-10`. */
  readonly rule: string;
  readonly verdict: 'passed' | 'failed' | 'not-applicable';
  readonly expected?: string;
  readonly found?: string;
  /** The term in question, dotted, counted from 0: `taxBreakdown.1.taxAmount`. */
  readonly path?: string;
}

/** One place that a rule applies to, and whether it holds there. */
export interface Finding {
  readonly holds: boolean;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** A rule of the standard; no findings means that its terms are absent. */
export interface Rule {
  readonly id: string;
  readonly findings: (document: Stated) => readonly Finding[];
}

/** Adds what is stated, with its sign; absent amounts count as nothing. */
export function total(amounts: readonly (string | undefined)[]): Big {
  return amounts.reduce((before, amount) => before.plus(amount ?? 0), new Big(0));
}

/** Compares two amounts: exactly, or as the standard's schematron lets them differ, by less than `slack`. */
export function compare(path: string, found: string, expected: Big, slack?: number): Finding {
  const difference = expected.minus(found).abs();
  return { path, found, expected: expected.toFixed(2), holds: slack === undefined ? difference.eq(0) : difference.lt(slack) };
}
