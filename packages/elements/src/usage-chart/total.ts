import type { UsageBucket } from '@kvitt/core/usage/aggregate.js';
import type { Compared } from '@kvitt/core/usage/compare.js';
import { scaleOf } from '@kvitt/core/usage/decimal.js';
import { ExactSum } from '@kvitt/core/usage/exact.js';

/** What several steps or several service points come to, exactly. */
export interface Sum extends Compared {
  readonly estimated: number;
  readonly corrected: number;
  readonly count: number;
  readonly missing: number;
}

export function sumOf(buckets: readonly UsageBucket[]): Sum {
  const [only] = buckets;
  if (only && buckets.length === 1) return only;
  const [value, cost] = [exactSum(buckets.map((bucket) => bucket.value)), exactSum(buckets.map((bucket) => bucket.cost?.amount))];
  const sum = { partial: false, count: 0, missing: 0, estimated: 0, corrected: 0, unpriced: 0 };
  for (const bucket of buckets) {
    sum.partial ||= bucket.partial;
    sum.count += bucket.count;
    sum.missing += bucket.missing;
    sum.estimated += bucket.estimated;
    sum.corrected += bucket.corrected;
    // a step without any cost does not know that others have one
    sum.unpriced += bucket.cost ? bucket.unpriced : bucket.count;
  }
  const currency = cost === undefined ? undefined : buckets.find((bucket) => bucket.cost)?.cost?.currency;
  return { ...sum, value, cost: cost === undefined || !currency ? undefined : { amount: cost, currency } };
}

/** Exact, with the decimals of the longest; undefined where none has any. */
function exactSum(texts: readonly (string | undefined)[]): string | undefined {
  const scale = texts.reduce((most, text) => (text === undefined ? most : Math.max(most, scaleOf(text))), -1);
  if (scale < 0) return undefined;
  const sum = new ExactSum(scale);
  for (const text of texts) if (text !== undefined) sum.add(text);
  return sum.text();
}

function negative(text: string | undefined): string | undefined {
  return text?.startsWith('-') ? text.slice(1) : text && `-${text}`;
}

interface Part {
  readonly sum: Sum;
}

/** The sum of as many parts as before, of which few are `others`: what they were is taken off, what they are put on. */
export function resummed(parts: readonly Part[], before: readonly Part[], others: readonly number[], old: Sum | undefined): Sum | undefined {
  if (!old || parts.length !== before.length || others.length > parts.length / 10) return undefined;
  const [values, costs] = [[old.value], [old.cost?.amount]];
  const sum = { ...old, partial: parts.some((part) => part.sum.partial) };
  const counts = ['count', 'missing', 'estimated', 'corrected'] as const;
  for (const index of others) {
    const [was, is] = [before[index]?.sum, parts[index]?.sum];
    if (!was || !is) return undefined;
    values.push(negative(was.value), is.value);
    costs.push(negative(was.cost?.amount), is.cost?.amount);
    for (const name of counts) sum[name] += is[name] - was[name];
    sum.unpriced = (sum.unpriced ?? 0) + unpricedIn(is) - unpricedIn(was);
  }
  const cost = exactSum(costs);
  // whether anything is left that has a value, or a cost, only all of them know
  if (sum.count === 0 || (old.cost && others.some((index) => !parts[index]?.sum.cost)) || (!old.cost && cost !== undefined)) return undefined;
  return { ...sum, value: exactSum(values), cost: old.cost && { amount: cost ?? old.cost.amount, currency: old.cost.currency } };
}

function unpricedIn({ cost, unpriced = 0, count }: Sum): number {
  return cost ? unpriced : count;
}
