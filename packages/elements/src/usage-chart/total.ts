import type { Money } from '@kvitt/core/model/primitives.js';
import type { UsageBucket } from '@kvitt/core/usage/aggregate.js';
import type { Compared } from '@kvitt/core/usage/compare.js';
import { decimalOf, minus, textOf, zero } from '@kvitt/core/usage/decimal.js';

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
  const costs = buckets.flatMap(({ cost }) => cost ?? []);
  const count = (name: 'count' | 'missing' | 'estimated' | 'corrected' | 'unpriced'): number => buckets.reduce((sum, bucket) => sum + bucket[name], 0);
  return {
    value: added(buckets.flatMap(({ value }) => value ?? [])),
    cost: moneyOf(costs),
    partial: buckets.some(({ partial }) => partial),
    count: count('count'),
    missing: count('missing'),
    estimated: count('estimated'),
    corrected: count('corrected'),
    // a step without any cost does not know that others have one
    unpriced: buckets.reduce((sum, { cost, unpriced, count: known }) => sum + (cost ? unpriced : known), 0),
  };
}

function moneyOf(costs: readonly Money[]): Money | undefined {
  const amount = added(costs.map((cost) => cost.amount));
  return amount === undefined || !costs[0] ? undefined : { amount, currency: costs[0].currency };
}

function added(amounts: readonly string[]): string | undefined {
  return amounts.length === 0 ? undefined : textOf(amounts.reduce((sum, amount) => minus(sum, minus(zero, decimalOf(amount))), zero));
}
