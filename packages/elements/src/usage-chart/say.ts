import type { UsageSeries } from '@kvitt/core/model/usage.js';
import type { UsageDifference } from '@kvitt/core/usage/compare.js';
import type { Cut } from '@kvitt/core/usage/edges.js';
import type { Range } from '@kvitt/core/usage/range.js';
import { unitOfRange } from '@kvitt/core/usage/window.js';
import { dateFormat } from '../internal/format/formatters.js';
import { ended, unitOf } from '../internal/format/quantity.js';
import type { Comparison, Figures, Point } from './figures.js';
import type { Sum } from './total.js';
import { at, zoneOf } from './view.js';
import type { Voice } from './voice.js';

export type Speaker = Voice;

/** What is looked at: amounts, money, both, or amounts with what one unit cost. */
export type Show = 'quantity' | 'cost' | 'both' | 'price';

/** "kWh"; messages are counted in pieces, and said as what they are. */
export function unitName(locale: Speaker, { unitCode, commodity }: UsageSeries, decimal = '2'): string {
  return unitOf(locale, commodity === 'sms' && unitCode === 'C62' ? 'SMS' : unitCode, decimal);
}

/** What stands over the bars' axis. */
export function axisName(locale: Speaker, { series: [first] }: Figures, show: Show): string {
  return show === 'cost' ? (first?.currency ?? '') : first ? unitName(locale, first) : '';
}

/** "312 kWh": three figures are enough for a sentence; the table has them all. */
export function quantity(locale: Speaker, series: UsageSeries | undefined, decimal: string): string {
  const size = Math.abs(Number(decimal));
  const number = locale.number(decimal, { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2 });
  const unit = series && unitName(locale, series, decimal);
  return isolated(locale, unit ? `${number}\u00a0${unit}` : number);
}

/** Right to left, an amount keeps its own direction within the sentence. */
function isolated({ dir }: Speaker, amount: string): string {
  return dir === 'rtl' ? `\u2066${amount}\u2069` : amount;
}

/** "November 2025", "3 March 2026", "3 March, 14:00 – 15:00"; anything else by its first and last day. */
export function rangeName(locale: Speaker, { start, end }: Range, timeZone: string): string {
  const [from, last] = [new Date(at(start)), new Date(at(end) - 1)];
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => dateFormat(locale.lang, { timeZone, ...options });
  const unit = unitOfRange({ start, end }, timeZone);
  if (unit === 'year') return format({ year: 'numeric' }).format(from);
  if (unit === 'month') return format({ year: 'numeric', month: 'long' }).format(from);
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  if (unit === 'day') return format(day).format(from);
  if (at(end) - at(start) >= 86_400_000) return format({ year: 'numeric', month: 'short', day: 'numeric' }).formatRange(from, last);
  return `${format({ month: 'long', day: 'numeric' }).format(from)}, ${hours(locale, { start, end }, timeZone)}`;
}

/** "02:00–03:00", with the zone's name where clocks show an hour twice. */
function hours(locale: Speaker, { start, end }: Range, timeZone: string): string {
  const time = clock(locale, timeZone);
  const [from, to] = [time.format(at(start)), time.format(at(end))];
  const length = at(end) - at(start);
  const twice = time.format(at(start) - 3_600_000) === from || time.format(at(end)) === time.format(at(start) + 3_600_000 + length);
  return twice ? `${from}\u2013${to} (${offsetOf(start)})` : `${from}\u2013${to}`;
}

function clock({ lang }: Speaker, timeZone: string): Intl.DateTimeFormat {
  return dateFormat(lang, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** "UTC+02:00", as the instant itself says it. */
function offsetOf(instant: string): string {
  return `UTC${instant.endsWith('Z') ? '' : instant.slice(-6)}`;
}

/** What stands under a bar: as little as tells it from its neighbours. */
export function tickName(locale: Speaker, { start }: Pick<Range, 'start'>, resolution: Cut, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions): string => dateFormat(locale.lang, { timeZone, ...options }).format(at(start));
  if (typeof resolution !== 'string') return format({ day: 'numeric', month: 'short' });
  if (resolution.startsWith('PT')) return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (resolution.endsWith('Y')) return format({ year: 'numeric' });
  if (resolution.endsWith('M')) return format({ month: 'short' });
  return resolution === 'P1D' ? format({ day: 'numeric' }) : format({ day: 'numeric', month: 'short' });
}

/** What stands below that where something greater begins: the year of a first month, the month of a first day, the day of a first hour. */
export function greaterName(locale: Speaker, { start }: Pick<Range, 'start'>, before: Pick<Range, 'start'> | undefined, resolution: Cut, timeZone: string): string | undefined {
  const greater = greaterThan(resolution);
  if (!greater) return undefined;
  const name = (instant: string): string => dateFormat(locale.lang, { timeZone, ...greater }).format(at(instant));
  return before && name(before.start) === name(start) ? undefined : name(start);
}

function greaterThan(resolution: Cut): Intl.DateTimeFormatOptions | undefined {
  if (typeof resolution === 'string' && resolution.startsWith('PT')) return { day: 'numeric', month: 'short' };
  if (typeof resolution !== 'string' || resolution.endsWith('M') || resolution === 'P1W') return { year: 'numeric' };
  return resolution === 'P1D' ? { month: 'short' } : undefined;
}

/** The summary, strong words first: what there was, and how it differs. */
export interface Sentence {
  readonly strong: string;
  readonly rest: string;
}

/** "October 2026: 312 kWh. 69 kWh, 18 %, less than October 2025. The price per kWh was higher." */
export function summary(locale: Speaker, figures: Figures, show: Show): Sentence {
  const { terms } = locale;
  const [first] = figures.series;
  const name = rangeName(locale, figures.view.range, first?.timeZone ?? 'UTC');
  const parts = [produced(locale, figures), difference(locale, figures, figures.comparison, show), above(locale, figures), forecast(locale, figures)];
  return { strong: started(locale, terms.told(name, amount(locale, first, figures.sum, show))), rest: joined(parts) };
}

/** The same of one step. */
export function pointSentence(locale: Speaker, figures: Figures, point: Point, show: Show, hints: readonly string[]): Sentence {
  const { terms } = locale;
  const { series } = figures;
  const [first] = series;
  const name = rangeName(locale, point, first?.timeZone ?? 'UTC');
  const parts = series.length > 1 ? series.map((one, index) => told(locale, one, point.buckets[index]?.value)) : [];
  const { difference: facts, otherRange } = point;
  const other = otherRange ? rangeName(locale, otherRange, zoneOf(figures.series)) : figures.included && includedName(locale, figures, figures.included.limit);
  const against = facts && other ? differs(locale, first, facts, show, other) : '';
  return { strong: started(locale, terms.told(name, amount(locale, first, point.sum, show))), rest: joined([against, ...parts, ...hints]) };
}

/** A sentence may begin with the name of a month. */
function started(locale: Speaker, sentence: string): string {
  return ended(sentence.charAt(0).toLocaleUpperCase(locale.lang) + sentence.slice(1));
}

function joined(sentences: readonly string[]): string {
  return ended(sentences.filter(Boolean).join(' '));
}

/** "The cottage: 12 kWh." */
function told(locale: Speaker, series: UsageSeries, value: string | undefined): string {
  return locale.terms.told(seriesName(locale, series), value === undefined ? locale.terms.unknown : quantity(locale, series, value));
}

export function seriesName(locale: Speaker, { name, commodity, flow }: UsageSeries): string {
  const known: Readonly<Record<string, string>> = locale.terms.commodities;
  return name ?? (flow === 'production' ? locale.terms.fedIn : (known[commodity] ?? locale.title));
}

function amount(locale: Speaker, series: UsageSeries | undefined, { value, cost }: Sum, show: Show): string {
  const used = value === undefined ? locale.terms.unknown : signed(locale, series, value);
  if (!cost || show === 'quantity') return used;
  const money = isolated(locale, locale.money(cost));
  return show === 'cost' ? money : `${used}, ${money}`;
}

/** Net readings below zero are said as what they are: fed in. */
function signed(locale: Speaker, series: UsageSeries | undefined, value: string): string {
  const fed = series?.flow === 'net' && value.startsWith('-');
  return fed ? locale.terms.moreFedIn(quantity(locale, series, value.slice(1))) : quantity(locale, series, value);
}

function produced(locale: Speaker, { produced: fed, series }: Figures): string {
  return fed?.value === undefined ? '' : locale.terms.alsoFedIn(quantity(locale, series[0], fed.value));
}

function forecast(locale: Speaker, { forecast: told, series }: Figures): string {
  return told ? locale.terms.forecast(quantity(locale, series[0], told.value)) : '';
}

/** "the 20 GB included" */
function includedName(locale: Speaker, { series }: Figures, limit: string): string {
  return locale.terms.theIncluded(quantity(locale, series[0], limit));
}

/** "In 2 of 12 periods more was used than the 20 GB included." */
function above(locale: Speaker, { included, points, series }: Figures): string {
  if (!included || included.spread) return '';
  const known = points.filter(({ sum }) => sum.count > 0);
  const times = known.filter(({ difference: facts, sum }) => (facts ? facts.direction === 'more' : Number(sum.value) > included.level)).length;
  const limit = quantity(locale, series[0], included.limit);
  return times === 0 ? locale.terms.neverAboveIncluded(limit) : locale.terms.aboveIncluded(times, known.length, limit);
}

function difference(locale: Speaker, figures: Figures, comparison: Comparison | undefined, show: Show): string {
  if (!comparison) return '';
  const { terms } = locale;
  const { series } = figures;
  const { difference: facts, range, basis, until, limit } = comparison;
  const zone = series[0]?.timeZone ?? 'UTC';
  const other = limit ? includedName(locale, figures, limit) : range ? rangeName(locale, range, zone) : (basis ?? terms.similarHomes);
  const compared = differs(locale, series[0], facts, show, other);
  const sentence = until ? terms.untilThen(locale.date(new Date(at(until) - 1).toISOString(), 'day'), compared) : compared;
  return [sentence, price(locale, series[0], facts), facts.complete ? '' : terms.incomplete].filter(Boolean).join(' ');
}

function differs(locale: Speaker, series: UsageSeries | undefined, { direction, difference: decimal, percent, cost }: UsageDifference, show: Show, other: string): string {
  const { terms } = locale;
  const inMoney = show === 'cost' && cost;
  const which = inMoney ? cost.direction : direction;
  if (which === 'same') return terms.same(other);
  const size = inMoney ? isolated(locale, locale.money({ ...cost.difference, amount: cost.difference.amount.replace('-', '') })) : quantity(locale, series, decimal.replace('-', ''));
  const share = percent === undefined || inMoney ? undefined : locale.number(percent, { style: 'unit', unit: 'percent', maximumFractionDigits: Number(percent) < 10 ? 1 : 0 });
  return terms[which](share ? terms.withShare(size, share) : size, other);
}

function price(locale: Speaker, series: UsageSeries | undefined, { unitPrice }: UsageDifference): string {
  const unit = series && unitName(locale, series, '1');
  if (!unitPrice || !unit) return '';
  const { terms } = locale;
  return { more: terms.priceHigher(unit), less: terms.priceLower(unit), same: terms.priceSame(unit) }[unitPrice.direction];
}

/** What is not known as it should be, in words. */
export function doubts(locale: Speaker, { sum, crossing, shifted }: Figures): readonly string[] {
  const { terms } = locale;
  return [
    sum.missing > 0 ? terms.missing(sum.missing) : '',
    sum.estimated > 0 ? terms.estimated(sum.estimated) : '',
    sum.corrected > 0 ? terms.corrected(sum.corrected) : '',
    shifted ? terms.pastMidnight(clock(locale, shifted.timeZone).format(at(shifted.start)), shifted.timeZone) : crossing > 0 ? terms.crossing(crossing) : '',
  ].filter(Boolean);
}
