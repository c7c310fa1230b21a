import type { UsageBucket } from '@kvitt/core/usage/aggregate.js';
import type { Compared } from '@kvitt/core/usage/compare.js';
import { scaleOf, textOf, unitsOf } from '@kvitt/core/usage/decimal.js';

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
  const [value, cost] = [new Adder(), new Adder()];
  const sum = { partial: false, count: 0, missing: 0, estimated: 0, corrected: 0, unpriced: 0 };
  for (const bucket of buckets) {
    value.add(bucket.value);
    cost.add(bucket.cost?.amount);
    sum.partial ||= bucket.partial;
    sum.count += bucket.count;
    sum.missing += bucket.missing;
    sum.estimated += bucket.estimated;
    sum.corrected += bucket.corrected;
    // a step without any cost does not know that others have one
    sum.unpriced += bucket.cost ? bucket.unpriced : bucket.count;
  }
  const [amount, currency] = [cost.sum, buckets.find((bucket) => bucket.cost)?.cost?.currency];
  return { ...sum, value: value.sum, cost: amount === undefined || !currency ? undefined : { amount, currency } };
}

interface Part {
  readonly sum: Sum;
}

/** The sum of as many parts as before, of which few are others: what they were is taken off, what they are put on. */
export function resummed(parts: readonly Part[], before: readonly Part[], old: Sum | undefined): Sum | undefined {
  const others = parts.flatMap((part, index) => (part === before[index] ? [] : [index]));
  if (!old || parts.length !== before.length || others.length > parts.length / 10) return undefined;
  const [value, cost] = [new Adder(), new Adder()];
  const sum = { ...old, partial: parts.some((part) => part.sum.partial) };
  const counts = ['count', 'missing', 'estimated', 'corrected'] as const;
  value.add(old.value);
  cost.add(old.cost?.amount);
  for (const index of others) {
    const [was, is] = [before[index]?.sum, parts[index]?.sum];
    if (!was || !is) return undefined;
    value.add(was.value, -1n);
    value.add(is.value);
    cost.add(was.cost?.amount, -1n);
    cost.add(is.cost?.amount);
    for (const name of counts) sum[name] += is[name] - was[name];
    sum.unpriced = (sum.unpriced ?? 0) + unpricedIn(is) - unpricedIn(was);
  }
  // whether anything is left that has a value, or a cost, only all of them know
  if (sum.count === 0 || (old.cost && others.some((index) => !parts[index]?.sum.cost)) || (!old.cost && cost.sum !== undefined)) return undefined;
  return { ...sum, value: value.sum, cost: old.cost && { amount: cost.sum ?? old.cost.amount, currency: old.cost.currency } };
}

function unpricedIn({ cost, unpriced = 0, count }: Sum): number {
  return cost ? unpriced : count;
}

/** Adds decimals of one scale without a division, and any others too. */
class Adder {
  #units = 0n;
  #scale = -1;

  add(text: string | undefined, sign = 1n): void {
    if (text === undefined) return;
    const scale = scaleOf(text);
    if (scale > this.#scale) {
      this.#units *= 10n ** BigInt(scale - Math.max(this.#scale, 0));
      this.#scale = scale;
    }
    this.#units += sign * unitsOf(text, this.#scale);
  }

  get sum(): string | undefined {
    return this.#scale < 0 ? undefined : textOf({ units: this.#units, scale: this.#scale });
  }
}
