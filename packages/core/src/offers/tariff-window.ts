import type { Tariff, TariffWindow } from '../model/plan.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Which of a tariff's prices holds at a wall-clock time, epoch milliseconds as if clocks showed UTC. */
export function windowAt(wall: number, { windows, otherwise }: Extract<Tariff, { kind: 'time-of-use' }>): { readonly code: string; readonly price: string } {
  return windows.find((window) => holds(window, wall)) ?? otherwise;
}

/** A window over midnight belongs to the day on which it begins. */
function holds({ days, from, to }: TariffWindow, wall: number): boolean {
  const time = Math.floor((wall % day) / minute);
  const [begin, end] = [minutesOf(from), minutesOf(to)];
  const isLate = end <= begin;
  const isAfterMidnight = isLate && time < end;
  if (isLate ? time < begin && !isAfterMidnight : time < begin || time >= end) return false;
  return !days || days.some((number) => number === weekday(isAfterMidnight ? wall - day : wall));
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** ISO 8601, Monday is 1. */
function weekday(wall: number): number {
  return new Date(wall).getUTCDay() || 7;
}
