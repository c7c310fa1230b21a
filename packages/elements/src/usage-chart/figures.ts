import type { Money, Period } from '@kvitt/core/model/primitives.js';
import type { Allowance, UsageAnnotation, UsageSeries } from '@kvitt/core/model/usage.js';
import { aggregate, type UsageBucket } from '@kvitt/core/usage/aggregate.js';
import { columnsOf } from '@kvitt/core/usage/columns.js';
import { compare, type Compared, type ComparedWith, type UsageDifference } from '@kvitt/core/usage/compare.js';
import { pastMidnight } from '@kvitt/core/usage/midnight.js';
import type { Range } from '@kvitt/core/usage/range.js';
import { refused } from '@kvitt/core/usage/refuse.js';
import { windowOfPeriod } from '@kvitt/core/usage/window.js';
import { includedIn, type Included } from './included.js';
import { resummed, sumOf, type Sum } from './total.js';
import { at, otherOf, zoneOf, type View } from './view.js';

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
}

/** What the whole is held against. */
export interface Comparison {
  readonly difference: UsageDifference;
  /** The other period; absent where the backend says in words with whom it compares. */
  readonly range?: Range;
  readonly basis?: string;
  /** What the contract includes, in the series' unit. */
  readonly limit?: string;
  /** Up to here both are compared, where the period still runs. */
  readonly until?: string;
}

/** All that the sentence, the picture and the table say. */
export interface Figures extends Traits {
  readonly view: View;
  readonly series: readonly UsageSeries[];
  readonly points: readonly Point[];
  /** Of everything drawn, or of everything fed in where nothing else is shown. */
  readonly sum: Sum;
  /** What was fed in beside that. */
  readonly produced?: Sum;
  readonly comparison?: Comparison;
  readonly included?: Included;
  /** The invoice's own period, as far as it is in the picture. */
  readonly invoiced?: Range;
  readonly annotations: readonly UsageAnnotation[];
  readonly forecast?: { readonly value: string; readonly cost?: Money };
  /** How many readings reach from one step into the next; they are counted whole where they begin. */
  readonly crossing: number;
  /** Where a reading begins that runs past midnight, in which zone: the days and months of its series are not the calendar's. */
  readonly shifted?: { readonly start: string; readonly timeZone: string };
}

/** Above so many steps bars would be thinner than a hair, and rows too many to read. */
export const mostBars = 400;

/** What one unit cost on average in a step; unknown where not all of it is priced. */
export function priceOf({ sum }: Point): string | undefined {
  return compare(sum, sum, 'previous')?.unitPrice?.current.amount;
}

/** What the figures are held against, and what is marked in them. */
export interface Beside {
  readonly kind?: ComparedWith;
  readonly period?: Period;
  readonly allowance?: Allowance;
}

/** Everything there is to say of some series; `invalid`, with the field, where they cannot be believed. A point that is as it was before, held against nothing, stays the same object. */
export function figuresOf(series: readonly UsageSeries[], view: View, { kind, period, allowance }: Beside = {}, before?: Figures): Figures {
  checkAlike(series);
  const cuts = cutsOf(series, view);
  const other = kind === 'previous' || kind === 'last-year' ? otherOf(view, series, kind) : undefined;
  const main = mainOf(series);
  const included = kind === 'allowance' && allowance ? includedIn(allowance, view, series, cuts[0]?.length ?? 0) : undefined;
  const context: Context = { series, main, cuts, others: other && cutsOf(series, other), kind, included, forecast: series.length === 1 ? series[0]?.forecast : undefined };
  const old = kind || before?.comparison || before?.included ? [] : (before?.points ?? []);
  const { points, others, crossing, ...traits } = pointsOf(context, old);
  const rest = series.map((_one, index) => index).filter((index) => !main.includes(index));
  const sum = resummed(points, old, others, before?.sum) ?? sumOf(main.flatMap((index) => cuts[index] ?? []));
  return {
    view,
    series,
    points,
    sum,
    produced: rest.length > 0 ? sumOf(rest.flatMap((index) => cuts[index] ?? [])) : undefined,
    comparison: kind && comparisonOf(context, view, points, other?.range),
    included,
    invoiced: period && within(windowOfPeriod(period, zoneOf(series)), view.range),
    annotations: series.flatMap(({ annotations = [] }) => annotations).filter(({ start, end = start }) => at(end) >= at(view.range.start) && at(start) < at(view.range.end)),
    forecast: context.forecast && isSame(context.forecast, view.range) ? context.forecast : undefined,
    crossing,
    ...traits,
    shifted: series.flatMap((one) => one.readings[pastMidnight(one)] ?? []).map(({ start }) => ({ start, timeZone: zoneOf(series) }))[0],
  };
}

/** What every point is made from. */
interface Context {
  readonly series: readonly UsageSeries[];
  /** Which of the series are summed. */
  readonly main: readonly number[];
  readonly cuts: Cuts;
  readonly others: Cuts | undefined;
  readonly kind: ComparedWith | undefined;
  readonly included: Included | undefined;
  readonly forecast: UsageSeries['forecast'];
}

/** Several series make one picture only in one unit, zone and currency. */
function checkAlike(series: readonly UsageSeries[]): void {
  const [first] = series;
  series.forEach((one, index) => {
    columnsOf(one);
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

/** What there is among the points, so that nobody has to look for it in each of a year's quarters again. */
interface Traits {
  /** How the steps are known: each way that there is. */
  readonly known: ReadonlySet<Knowledge>;
  /** Some steps have another period beside them, or an expectation. */
  readonly compared: boolean;
  readonly expected: boolean;
}

/** Every point, one that is as it was before as the same object; which of them are others; all in one walk. */
function pointsOf(context: Context, old: readonly Point[]): Traits & { readonly points: readonly Point[]; readonly others: readonly number[]; readonly crossing: number } {
  const { cuts, forecast } = context;
  const [points, others, known]: [Point[], number[], Set<Knowledge>] = [[], [], new Set()];
  let [crossing, compared, expected] = [0, false, false];
  let last: Knowledge | undefined;
  for (let index = 0; index < (cuts[0]?.length ?? 0); index++) {
    const was = old[index];
    const point = was && isKept(was, cuts, index) && !(forecast && isSame(forecast, was)) ? was : pointOf(context, index);
    if (point !== was) others.push(index);
    points.push(point);
    if (point.knowledge !== last) known.add((last = point.knowledge));
    compared ||= point.other !== undefined;
    expected ||= point.forecast !== undefined;
    for (const bucket of point.buckets) crossing += bucket.crossing;
  }
  return { points, others, crossing, known, compared, expected };
}

function isKept(old: Point, cuts: Cuts, index: number): boolean {
  if (old.other || old.forecast !== undefined || old.buckets.length !== cuts.length) return false;
  for (let number = 0; number < cuts.length; number++) if (cuts[number]?.[index] !== old.buckets[number]) return false;
  return true;
}

function pointOf(context: Context, index: number): Point {
  const { main, cuts, others, kind, included, forecast } = context;
  const [only] = cuts;
  const alone = cuts.length === 1 ? only?.[index] : undefined;
  const buckets = alone ? [alone] : cuts.flatMap((cut) => cut[index] ?? []);
  const { start, end } = buckets[0] ?? { start: '', end: '' };
  const sum = alone ?? sumOf(main.flatMap((number) => buckets[number] ?? []));
  const before = others && sumOf(main.flatMap((number) => others[number]?.[index] ?? []));
  const against = included && !included.spread ? { value: included.limit } : before;
  return {
    start,
    end,
    buckets,
    sum,
    other: before?.value === undefined ? undefined : before,
    otherRange: others?.[main[0] ?? 0]?.[index],
    difference: kind && against && !sum.partial ? compare(sum, against, kind) : undefined,
    forecast: forecast && isSame(forecast, { start, end }) ? forecast.value : undefined,
    knowledge: knowledgeOf(buckets.length === main.length ? sum : sumOf(buckets)),
  };
}

function within(period: Range | undefined, { start, end }: Range): Range | undefined {
  if (!period || at(period.end) <= at(start) || at(period.start) >= at(end)) return undefined;
  return { start: at(period.start) > at(start) ? period.start : start, end: at(period.end) < at(end) ? period.end : end };
}

/** The least that is known of what was summed. */
export function knowledgeOf({ count, missing, estimated, corrected }: Pick<Sum, 'count' | 'missing' | 'estimated' | 'corrected'>): Knowledge {
  if (count === 0) return missing > 0 ? 'missing' : 'none';
  if (estimated > 0) return 'estimated';
  return corrected > 0 ? 'corrected' : 'measured';
}

/** What the series themselves know of the other period, else what the backend says of it. */
function comparisonOf({ series, main, others, kind = 'previous', included }: Context, view: View, points: readonly Point[], range?: Range): Comparison | undefined {
  const known = points.findIndex(({ sum }) => sum.partial === true || sum.count === 0);
  const shared = known === -1 ? points : points.slice(0, known);
  const until = known === -1 ? undefined : shared.at(-1)?.end;
  const current = totalOf(shared.map(({ sum }) => sum));
  if (included) return included.spread ? against(current, { value: included.limit }, kind, { limit: included.limit, until }) : undefined;
  const before = (others?.[main[0] ?? 0] ?? []).map((_, index) => sumOf(main.flatMap((number) => others?.[number]?.[index] ?? [])));
  // a whole month is held against a whole one, however many days each has
  const other = known === -1 ? before : before.slice(0, shared.length);
  const isKnown = shared.length > 0 && other.length > 0 && (known === -1 || other.length === shared.length) && other.every(({ value }) => value !== undefined);
  const own = isKnown ? against(current, totalOf(other), kind, { range, until }) : undefined;
  if (own) return own;
  const told = series.length === 1 ? series[0]?.comparisons?.find((one) => one.kind === kind && isSame(one, kind === 'similar-homes' ? view.range : range)) : undefined;
  return told && against(totalOf(points.map(({ sum }) => sum)), told, kind, { range: kind === 'similar-homes' ? undefined : range, basis: told.basis });
}

function against(current: Sum, other: Compared, kind: ComparedWith, facts: Omit<Comparison, 'difference'>): Comparison | undefined {
  const difference = compare(current, other, kind);
  return difference && { difference, ...facts };
}

function totalOf(sums: readonly Sum[]): Sum {
  return sumOf(sums.map((sum) => ({ ...sum, start: '', end: '', crossing: 0, partial: sum.partial ?? false, unpriced: sum.unpriced ?? 0 })));
}

function isSame(a: Range, b: Range | undefined): boolean {
  return b !== undefined && at(a.start) === at(b.start) && at(a.end) === at(b.end);
}
