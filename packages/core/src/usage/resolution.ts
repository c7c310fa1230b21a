import type { Zone } from './zone.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const units: Readonly<Record<string, number>> = { S: 1_000, M: minute, H: 60 * minute };

/** How long a step is: by the clock in milliseconds, or by the calendar in days or months, whatever the clocks do meanwhile. */
export type Step = { readonly ms: number } | { readonly days: number } | { readonly months: number };

/** The step that an ISO 8601 duration of one part means, such as `PT15M`, `P1D` or `P1M`; undefined for any other text. */
export function stepOf(resolution: string): Step | undefined {
  const [, days, dayUnit = '', time, timeUnit = ''] = /^P(?:(\d{1,5})([YMWD])|T(\d{1,5})([HMS]))$/.exec(resolution) ?? [];
  const count = Number(days ?? time ?? 0);
  if (count === 0) return undefined;
  return time === undefined ? calendarStep(count, dayUnit) : { ms: count * (units[timeUnit] ?? 0) };
}

/** Where the interval ends that begins at an instant; months keep the day where the next one has it. */
export function endOf(start: number, step: Step, zone: Zone): number {
  return 'ms' in step ? start + step.ms : zone.firstAt(later(beganAt(start, zone), step));
}

/** What clocks show then; at a midnight that they are put forward over, midnight: the next day begins at its own. */
function beganAt(start: number, zone: Zone): number {
  const wall = zone.wallAt(start);
  const midnight = Math.floor(wall / day) * day;
  return zone.firstAt(midnight) === start ? midnight : wall;
}

/** Some days or months later on the calendar, at the same time of day. */
export function later(wall: number, step: { readonly days: number } | { readonly months: number }): number {
  const date = new Date(wall);
  if ('days' in step) return date.setUTCDate(date.getUTCDate() + step.days);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + step.months, 1);
  return date.setUTCDate(Math.min(day, daysIn(date)));
}

/** Roughly how long it is: enough to tell a finer step from a coarser one. */
export function roughly(step: Step): number {
  if ('ms' in step) return step.ms;
  return ('days' in step ? step.days : step.months * 30) * day;
}

function calendarStep(count: number, unit: string): Step {
  if (unit === 'D' || unit === 'W') return { days: unit === 'W' ? count * 7 : count };
  return { months: unit === 'Y' ? count * 12 : count };
}

function daysIn(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
