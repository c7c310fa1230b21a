import type { UsageSeries } from '../model/usage.js';
import { columnsOf, type Columns } from './columns.js';
import { edgesOf, type Cut } from './edges.js';
import { intervalsBetween } from './gap.js';
import { instantOf } from './instant.js';
import { areSteps, oneByOne } from './one-by-one.js';
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
  const key = JSON.stringify([resolution, timeZone, range]);
  return recut(series, columns, key) ?? keep(columns, key, cut(series, columns, { resolution, zone, span: range ? { start, end } : everything, start, end })).buckets;
}

/** Epoch milliseconds, `[start, end)`. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A series that was cut once: the next with nearly all of its readings is cut again only where they differ. */
interface Pieces {
  readonly edges: readonly number[];
  readonly span: Span;
  readonly buckets: readonly UsageBucket[];
}

function cut(series: UsageSeries, columns: Columns, { resolution, zone, span, start, end }: Span & { readonly resolution: Cut; readonly zone: Zone; readonly span: Span }): Pieces {
  const edges = edgesOf(resolution, zone, start, end);
  return { edges, span, buckets: new Cutter(series, columns, edges, span).buckets(zone) };
}

/** As many ways of cutting as a picture and its table need. */
const mostWays = 4;
const ways = new WeakMap<Columns, Map<string, Pieces>>();

function keep(columns: Columns, key: string, pieces: Pieces): Pieces {
  const known = ways.get(columns) ?? new Map<string, Pieces>();
  ways.set(columns, known.set(key, pieces));
  for (const other of [...known.keys()].slice(0, -mostWays)) known.delete(other);
  return pieces;
}

/** What was cut so before, as it is, or put right where its readings were. */
function recut(series: UsageSeries, columns: Columns, key: string): readonly UsageBucket[] | undefined {
  const known = ways.get(columns)?.get(key);
  if (known) return known.buckets;
  const { of, changed = [] } = columns.revises ?? {};
  const before = of?.deref();
  const old = before && ways.get(columnsOf(before))?.get(key);
  if (!old || columnsOf(before).scale !== columns.scale || columnsOf(before).costScale !== columns.costScale) return undefined;
  const buckets = [...old.buckets];
  const touched = new Set(changed.map((index) => stepAt(old, columns.starts[index] ?? 0)));
  for (const index of touched) if (index !== -1) buckets[index] = tallied(series, columns, before, old, index);
  return keep(columns, key, { ...old, buckets }).buckets;
}

function stepAt({ edges, span }: Pieces, instant: number): number {
  if (instant < span.start || instant >= span.end || instant < (edges[0] ?? Infinity) || instant >= (edges.at(-1) ?? 0)) return -1;
  return firstFrom(edges, instant + 1) - 1;
}

/** The same step of other readings in the same intervals: what lies between them is missing as before. */
function tallied(series: UsageSeries, columns: Columns, before: UsageSeries, { edges, span, buckets }: Pieces, index: number): UsageBucket {
  const old = buckets[index];
  if (!old) throw new RangeError('no such step');
  const tally = new Tally(series, columns);
  const to = Math.min(edges[index + 1] ?? 0, span.end);
  let between = old.missing;
  for (let at = firstFrom(columns.starts, Math.max(edges[index] ?? 0, span.start)); (columns.starts[at] ?? Infinity) < to; at++) {
    const reading = series.readings[at];
    if (reading) tally.add(reading);
    if (before.readings[at]?.value === undefined) between--;
  }
  for (; between > 0; between--) tally.miss();
  return { ...old, value: undefined, cost: undefined, ...tally.total() };
}

/** The index of the first that is not before. */
function firstFrom(ascending: ArrayLike<number>, least: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

const everything: Span = { start: -Infinity, end: Infinity };

/** Readings and steps are both in order: one walk beside each other. */
class Cutter {
  readonly #series: UsageSeries;
  readonly #columns: Columns;
  readonly #edges: readonly number[];
  #tallies: readonly Tally[] = [];
  readonly #crossing: number[];
  readonly #range: Span;
  #at = 0;

  constructor(series: UsageSeries, columns: Columns, edges: readonly number[], range: Span) {
    this.#series = series;
    this.#columns = columns;
    this.#edges = edges;
    this.#range = range;
    this.#crossing = edges.slice(1).map(() => 0);
  }

  buckets(zone: Zone): readonly UsageBucket[] {
    const { starts, ends } = this.#columns;
    const complete = Math.min(ends.at(-1) ?? 0, Date.parse(this.#series.completeUntil ?? '') || Infinity);
    const known = { start: Math.max(starts[0] ?? Infinity, this.#range.start), end: Math.min(complete, this.#range.end) };
    return this.#columns.zone === zone && areSteps(this.#edges, this.#columns, this.#range) ? oneByOne(this.#series, this.#columns, known) : this.#summed(zone, known);
  }

  #summed(zone: Zone, known: Span): readonly UsageBucket[] {
    const { starts, ends } = this.#columns;
    this.#tallies = this.#edges.slice(1).map(() => new Tally(this.#series, this.#columns));
    this.#series.readings.forEach((reading, index) => {
      const start = starts[index] ?? 0;
      this.#missBetween(ends[index - 1] ?? start, start);
      this.#tallyAt(start)?.add(reading);
      if ((ends[index] ?? 0) > (this.#edges[this.#at + 1] ?? Infinity)) this.#cross(start);
    });
    const instants = this.#edges.map((edge) => instantOf(edge, zone));
    return this.#tallies.map((tally, index) => this.#bucket(tally.total(), index, instants, known));
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

  /** Written out: spreading a year's quarters takes longer than summing them. */
  #bucket({ value, cost, count, missing, estimated, corrected, unpriced }: UsageTotal, index: number, instants: readonly string[], known: Span): UsageBucket {
    const partial = (this.#edges[index] ?? 0) < known.start || (this.#edges[index + 1] ?? 0) > known.end;
    return { start: instants[index] ?? '', end: instants[index + 1] ?? '', value, cost, count, missing, estimated, corrected, unpriced, partial, crossing: this.#crossing[index] ?? 0 };
  }
}

function checkCoarser(cut: Cut, { step }: Columns): void {
  const wanted = typeof cut === 'string' ? stepOf(cut) : undefined;
  if (step && wanted && roughly(wanted) < roughly(step)) throw refused('resolution', 'it is finer than the series: readings cannot be parted');
}
