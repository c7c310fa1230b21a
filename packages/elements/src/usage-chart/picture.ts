import type { Range } from '@kvitt/core/usage/range.js';
import { edgesOf } from '@kvitt/core/usage/edges.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import { knowledgeOf, mostBars, priceOf, type Figures, type Knowledge, type Point } from './figures.js';
import { greaterName, seriesName, tickName, type Show, type Speaker } from './say.js';
import { at, zoneOf } from './view.js';

/** One service point, or one direction of it: what is stacked on what. */
export interface Layer {
  readonly name: string;
  /** `NaN` is a gap. Production goes below the line. */
  readonly values: Float64Array;
  /** How each bar is known; none for a line, which has `doubts`. */
  readonly knowledge: readonly Knowledge[];
  readonly produced: boolean;
}

/** A second measure over the bars, on an axis of its own: what it cost, or the price of one unit. */
export interface Curve {
  readonly values: Float64Array;
  readonly tick: (value: number) => string;
}

/** Steps one after the other, from one index to before another, that are not measured. */
export interface Doubt {
  readonly knowledge: 'estimated' | 'corrected' | 'missing';
  readonly from: number;
  readonly to: number;
}

/** What is drawn: numbers and short words, never to be read exactly. */
export interface Picture {
  /** Too many for bars: lines, thinned to the pixels there are. */
  readonly fine: boolean;
  readonly labels: readonly (string | string[])[];
  /** Epoch milliseconds at which the steps begin, and at which the last ends. */
  readonly times: Float64Array;
  readonly end: number;
  readonly layers: readonly Layer[];
  readonly other?: Float64Array;
  /** In the direction of the layers, as `other` is. */
  readonly forecast: Float64Array;
  readonly curve?: Curve;
  readonly doubts: readonly Doubt[];
  /** How high what the contract includes stands. */
  readonly level?: number;
  /** The invoice's own period, epoch milliseconds. */
  readonly invoiced?: readonly [from: number, to: number];
  /** Where an annotation stands; the list below the picture has their words by the same numbers. */
  readonly notes: readonly number[];
  /** How an amount is written beside the picture, with so many decimals. */
  readonly tick: (value: number, digits: number) => string;
  /** Where a line's axis has names, and which. */
  readonly marks: readonly number[];
  readonly markAt: (time: number) => string | string[];
  /** Time runs from right to left. */
  readonly rtl: boolean;
  /** Two pictures with the same have the same axes, whatever stands between them. */
  readonly axes: string;
}

/** What was drawn of what before. */
export interface Drawn {
  readonly figures: Figures;
  readonly picture: Picture;
}

export function pictureOf(locale: Speaker, figures: Figures, show: Show, before?: Drawn): Picture {
  const { points, series, view, annotations, included, invoiced } = figures;
  const zone = zoneOf(series);
  // where nothing else is shown, what is held against it and what is expected hang below the line as it does
  const hangs = series.every(({ flow }) => flow === 'production');
  const money = show === 'cost' && figures.sum.cost !== undefined;
  const number = (value: number, digits: number): string => locale.number(String(value === 0 ? 0 : Number(value.toFixed(digits))), { maximumFractionDigits: digits });
  const fine = points.length > mostBars;
  // only points that are others are read anew
  const old = before && isAlike(before.figures, figures) ? before : undefined;
  const read = (was: Float64Array | undefined, number: (point: Point) => number): Float64Array => reread(points, old?.figures.points, was, number);
  const times = read(old?.picture.times, ({ start }) => at(start));
  const end = at(points.at(-1)?.end ?? '');
  return {
    fine,
    labels: fine ? [] : points.map((point, index) => named(tickName(locale, point, view.resolution, zone), greaterName(locale, point, points[index - 1], view.resolution, zone))),
    times,
    end,
    layers: series.map((one, index) => ({
      name: seriesName(locale, one),
      values: read(old?.picture.layers[index]?.values, (point) => signed(valueOf(point, index, money), one.flow === 'production')),
      knowledge: fine ? [] : points.map(({ buckets: { [index]: bucket } }) => (bucket ? knowledgeOf(bucket) : 'none')),
      produced: one.flow === 'production',
    })),
    other: figures.compared ? Float64Array.from(points, ({ other }) => signed(decimal(money ? other?.cost?.amount : other?.value), hangs)) : undefined,
    forecast: fine ? new Float64Array(0) : Float64Array.from(points, ({ forecast }) => (money ? Number.NaN : signed(decimal(forecast), hangs))),
    curve: curveOf(locale, figures, show),
    doubts: fine && [...figures.known].some((known) => known !== 'measured') ? doubtsOf(points) : [],
    level: money ? undefined : included?.level,
    invoiced: invoiced && [at(invoiced.start), at(invoiced.end)],
    notes: annotations.map(({ start }) => Math.max(0, points.findLastIndex((point) => at(point.start) <= at(start)))),
    tick: number,
    ...(fine ? marksOf(locale, times[0] ?? 0, end, zone) : { marks: [], markAt: () => '' }),
    rtl: locale.dir === 'rtl',
    axes: [locale.lang, locale.dir, show, money, fine, times[0], end, times.length, included?.level, annotations.length, ...(fine ? [] : points.map(({ forecast }) => forecast)), series[0]?.unitCode, series[0]?.currency].join('|'),
  };
}

/** In which steps the names of a line's axis stand: the finest of which there are few. */
const axes = ['PT1H', 'PT6H', 'P1D', 'P1W', 'P1M', 'P3M', 'P1Y'];
const mostMarks = 9;

function marksOf(locale: Speaker, from: number, to: number, timeZone: string): Pick<Picture, 'marks' | 'markAt'> {
  const roomy = axes.find((axis) => (to - from) / (lengths[axis] ?? 1) <= mostMarks) ?? 'P1Y';
  const marks = edgesOf(roomy, zoneNamed(timeZone), from, to).filter((edge) => edge >= from && edge < to);
  const range = (time: number): Pick<Range, 'start'> => ({ start: new Date(time).toISOString() });
  const before = (time: number): Pick<Range, 'start'> | undefined => {
    const index = marks.indexOf(time);
    return index > 0 ? range(marks[index - 1] ?? 0) : undefined;
  };
  return { marks, markAt: (time) => named(tickName(locale, range(time), roomy, timeZone), greaterName(locale, range(time), before(time), roomy, timeZone)) };
}

const hour = 3_600_000;
const lengths: Readonly<Record<string, number>> = { PT1H: hour, PT6H: 6 * hour, P1D: 24 * hour, P1W: 168 * hour, P1M: 720 * hour, P3M: 2190 * hour, P1Y: 8760 * hour };

function isAlike(one: Figures, other: Figures): boolean {
  const isPriced = ({ sum }: Figures): boolean => sum.cost !== undefined;
  return one.points.length === other.points.length && one.series.every(({ flow }, index) => flow === other.series[index]?.flow) && one.series.length === other.series.length && isPriced(one) === isPriced(other);
}

function reread(points: readonly Point[], before: readonly Point[] | undefined, was: Float64Array | undefined, number: (point: Point) => number): Float64Array {
  const numbers = before && was ? was.slice() : new Float64Array(points.length);
  points.forEach((point, index) => {
    if (!was || point !== before?.[index]) numbers[index] = number(point);
  });
  return numbers;
}

function named(name: string, greater: string | undefined): string | string[] {
  return greater ? [name, greater] : name;
}

function doubtsOf(points: readonly Point[]): readonly Doubt[] {
  const runs: Doubt[] = [];
  for (let from = 0, index = 1; index <= points.length; index++) {
    const knowledge = points[from]?.knowledge;
    if (points[index]?.knowledge === knowledge) continue;
    if (knowledge === 'estimated' || knowledge === 'corrected' || knowledge === 'missing') runs.push({ knowledge, from, to: index });
    from = index;
  }
  return runs;
}

function curveOf(locale: Speaker, { points, series: [first] }: Figures, show: Show): Curve | undefined {
  const currency = first?.currency;
  if (!currency || (show !== 'both' && show !== 'price')) return undefined;
  const values = Float64Array.from(points, (point) => decimal(show === 'both' ? point.sum.cost?.amount : priceOf(point)));
  return { values, tick: (value) => locale.money({ amount: String(value), currency }) };
}

function valueOf({ buckets }: Point, index: number, money: boolean): number {
  const bucket = buckets[index];
  return decimal(money ? bucket?.cost?.amount : bucket?.value);
}

function signed(value: number, negative: boolean): number {
  return negative ? -value : value;
}

function decimal(text: string | undefined): number {
  return text === undefined ? Number.NaN : Number(text);
}
