import type { UsageSeries } from '../model/usage.js';
import { columnsOf, type Columns } from './columns.js';
import { edgesOf, type Cut } from './edges.js';
import { intervalsBetween } from './gap.js';
import { instantOf } from './instant.js';
import { rangeOf, type Range } from './range.js';
import { refused } from './refuse.js';
import { roughly, stepOf } from './resolution.js';
import { Tally, type UsageTotal } from './tally.js';
import { zoneNamed, type Zone } from './zone.js';

/** One step of an aggregated series, `[start, end)`. */
export interface UsageBucket extends UsageTotal, Range {
  /** The series begins or ends, or is not complete yet, within it: more may belong to it than is known. */
  readonly partial: boolean;
  /** Readings that begin in it and end after it; they are counted here whole. */
  readonly crossing: number;
}

/** How to cut. */
export interface AggregateOptions {
  /** `PT15M`, `PT1H`, `P1D`, `P1W`, `P1M`, `P1Y` …, or billing periods: their first days and the day after the last. */
  readonly resolution: Cut;
  /** IANA zone in which days begin; the meter's by default. */
  readonly timeZone?: string;
  /** Only what begins in this range; all of the series by default. */
  readonly range?: Range;
}

/**
 * Sums a series by hours, days, months, years or billing periods. A reading belongs to the step in which it begins, whole, so that the
 * steps add up to the readings exactly. Days have 23, 24 or 25 hours as the zone has them. What is missing is counted where it would be.
 * Never finer than the series itself: that would invent readings, and is `invalid`.
 */
export function aggregate(series: UsageSeries, { resolution, timeZone = series.timeZone, range }: AggregateOptions): readonly UsageBucket[] {
  const columns = columnsOf(series);
  const zone = zoneNamed(timeZone);
  checkCoarser(resolution, columns);
  const { start, end } = rangeOf(range, columns);
  if (start >= end && typeof resolution === 'string') return [];
  const edges = edgesOf(resolution, zone, start, end);
  return new Cutter(series, columns, edges, range ? { start, end } : everything).buckets(zone);
}

const everything = { start: -Infinity, end: Infinity };

/** Readings and steps are both in order: one walk beside each other. */
class Cutter {
  readonly #series: UsageSeries;
  readonly #columns: Columns;
  readonly #edges: readonly number[];
  readonly #tallies: readonly Tally[];
  readonly #crossing: number[];
  readonly #range: { readonly start: number; readonly end: number };
  #at = 0;

  constructor(series: UsageSeries, columns: Columns, edges: readonly number[], range: { readonly start: number; readonly end: number }) {
    this.#series = series;
    this.#columns = columns;
    this.#edges = edges;
    this.#range = range;
    this.#tallies = edges.slice(1).map(() => new Tally(series, columns));
    this.#crossing = edges.slice(1).map(() => 0);
  }

  buckets(zone: Zone): readonly UsageBucket[] {
    const { starts, ends } = this.#columns;
    this.#series.readings.forEach((reading, index) => {
      const start = starts[index] ?? 0;
      this.#missBetween(ends[index - 1] ?? start, start);
      this.#tallyAt(start)?.add(reading);
      if ((ends[index] ?? 0) > (this.#edges[this.#at + 1] ?? Infinity)) this.#cross(start);
    });
    const instants = this.#edges.map((edge) => instantOf(edge, zone));
    return this.#tallies.map((tally, index) => this.#bucket(tally.total(), index, instants));
  }

  #missBetween(from: number, to: number): void {
    const { step, zone } = this.#columns;
    if (from === to) return;
    // how long readings are that may have any length nobody knows: what lies between two of them is one
    for (const start of step ? intervalsBetween(from, to, step, zone) : [from]) this.#tallyAt(start)?.miss();
  }

  /** The step that an instant is in; instants come in order. */
  #tallyAt(instant: number): Tally | undefined {
    while (instant >= (this.#edges[this.#at + 1] ?? Infinity)) this.#at++;
    return this.#isWithin(instant) ? this.#tallies[this.#at] : undefined;
  }

  #isWithin(instant: number): boolean {
    return instant >= (this.#edges[0] ?? 0) && instant >= this.#range.start && instant < this.#range.end;
  }

  #cross(start: number): void {
    if (this.#isWithin(start)) this.#crossing[this.#at] = (this.#crossing[this.#at] ?? 0) + 1;
  }

  #bucket(total: UsageTotal, index: number, instants: readonly string[]): UsageBucket {
    const [start = 0, end = 0] = [this.#edges[index], this.#edges[index + 1]];
    const { starts, ends } = this.#columns;
    const complete = Math.min(ends.at(-1) ?? 0, Date.parse(this.#series.completeUntil ?? '') || Infinity);
    const partial = start < Math.max(starts[0] ?? Infinity, this.#range.start) || end > Math.min(complete, this.#range.end);
    return { start: instants[index] ?? '', end: instants[index + 1] ?? '', ...total, partial, crossing: this.#crossing[index] ?? 0 };
  }
}

function checkCoarser(cut: Cut, { step }: Columns): void {
  const wanted = typeof cut === 'string' ? stepOf(cut) : undefined;
  if (step && wanted && roughly(wanted) < roughly(step)) throw refused('resolution', 'it is finer than the series: readings cannot be parted');
}
