import { readFileSync } from 'node:fs';
import { readDatahubCsv } from '@kvitt/adapters/usage.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';

const file = new URL('../../../usage/finnish-meter-2022.csv', import.meta.url);
const dayMs = 86_400_000;
/** The coldest day of a usual year: as many days before it as after it a house needs about as much. */
const coldest = Date.UTC(2022, 0, 20);

let days: ReadonlyMap<number, readonly number[]> | undefined;

/**
 * What a real house drew in each hour that clocks showed, midnight first, in hundredths of a kilowatt-hour, on the day of the file that is
 * most like a date: of the same weekday and the nearest day of the year. What the file does not have, late October to December, is taken
 * from as far on the other side of the coldest day. A day on which its clocks were changed is never taken: another day's clocks were not.
 */
export function hoursLike(date: string): readonly number[] {
  const known = (days ??= read());
  const weekday = new Date(date).getUTCDay();
  const near = nearest(date);
  for (let distance = 0; distance <= 14; distance++) {
    for (const day of [near + distance * dayMs, near - distance * dayMs]) {
      const hours = new Date(day).getUTCDay() === weekday ? known.get(day) : undefined;
      if (hours) return hours;
    }
  }
  throw new Error(`no day is like ${date}`);
}

/** What it drew in all of that day. */
export function drawnOnDayLike(date: string): number {
  return hoursLike(date).reduce((sum, hundredths) => sum + hundredths, 0);
}

function nearest(date: string): number {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  const same = Date.UTC(2022, month - 1, day);
  return same < Date.UTC(2022, 9, 15) ? same : coldest + (Date.UTC(2023, 0, 20) - same);
}

/** Whole days by the date that clocks showed there. */
function read(): ReadonlyMap<number, readonly number[]> {
  const zone = zoneNamed('Europe/Helsinki');
  const found = new Map<number, number[]>();
  for (const { start, value = '0' } of readDatahubCsv(readFileSync(file))[0]?.readings ?? []) {
    const wall = zone.wallAt(Date.parse(start));
    const day = Math.floor(wall / dayMs) * dayMs;
    found.set(day, [...(found.get(day) ?? []), Math.round(Number(value) * 100)]);
  }
  return new Map([...found].filter(([, hours]) => hours.length === 24));
}
