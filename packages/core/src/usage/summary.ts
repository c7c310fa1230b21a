import type { UsageReading, UsageSeries } from '../model/usage.js';
import { columnsOf } from './columns.js';
import { textOf, unitsOf } from './decimal.js';
import { intervalsBetween } from './gap.js';
import { rangeOf, type Range } from './range.js';
import { Tally, type UsageTotal } from './tally.js';

/** What there is to say about a series in a sentence. */
export interface UsageSummary extends UsageTotal {
  /** The readings with the highest and the lowest value, the first of several. */
  readonly highest?: UsageReading;
  readonly lowest?: UsageReading;
  /** What was drawn, and what was fed in, without its sign: `value` is the one minus the other. */
  readonly drawn: string;
  readonly fedIn: string;
}

/** Sums a series, or the readings that begin in a range of it. */
export function summarise(series: UsageSeries, range?: Range): UsageSummary {
  const columns = columnsOf(series);
  const { starts, ends, step, zone, scale } = columns;
  const { start, end } = rangeOf(range, columns);
  const isWithin = (instant: number): boolean => instant >= start && instant < end;
  const [tally, extremes] = [new Tally(series, columns), new Extremes(scale)];
  series.readings.forEach((reading, index) => {
    const from = starts[index] ?? 0;
    const gap = index === 0 ? from : (ends[index - 1] ?? from);
    if (gap < from) (step ? intervalsBetween(gap, from, step, zone) : [gap]).filter(isWithin).forEach(() => tally.miss());
    if (!isWithin(from)) return;
    tally.add(reading);
    extremes.add(reading);
  });
  return { ...tally.total(), ...extremes.answer() };
}

class Extremes {
  readonly #scale: number;
  #highest: UsageReading | undefined;
  #lowest: UsageReading | undefined;
  #most = 0n;
  #least = 0n;
  #drawn = 0n;
  #fedIn = 0n;

  constructor(scale: number) {
    this.#scale = scale;
  }

  add(reading: UsageReading): void {
    if (reading.value === undefined) return;
    const units = unitsOf(reading.value, this.#scale);
    if (!this.#highest || units > this.#most) [this.#highest, this.#most] = [reading, units];
    if (!this.#lowest || units < this.#least) [this.#lowest, this.#least] = [reading, units];
    if (units < 0n) this.#fedIn -= units;
    else this.#drawn += units;
  }

  answer(): Pick<UsageSummary, 'highest' | 'lowest' | 'drawn' | 'fedIn'> {
    const text = (units: bigint): string => textOf({ units, scale: this.#scale });
    return { highest: this.#highest, lowest: this.#lowest, drawn: text(this.#drawn), fedIn: text(this.#fedIn) };
  }
}
