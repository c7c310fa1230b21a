import type { UsageSeries } from '@kvitt/core/model/usage.js';
import type { Range } from '@kvitt/core/usage/range.js';
import { roughly, stepOf } from '@kvitt/core/usage/resolution.js';
import { windowBeside, windowOf, type WindowUnit } from '@kvitt/core/usage/window.js';

/** What a picture is of: a range, cut into steps. */
export interface View {
  readonly range: Range;
  /** ISO 8601 duration of a step. */
  readonly resolution: string;
}

const dayMs = 86_400_000;
const units = ['day', 'month', 'year'] as const satisfies readonly WindowUnit[];
const finer: Readonly<Record<string, string>> = { P1Y: 'P1M', P3M: 'P1M', P1M: 'P1D', P1W: 'P1D', P1D: 'PT1H' };

/** What the page asks for; what it leaves open follows from the series. */
export function viewOf(series: readonly UsageSeries[], { from, to, resolution }: { readonly from?: string; readonly to?: string; readonly resolution?: string }): View {
  const zone = zoneOf(series);
  const whole = wholeOf(series);
  const range = { start: from ? instantOf(from, zone) : whole.start, end: to ? instantOf(to, zone) : whole.end };
  return { range, resolution: resolution ?? resolutionFor(range, series) };
}

/** The same picture of one of its steps, cut finer; undefined where the series is no finer, or the step none to zoom to. */
export function zoomed({ resolution }: View, step: Range, series: readonly UsageSeries[]): View | undefined {
  const next = finer[resolution];
  return next && longness(next) >= coarsest(series) ? { range: { start: step.start, end: step.end }, resolution: next } : undefined;
}

/** The day, month or year before or after; undefined where the range is none of these, or nothing is known there. */
export function beside({ range, resolution }: View, series: readonly UsageSeries[], which: 'previous' | 'next'): View | undefined {
  const zone = zoneOf(series);
  const unit = unitOfRange(range, zone);
  if (!unit) return undefined;
  const other = windowBeside(range, unit, zone, which);
  const whole = wholeOf(series);
  return at(other.end) > at(whole.start) && at(other.start) < at(whole.end) ? { range: other, resolution } : undefined;
}

/** Which of the calendar's windows a range is, if it is one. */
export function unitOfRange({ start, end }: Range, zone: string): WindowUnit | undefined {
  return units.find((unit) => {
    const window = windowOf(start, unit, zone);
    return at(window.start) === at(start) && at(window.end) === at(end);
  });
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
