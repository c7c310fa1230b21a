import type { Money, Period } from '@kvitt/core/model/primitives.js';
import type { ComparisonKind, UsageAnnotation, UsageSeries } from '@kvitt/core/model/usage.js';
import { aggregate, type UsageBucket } from '@kvitt/core/usage/aggregate.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { compare, type UsageDifference } from '@kvitt/core/usage/compare.js';
import type { Range } from '@kvitt/core/usage/range.js';
import { refused } from '@kvitt/core/usage/refuse.js';
import { windowBeside, windowOfPeriod } from '@kvitt/core/usage/window.js';
import { sumOf, type Sum } from './total.js';
import { at, unitOfRange, zoneOf, type View } from './view.js';

/** How well a step is known: the least of what is in it. `none`: nothing was to be known, it lies outside of the series. */
export type Knowledge = 'measured' | 'estimated' | 'corrected' | 'missing' | 'none';

/** One step of the picture. */
export interface Point extends Range {
  /** One for each series. */
  readonly buckets: readonly UsageBucket[];
  readonly sum: Sum;
  /** What the other period had in the same step. */
  readonly other?: Sum;
  readonly otherRange?: Range;
  readonly difference?: UsageDifference;
  /** What it will come to, as the backend reckons. */
  readonly forecast?: string;
  readonly knowledge: Knowledge;
  /** It is part of the invoice's own period. */
  readonly invoiced: boolean;
}

/** What the whole is held against. */
export interface Comparison {
  readonly difference: UsageDifference;
  /** The other period; absent where the backend says in words with whom it compares. */
  readonly range?: Range;
  readonly basis?: string;
  /** Up to here both are compared, where the period still runs. */
  readonly until?: string;
}

/** All that the sentence, the picture and the table say. */
export interface Figures {
  readonly view: View;
  readonly series: readonly UsageSeries[];
  readonly points: readonly Point[];
  /** Of everything drawn, or of everything fed in where nothing else is shown. */
  readonly sum: Sum;
  /** What was fed in beside that. */
  readonly produced?: Sum;
  readonly comparison?: Comparison;
  readonly annotations: readonly UsageAnnotation[];
  readonly forecast?: { readonly value: string; readonly cost?: Money };
}

/** Everything there is to say of some series; `invalid`, with the field, where they cannot be believed. */
export function figuresOf(series: readonly UsageSeries[], view: View, kind?: ComparisonKind, period?: Period): Figures {
  checkAlike(series);
  const cuts = cutsOf(series, view);
  const others = kind && kind !== 'similar-homes' ? otherOf(series, view, kind) : undefined;
  const invoiced = period && windowOfPeriod(period, zoneOf(series));
  const main = mainOf(series);
  const points = (cuts[0] ?? []).map((_, index) => pointOf(series, main, cuts, index, others?.cuts, invoiced, kind));
  const rest = series.map((_one, index) => index).filter((index) => !main.includes(index));
  return {
    view,
    series,
    points,
    sum: sumOf(main.flatMap((index) => cuts[index] ?? [])),
    produced: rest.length > 0 ? sumOf(rest.flatMap((index) => cuts[index] ?? [])) : undefined,
    comparison: kind && comparisonOf(series, view, kind, points, others?.range),
    annotations: series.flatMap(({ annotations = [] }) => annotations).filter(({ start, end = start }) => at(end) >= at(view.range.start) && at(start) < at(view.range.end)),
    forecast: series.length === 1 ? forecastOf(series[0], view.range) : undefined,
  };
}

/** Several series make one picture only in one unit, zone and currency. */
function checkAlike(series: readonly UsageSeries[]): void {
  const [first] = series;
  series.forEach((one, index) => {
    checkSeries(one);
    if (one.unitCode !== first?.unitCode) throw refused(`series.${index}.unitCode`, 'the first series is in another unit');
    if (one.timeZone !== first.timeZone) throw refused(`series.${index}.timeZone`, 'the first series is in another zone');
    if (one.currency && first.currency && one.currency !== first.currency) throw refused(`series.${index}.currency`, 'the first series is in another currency');
  });
}

type Cuts = readonly (readonly UsageBucket[])[];

function cutsOf(series: readonly UsageSeries[], { range, resolution }: View): Cuts {
  return series.map((one) => aggregate(one, { resolution, range }));
}

/** What a customer drew; what she fed in only where that is all there is. */
function mainOf(series: readonly UsageSeries[]): readonly number[] {
  const drawn = series.flatMap(({ flow }, index) => (flow === 'production' ? [] : [index]));
  return drawn.length > 0 ? drawn : series.map((_, index) => index);
}

function pointOf(series: readonly UsageSeries[], main: readonly number[], cuts: Cuts, index: number, others: Cuts | undefined, invoiced: Range | undefined, kind: ComparisonKind | undefined): Point {
  const buckets = cuts.flatMap((cut) => cut[index] ?? []);
  const { start, end } = buckets[0] ?? { start: '', end: '' };
  const sum = sumOf(main.flatMap((number) => buckets[number] ?? []));
  const before = others && sumOf(main.flatMap((number) => others[number]?.[index] ?? []));
  return {
    start,
    end,
    buckets,
    sum,
    other: before?.value === undefined ? undefined : before,
    otherRange: others?.[main[0] ?? 0]?.[index],
    difference: kind && before && !sum.partial ? compare(sum, before, kind) : undefined,
    forecast: series.length === 1 ? forecastOf(series[0], { start, end })?.value : undefined,
    knowledge: knowledgeOf(sumOf(buckets)),
    invoiced: invoiced !== undefined && at(start) >= at(invoiced.start) && at(end) <= at(invoiced.end),
  };
}

function knowledgeOf({ count, missing, estimated, corrected }: Sum): Knowledge {
  if (count === 0) return missing > 0 ? 'missing' : 'none';
  if (estimated > 0) return 'estimated';
  return corrected > 0 ? 'corrected' : 'measured';
}

function forecastOf(series: UsageSeries | undefined, range: Range): Figures['forecast'] {
  const { forecast } = series ?? {};
  return forecast && isSame(forecast, range) ? forecast : undefined;
}

function otherOf(series: readonly UsageSeries[], view: View, kind: 'previous' | 'last-year'): { readonly range: Range; readonly cuts: Cuts } | undefined {
  const zone = zoneOf(series);
  const unit = unitOfRange(view.range, zone);
  if (!unit) return undefined;
  const range = windowBeside(view.range, unit, zone, kind);
  return { range, cuts: cutsOf(series, { ...view, range }) };
}

/** What the series themselves know of the other period, else what the backend says of it. */
function comparisonOf(series: readonly UsageSeries[], view: View, kind: ComparisonKind, points: readonly Point[], range?: Range): Comparison | undefined {
  const known = points.findIndex(({ sum }) => sum.partial === true || sum.count === 0);
  const shared = known === -1 ? points : points.slice(0, known);
  const current = totalOf(shared.map(({ sum }) => sum));
  const other = totalOf(shared.flatMap((point) => point.other ?? []));
  const difference = shared.length > 0 && shared.every((point) => point.other) ? compare(current, other, kind) : undefined;
  if (difference) return { difference, range, until: known === -1 ? undefined : shared.at(-1)?.end };
  const told = series.length === 1 ? series[0]?.comparisons?.find((one) => one.kind === kind && isSame(one, kind === 'similar-homes' ? view.range : range)) : undefined;
  const against = told && compare(totalOf(points.map(({ sum }) => sum)), told, kind);
  return against && { difference: against, range: kind === 'similar-homes' ? undefined : range, basis: told.basis };
}

function totalOf(sums: readonly Sum[]): Sum {
  return sumOf(sums.map((sum) => ({ ...sum, start: '', end: '', crossing: 0, partial: sum.partial ?? false, unpriced: sum.unpriced ?? 0 })));
}

function isSame(a: Range, b: Range | undefined): boolean {
  return b !== undefined && at(a.start) === at(b.start) && at(a.end) === at(b.end);
}
