import type { UsageSeries } from '@kvitt/core/model/usage.js';
import type { Cut } from '@kvitt/core/usage/edges.js';
import { epochOf } from '@kvitt/core/usage/instant.js';
import type { Range } from '@kvitt/core/usage/range.js';
import { refused } from '@kvitt/core/usage/refuse.js';
import { roughly, stepOf } from '@kvitt/core/usage/resolution.js';
import { rangeBeside, windowOf } from '@kvitt/core/usage/window.js';

/** What a picture is of: a range, cut into steps. */
export interface View {
  readonly range: Range;
  /** ISO 8601 duration of a step, or the billing periods' first days and the day after the last. */
  readonly resolution: Cut;
  /** Every billing period that the page knows, those outside of the range too. */
  readonly periods?: readonly string[];
}

/** What the page asks for. */
export interface Wish {
  readonly from?: string;
  readonly to?: string;
  readonly resolution?: Cut;
}

const dayMs = 86_400_000;
const finer: Readonly<Record<string, string>> = { P1Y: 'P1M', P3M: 'P1M', P1M: 'P1D', P1W: 'P1D', P1D: 'PT1H' };

/** What the page asks for; what it leaves open follows from the series. */
export function viewOf(series: readonly UsageSeries[], { from, to, resolution }: Wish): View {
  const zone = zoneOf(series);
  checkEdge('from', from);
  checkEdge('to', to);
  const periods = resolution === undefined ? undefined : periodsIn(resolution);
  if (periods) return billed(periods, zone, from, to);
  const whole = wholeOf(series);
  const range = { start: from ? instantOf(from, zone) : whole.start, end: to ? instantOf(to, zone) : whole.end };
  return { range, resolution: resolution ?? resolutionFor(range, series) };
}

/** A time without its offset is one everywhere and none anywhere. */
function checkEdge(name: 'from' | 'to', text: string | undefined): void {
  if (text && Number.isNaN(epochOf(text.length === 10 ? `${text}T00:00:00Z` : text))) throw refused(name, 'expected a date YYYY-MM-DD or an RFC 3339 instant with offset');
}

/** "2026-01-15 2026-02-13 2026-03-16": an attribute has no lists. A duration is none. */
function periodsIn(resolution: Cut): readonly string[] | undefined {
  const dates = typeof resolution === 'string' ? resolution.split(/[\s,]+/).filter(Boolean) : resolution;
  if (typeof resolution === 'string' && dates.length < 2) return undefined;
  dates.forEach((date, index) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) throw refused(`resolution.${index}`, 'expected a date YYYY-MM-DD');
  });
  return dates;
}

/** The periods that lie whole between two dates. */
function billed(periods: readonly string[], zone: string, from?: string, to?: string): View {
  const dates = periods.filter((date) => (!from || at(instantOf(date, zone)) >= at(instantOf(from, zone))) && (!to || at(instantOf(date, zone)) <= at(instantOf(to, zone))));
  if (dates.length < 2) throw refused('resolution', 'expected the first day of a period and the day after its last within the range');
  return { range: { start: instantOf(dates[0] ?? '', zone), end: instantOf(dates.at(-1) ?? '', zone) }, resolution: dates, periods };
}

/** How the steps of a picture are cut when one is looked at in detail; undefined where the series is no finer. */
export function finerOf({ resolution }: View, series: readonly UsageSeries[]): string | undefined {
  const next = typeof resolution === 'string' ? finer[resolution] : 'P1D';
  return next && longness(next) >= coarsest(series) ? next : undefined;
}

/** The same picture of one of its steps, cut finer. */
export function zoomed(view: View, { start, end }: Range, series: readonly UsageSeries[]): View | undefined {
  const [resolution, { periods }] = [finerOf(view, series), view];
  return resolution ? { range: { start, end }, resolution, ...(periods && { periods }) } : undefined;
}

/** The day, month, year or billing period before or after; undefined where nothing is known there. */
export function beside({ range, resolution, periods }: View, series: readonly UsageSeries[], which: 'previous' | 'next'): View | undefined {
  const other = rangeBeside(range, zoneOf(series), which, isBilled(range, periods, series) ? periods : []);
  const whole = wholeOf(series);
  return at(other.end) > at(whole.start) && at(other.start) < at(whole.end) ? { range: other, resolution, ...(periods && { periods }) } : undefined;
}

/** With what a range is compared; undefined where its steps have none beside them. */
export function otherOf(view: View, series: readonly UsageSeries[], which: 'previous' | 'last-year'): View | undefined {
  const { range, resolution, periods = [] } = view;
  const zone = zoneOf(series);
  const known = isBilled(range, periods, series) ? periods : [];
  if (typeof resolution === 'string') return { range: rangeBeside(range, zone, which, known), resolution };
  const first = periods.indexOf(resolution[0] ?? '') - resolution.length + 1;
  const dates = which === 'last-year' ? resolution.map(yearBefore) : periods.slice(Math.max(first, 0), first + resolution.length);
  if (dates.length < resolution.length) return undefined;
  return { range: { start: instantOf(dates[0] ?? '', zone), end: instantOf(dates.at(-1) ?? '', zone) }, resolution: dates };
}

/** "2026-01-15 2026-02-13", as a page would write it. */
export function written(resolution: Cut): string {
  return typeof resolution === 'string' ? resolution : resolution.join(' ');
}

/** Whether a range is one of the billing periods, or several. */
function isBilled({ start, end }: Range, periods: readonly string[] = [], series: readonly UsageSeries[]): boolean {
  const edges = periods.map((date) => at(instantOf(date, zoneOf(series))));
  return edges.includes(at(start)) && edges.includes(at(end));
}

/** Of 29 February the 28th. */
function yearBefore(date: string): string {
  const last = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return date.endsWith('-02-29') ? last.replace(/29$/, '28') : last;
}

export function zoneOf(series: readonly UsageSeries[]): string {
  return series[0]?.timeZone ?? 'UTC';
}

/** Epoch milliseconds. */
export function at(instant: string): number {
  return Date.parse(instant);
}

/** From the first reading of any series until the last of any; an empty one has none. */
function wholeOf(series: readonly UsageSeries[]): Range {
  const filled = series.filter(({ readings }) => readings.length > 0);
  const starts = filled.map(({ readings }) => readings[0]?.start ?? '').sort((a, b) => at(a) - at(b));
  const ends = filled.map(({ readings }) => readings.at(-1)?.end ?? '').sort((a, b) => at(b) - at(a));
  return { start: starts[0] ?? '', end: ends[0] ?? '' };
}

function instantOf(text: string, zone: string): string {
  return text.length === 10 ? windowOf(text, 'day', zone).start : text;
}

function resolutionFor({ start, end }: Range, series: readonly UsageSeries[]): string {
  const days = (at(end) - at(start)) / dayMs;
  const wanted = days > 1100 ? 'P1Y' : days > 70 ? 'P1M' : days > 3 ? 'P1D' : 'PT1H';
  return longness(wanted) >= coarsest(series) ? wanted : (own(series) ?? wanted);
}

/** How long a step is, roughly. */
function longness(resolution: string): number {
  const step = stepOf(resolution);
  return step ? roughly(step) : 0;
}

function coarsest(series: readonly UsageSeries[]): number {
  return longness(own(series) ?? '');
}

/** The coarsest of the series' own steps: no picture of them all can be finer. */
function own(series: readonly UsageSeries[]): string | undefined {
  return series.flatMap(({ resolution }) => resolution ?? []).sort((a, b) => longness(b) - longness(a))[0];
}
