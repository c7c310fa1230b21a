import type { UsageSeries } from '../model/usage.js';
import { columnsOf, type Columns } from './columns.js';
import { endOf } from './resolution.js';
import type { Zone } from './zone.js';

const day = 86_400_000;
/** A zone that is wrong is wrong from the beginning, and within a year of changed clocks. */
const mostDays = 400;
/** By the instants of a series, which its corrections share. */
const known = new WeakMap<Float64Array, number>();

/**
 * The index of the first reading that runs past a midnight of the meter's zone and did not begin at one; -1 where none does. It is the only
 * sign of a wrong zone in which everything fits: days told as Stockholm's that begin at 23:00 are Helsinki's. A gas day, which begins at
 * 06:00, is found too, for days and months are then not the calendar's. Hours that are whole ones in both zones have no such sign.
 */
export function pastMidnight(series: UsageSeries): number {
  const columns = columnsOf(series);
  const found = known.get(columns.starts) ?? (columns.step ? searched(columns) : alike(columns));
  known.set(columns.starts, found);
  return found;
}

function searched({ zone, step, starts, ends }: Columns): number {
  const last = Math.min(ends.at(-1) ?? 0, (starts[0] ?? 0) + mostDays * day);
  for (let midnight = after(starts[0] ?? 0, zone), at = 0; midnight < last; midnight = after(midnight, zone)) {
    while ((ends[at] ?? Infinity) <= midnight) at++;
    const start = starts[at] ?? Infinity;
    // the first day or month of a customer who moved in has begun before
    const begun = at === 0 && step && !('ms' in step) && ends[0] !== endOf(start, step, zone);
    if (start < midnight && !begun && !isMidnight(start, zone)) return at;
  }
  return -1;
}

/** Readings that may have any length begin when somebody reads the meter; when all begin at one time of day, that is where their days begin. */
function alike({ zone, starts, ends }: Columns): number {
  const first = zone.wallAt(starts[0] ?? 0) % day;
  const isLong = (start: number, index: number): boolean => (ends[index] ?? 0) > after(start, zone);
  const isOne = starts.length > 1 && starts.every((start, index) => zone.wallAt(start) % day === first && isLong(start, index));
  return isOne && !isMidnight(starts[0] ?? 0, zone) ? 0 : -1;
}

/** The next midnight, or, where clocks are put forward over it, the instant at which they are. */
function after(instant: number, zone: Zone): number {
  const today = Math.floor(zone.wallAt(instant) / day) * day;
  const next = zone.firstAt(today + day);
  return next > instant ? next : zone.firstAt(today + 2 * day);
}

function isMidnight(instant: number, zone: Zone): boolean {
  return zone.firstAt(Math.floor(zone.wallAt(instant) / day) * day) === instant;
}
