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

/** Adds decimals of one scale without a division, and any others too. */
class Adder {
  #units = 0n;
  #scale = -1;

  add(text: string | undefined): void {
    if (text === undefined) return;
    const scale = scaleOf(text);
    if (scale > this.#scale) {
      this.#units *= 10n ** BigInt(scale - Math.max(this.#scale, 0));
      this.#scale = scale;
    }
    this.#units += unitsOf(text, this.#scale);
  }

  get sum(): string | undefined {
    return this.#scale < 0 ? undefined : textOf({ units: this.#units, scale: this.#scale });
  }
}
