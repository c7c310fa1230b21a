import { epochOf } from './instant.js';
import { maxBuckets } from './limits.js';
import { refused } from './refuse.js';
import { later, stepOf } from './resolution.js';
import type { Zone } from './zone.js';

/** What a series is cut into: an ISO 8601 duration, or the first days of billing periods and the day after the last, `YYYY-MM-DD`. */
export type Cut = string | readonly string[];

const hour = 3_600_000;
const day = 24 * hour;

/** The instants at which the steps of a range begin, and the one at which the last ends: each instant between is in exactly one step. */
export function edgesOf(cut: Cut, zone: Zone, from: number, to: number): readonly number[] {
  if (typeof cut !== 'string') return billed(cut, zone);
  const step = stepOf(cut);
  if (step && 'ms' in step && hour % step.ms === 0) return clocked(step.ms, zone, from, to);
  if (step && 'days' in step && (step.days === 1 || step.days === 7)) return daily(step.days, zone, from, to);
  if (step && 'months' in step && (12 % step.months === 0 || step.months % 12 === 0)) return monthly(step.months, zone, from, to);
  throw refused('resolution', 'expected a part of an hour, PT1H, P1D, P1W, P1M, P3M, P1Y, or a list of dates');
}

/** Steps of the clock begin where clocks show a whole one, in zones with half hours too, and anew where clocks are changed. */
function clocked(ms: number, zone: Zone, from: number, to: number): readonly number[] {
  const floor = (instant: number): number => Math.floor(zone.wallAt(instant) / ms) * ms - zone.offsetAt(instant);
  return collected(floor(from), to, (start) => {
    const whole = floor(start + ms);
    return whole > start ? whole : start + ms;
  });
}

function daily(days: number, zone: Zone, from: number, to: number): readonly number[] {
  const today = Math.floor(zone.wallAt(from) / day) * day;
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * day;
  return calendar(days === 1 ? today : monday, { days }, zone, to);
}

function monthly(months: number, zone: Zone, from: number, to: number): readonly number[] {
  const date = new Date(zone.wallAt(from));
  const sinceYearNought = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return calendar(Date.UTC(0, Math.floor(sinceYearNought / months) * months - 1900 * 12), { months }, zone, to);
}

function calendar(firstWall: number, step: Parameters<typeof later>[1], zone: Zone, to: number): readonly number[] {
  let wall = firstWall;
  const next = (): number => zone.firstAt((wall = later(wall, step)));
  return collected(zone.firstAt(firstWall), to, next);
}

function collected(first: number, to: number, next: (start: number) => number): readonly number[] {
  const edges = [first];
  for (let edge = first; edge < to; ) {
    const after = next(edge);
    // a day that a country left out has no length
    if (after > edge) edges.push(after);
    edge = after;
    if (edges.length > maxBuckets + 1) throw refused('resolution', `more than ${maxBuckets} steps`);
  }
  return edges;
}

function billed(dates: readonly string[], zone: Zone): readonly number[] {
  const edges = dates.map((date, index) => {
    const wall = epochOf(`${date}T00:00:00Z`);
    if (Number.isNaN(wall)) throw refused(`resolution.${index}`, 'expected a date YYYY-MM-DD');
    return zone.firstAt(wall);
  });
  if (edges.length > maxBuckets + 1) throw refused('resolution', `more than ${maxBuckets} steps`);
  const unordered = edges.findIndex((edge, index) => index > 0 && edge <= (edges[index - 1] ?? edge));
  if (unordered !== -1) throw refused(`resolution.${unordered}`, 'expected a later date than the one before');
  if (edges.length < 2) throw refused('resolution', 'expected two dates at least');
  return edges;
}
