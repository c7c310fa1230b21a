import { addDays, today } from '@kvitt/core/period.js';

/** From when until when people answer, minutes after midnight where the supplier is; by day of the week, Sunday first. */
const weekdays = [8 * 60, 18 * 60] as const;
const saturdays = [10 * 60, 14 * 60] as const;
const week = [undefined, weekdays, weekdays, weekdays, weekdays, weekdays, saturdays] as const;

/** An agent may have opened or closed the desk by hand, whatever the hour. */
export type ByHand = 'open' | 'closed';

/** Whether people answer now, and when that changes next, epoch milliseconds. */
export interface Opening {
  readonly isOpen: boolean;
  readonly changesAt: number;
}

/** Answers whether the desk is open, by its hours or by hand. */
export function openingAt(now: number, timeZone: string, byHand?: ByHand | null): Opening {
  const opening = byHours(now, timeZone);
  if (!byHand || (byHand === 'open') === opening.isOpen) return opening;
  return { isOpen: byHand === 'open', changesAt: opening.changesAt };
}

function byHours(now: number, timeZone: string): Opening {
  const changes = [0, 1, 2, 3].flatMap((days) => hoursOf(addDays(today(now, timeZone), days), timeZone));
  const next = changes.find(({ at }) => at > now);
  return { isOpen: next?.opens === false, changesAt: next?.at ?? now };
}

interface Turn {
  readonly at: number;
  readonly opens: boolean;
}

function hoursOf(date: string, timeZone: string): readonly Turn[] {
  const hours = week[new Date(`${date}T00:00:00Z`).getUTCDay()];
  if (!hours) return [];
  const [from, until] = hours;
  return [{ at: instantIn(date, from, timeZone), opens: true }, { at: instantIn(date, until, timeZone), opens: false }];
}

/** The instant of a wall clock's time; no desk opens in the hour in which clocks are changed. */
function instantIn(date: string, minutes: number, timeZone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  return wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone);
}

/** By how many milliseconds the zone's clock is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const shown = clockIn(timeZone).format(instant);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** One for each supplier's zone: to make one takes a hundred times as long as to ask it. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock;
}
