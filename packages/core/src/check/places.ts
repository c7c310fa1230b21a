import type { Stated } from './rule.js';

/** A stated amount and where it stands. */
export interface Place {
  readonly path: string;
  readonly amount: string;
}

/** Finds the stated amounts of a pattern such as `lines.*.netAmount`; absent ones are no places. */
export function places(document: Stated, pattern: string): readonly Place[] {
  const steps = [...pattern.split('.'), 'amount'];
  return walk(document, steps).map(([path, amount]) => ({ path: path.slice(1, -'.amount'.length), amount: String(amount) }));
}

function walk(value: unknown, [step, ...rest]: readonly string[], path = ''): readonly (readonly [path: string, value: unknown])[] {
  if (value === undefined || value === null) return [];
  if (step === undefined) return [[path, value]];
  if (step === '*') return Object.entries(value).flatMap(([key, inner]) => walk(inner, rest, `${path}.${key}`));
  return walk((value as Readonly<Record<string, unknown>>)[step], rest, `${path}.${step}`);
}
