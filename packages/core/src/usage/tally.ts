import type { Money } from '../model/primitives.js';
import type { ReadingQuality, UsageReading, UsageSeries } from '../model/usage.js';
import type { Columns } from './columns.js';
import { ExactSum } from './exact.js';

/** What some readings come to, and how much of it is known. */
export interface UsageTotal {
  /** The exact sum in the series' unit, with its decimals; absent where no reading has a value. */
  readonly value?: string;
  /** The exact sum of what is priced, not rounded; absent where nothing is. */
  readonly cost?: Money;
  /** Readings with a value. */
  readonly count: number;
  /** Intervals without one, told as missing or not told at all. */
  readonly missing: number;
  /** Values that are estimated, and those that were corrected. */
  readonly estimated: number;
  readonly corrected: number;
  /** Values without a cost, where others have one: `cost` is then too low. */
  readonly unpriced: number;
}

/** Adds readings up exactly. */
export class Tally {
  readonly #columns: Columns;
  readonly #currency: string | undefined;
  readonly #value: ExactSum;
  #cost: ExactSum | undefined;
  #count = 0;
  #missing = 0;
  #estimated = 0;
  #corrected = 0;
  #unpriced = 0;

  constructor({ currency }: UsageSeries, columns: Columns) {
    this.#columns = columns;
    this.#currency = currency;
    this.#value = new ExactSum(columns.scale);
  }

  add({ value, cost, quality }: UsageReading): void {
    if (cost !== undefined) this.#addCost(cost);
    if (value === undefined) this.miss();
    else this.#addValue(value, quality, cost !== undefined);
  }

  /** Counts an interval that nothing is known of. */
  miss(): void {
    this.#missing++;
  }

  total(): UsageTotal {
    const cost = this.#currency === undefined ? undefined : this.#cost;
    return {
      value: this.#count > 0 ? this.#value.text() : undefined,
      cost: cost && this.#currency !== undefined ? { amount: cost.text(), currency: this.#currency } : undefined,
      count: this.#count,
      missing: this.#missing,
      estimated: this.#estimated,
      corrected: this.#corrected,
      unpriced: cost ? this.#unpriced : 0,
    };
  }

  #addValue(value: string, quality: ReadingQuality, isPriced: boolean): void {
    this.#value.add(value);
    this.#count++;
    if (quality === 'estimated') this.#estimated++;
    if (quality === 'corrected') this.#corrected++;
    if (!isPriced) this.#unpriced++;
  }

  #addCost(cost: string): void {
    this.#cost ??= new ExactSum(this.#columns.costScale);
    this.#cost.add(cost);
  }
}
