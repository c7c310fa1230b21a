import { compare } from '@kvitt/core/usage/compare.js';
import type { Figures, Knowledge, Point } from './figures.js';
import { seriesName, tickName, type Show, type Speaker } from './say.js';
import { at } from './view.js';

/** One service point, or one direction of it: what is stacked on what. */
export interface Layer {
  readonly name: string;
  /** `NaN` is a gap. Production goes below the line. */
  readonly values: Float64Array;
  readonly knowledge: readonly Knowledge[];
  readonly produced: boolean;
}

/** A second measure over the bars, on an axis of its own: what it cost, or the price of one unit. */
export interface Curve {
  readonly values: Float64Array;
  readonly tick: (value: number) => string;
}

/** What is drawn: numbers and short words, never to be read exactly. */
export interface Picture {
  /** Too many for bars: a line, thinned to the pixels there are. */
  readonly fine: boolean;
  readonly labels: readonly string[];
  /** Epoch milliseconds at which the steps begin. */
  readonly times: Float64Array;
  readonly layers: readonly Layer[];
  readonly other?: Float64Array;
  readonly forecast: Float64Array;
  readonly curve?: Curve;
  readonly invoiced: readonly boolean[];
  /** Where an annotation stands; the list below the picture has their words by the same numbers. */
  readonly notes: readonly number[];
  readonly tick: (value: number) => string;
  readonly tickAt: (time: number) => string;
  readonly rtl: boolean;
}

/** Above so many steps bars would be thinner than a hair. */
export const mostBars = 400;

export function pictureOf(locale: Speaker, figures: Figures, show: Show): Picture {
  const { points, series, view, annotations } = figures;
  const zone = series[0]?.timeZone ?? 'UTC';
  const money = show === 'cost' && points.some(({ sum }) => sum.cost);
  const number = (value: number): string => locale.number(String(value), { maximumFractionDigits: 2 });
  const fine = points.length > mostBars;
  return {
    fine,
    labels: fine ? [] : points.map((point) => tickName(locale, point, view.resolution, zone)),
    times: Float64Array.from(points, ({ start }) => at(start)),
    layers: series.map((one, index) => ({
      name: seriesName(locale, one),
      values: Float64Array.from(points, (point) => signed(valueOf(point, index, money), one.flow === 'production')),
      knowledge: points.map(({ buckets: { [index]: bucket }, knowledge }) => (bucket && bucket.count > 0 ? knowledge : knowledge === 'none' ? 'none' : 'missing')),
      produced: one.flow === 'production',
    })),
    other: points.some(({ other }) => other) ? Float64Array.from(points, ({ other }) => decimal(money ? other?.cost?.amount : other?.value)) : undefined,
    forecast: Float64Array.from(points, ({ forecast }) => (money ? Number.NaN : decimal(forecast))),
    curve: curveOf(locale, figures, show),
    invoiced: points.map(({ invoiced }) => invoiced),
    notes: annotations.map(({ start }) => Math.max(0, points.findLastIndex((point) => at(point.start) <= at(start)))),
    tick: number,
    tickAt: (time) => tickName(locale, { start: new Date(time).toISOString(), end: '' }, fine ? spanOf(points) : view.resolution, zone),
    rtl: locale.dir === 'rtl',
  };
}

/** What one unit cost on average in a step; unknown where not all of it is priced. */
export function priceOf({ sum }: Point): string | undefined {
  return compare(sum, sum, 'previous')?.unitPrice?.current.amount;
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

/** How the axis of a line is named: by the clock within a few days, by the day within months, else by the month. */
function spanOf(points: readonly Point[]): string {
  const days = (at(points.at(-1)?.end ?? '') - at(points[0]?.start ?? '')) / 86_400_000;
  return days <= 3 ? 'PT1H' : days <= 120 ? 'P1W' : 'P1M';
}
