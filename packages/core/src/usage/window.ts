import type { Period } from '../model/primitives.js';
import { addDays } from '../period.js';
import { epochOf, instantOf } from './instant.js';
import type { Range } from './range.js';
import { refused } from './refuse.js';
import { later } from './resolution.js';
import { zoneNamed } from './zone.js';

/** What a customer zooms to. */
export type WindowUnit = 'day' | 'month' | 'year';

const steps = { day: { days: 1 }, month: { months: 1 }, year: { months: 12 } } as const;

/** The day, month or year of a meter's zone in which an instant, or a date `YYYY-MM-DD`, lies. */
export function windowOf(at: string, unit: WindowUnit, timeZone: string): Range {
  return windowFrom(firstDay(wallOf(at, timeZone), unit), unit, timeZone);
}

/** The window before, after, or a year before one that `windowOf` answered; of 29 February the 28th. */
export function windowBeside(window: Range, unit: WindowUnit, timeZone: string, which: 'previous' | 'next' | 'last-year'): Range {
  if (which === 'next') return windowOf(window.end, unit, timeZone);
  const wall = wallOf(window.start, timeZone);
  const back = which === 'last-year' ? { months: -12 } : backwards(unit);
  return windowFrom(later(firstDay(wall, unit), back), unit, timeZone);
}

/** Which of the calendar's windows a range is, if it is one. */
export function unitOfRange({ start, end }: Range, timeZone: string): WindowUnit | undefined {
  return (['day', 'month', 'year'] as const).find((unit) => {
    const window = windowOf(start, unit, timeZone);
    return epochOf(window.start) === epochOf(start) && epochOf(window.end) === epochOf(end);
  });
}

/**
 * The range before, after, or a year before any other. Among billing periods it is as many of them, where the list has them; what is
 * whole months long, such as 15 January to 15 February, is moved by months, anything else by its own length.
 */
export function rangeBeside({ start, end }: Range, timeZone: string, which: 'previous' | 'next' | 'last-year', periods: readonly string[] = []): Range {
  const unit = periods.length === 0 ? unitOfRange({ start, end }, timeZone) : undefined;
  if (unit) return windowBeside({ start, end }, unit, timeZone, which);
  const walls = [wallOf(start, timeZone), wallOf(end, timeZone)] as const;
  const [from, to] = (which === 'last-year' ? undefined : periodsBeside(walls, which, periods)) ?? moved(walls, which);
  return { start: midnight(from, timeZone), end: midnight(to, timeZone) };
}

type Walls = readonly [from: number, to: number];

function periodsBeside([from, to]: Walls, which: 'previous' | 'next', periods: readonly string[]): Walls | undefined {
  const days = periods.map((date) => epochOf(`${date}T00:00:00Z`));
  const [first, last] = [days.indexOf(from), days.indexOf(to)];
  if (first === -1 || last === -1) return undefined;
  const [start, end] = which === 'previous' ? [days[first * 2 - last], from] : [to, days[last * 2 - first]];
  return start === undefined || end === undefined ? undefined : [start, end];
}

function moved([from, to]: Walls, which: 'previous' | 'next' | 'last-year'): Walls {
  const months = monthsBetween(from, to);
  if (which === 'last-year') {
    const start = later(from, { months: -12 });
    return [start, months > 0 ? later(to, { months: -12 }) : start + to - from];
  }
  const step = (wall: number): number => {
    const sign = which === 'next' ? 1 : -1;
    return months > 0 ? later(wall, { months: sign * months }) : wall + sign * (to - from);
  };
  return which === 'next' ? [to, step(to)] : [step(from), from];
}

/** How many whole months; 0 where there is a rest. */
function monthsBetween(from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return months > 0 && later(from, { months }) === to ? months : 0;
}

/** An invoice's period (BG-14), whose last day is a part of it, as instants of the meter's zone; undefined where it is not whole. */
export function windowOfPeriod({ start, end }: Period, timeZone: string): Range | undefined {
  if (start === undefined || end === undefined) return undefined;
  return { start: midnight(wallOf(start, timeZone), timeZone), end: midnight(wallOf(addDays(end, 1), timeZone), timeZone) };
}

function windowFrom(wall: number, unit: WindowUnit, timeZone: string): Range {
  return { start: midnight(wall, timeZone), end: midnight(later(wall, steps[unit]), timeZone) };
}

function backwards(unit: WindowUnit): { readonly days: number } | { readonly months: number } {
  return unit === 'day' ? { days: -1 } : { months: unit === 'month' ? -1 : -12 };
}

function firstDay(wall: number, unit: WindowUnit): number {
  const date = new Date(wall);
  return Date.UTC(date.getUTCFullYear(), unit === 'year' ? 0 : date.getUTCMonth(), unit === 'day' ? date.getUTCDate() : 1);
}

function wallOf(at: string, timeZone: string): number {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(at);
  const epoch = epochOf(isDate ? `${at}T00:00:00Z` : at);
  if (Number.isNaN(epoch)) throw refused('at', 'expected a date YYYY-MM-DD or an RFC 3339 instant with offset');
  return isDate ? epoch : zoneNamed(timeZone).wallAt(epoch);
}

function midnight(wall: number, timeZone: string): string {
  const zone = zoneNamed(timeZone);
  return instantOf(zone.firstAt(wall), zone);
}
