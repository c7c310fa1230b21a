import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Period } from '@kvitt/core/model/primitives.js';
import type { UsageReading } from '@kvitt/core/model/usage.js';
import { decimalOf, textOf, times } from '@kvitt/core/usage/decimal.js';
import { instantOf } from '@kvitt/core/usage/instant.js';
import { windowOfPeriod } from '@kvitt/core/usage/window.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import { timeZone } from './elin.js';

const hour = 3_600_000;

/** A real week of a Finnish house, 7 to 13 March 2022, in hundredths of a kilowatt-hour, Monday first (test/fixtures/usage/SOURCES.md, MIT). */
const week = [
  [114, 115, 115, 114, 114, 115, 115, 334, 162, 131, 129, 90, 77, 99, 99, 210, 368, 203, 95, 310, 150, 142, 126, 126],
  [99, 111, 116, 115, 116, 115, 114, 247, 273, 159, 126, 133, 140, 123, 87, 91, 111, 129, 133, 148, 162, 138, 103, 119],
  [112, 163, 124, 161, 112, 113, 114, 265, 254, 163, 150, 152, 178, 114, 271, 146, 137, 284, 172, 194, 324, 148, 122, 128],
  [136, 97, 128, 127, 129, 119, 124, 315, 308, 172, 135, 156, 169, 93, 108, 120, 250, 173, 134, 109, 141, 141, 130, 251],
  [106, 170, 119, 174, 274, 167, 107, 319, 222, 224, 143, 250, 223, 144, 113, 97, 206, 278, 172, 136, 119, 114, 119, 130],
  [115, 125, 369, 126, 240, 386, 154, 150, 513, 258, 158, 125, 123, 141, 94, 92, 152, 139, 116, 128, 145, 237, 133, 154],
  [133, 324, 262, 188, 145, 306, 338, 245, 510, 200, 84, 314, 119, 151, 87, 106, 95, 494, 546, 465, 167, 148, 130, 139],
];

/** The line of an invoice that says what the meter counted. */
export function meteredLine({ lines }: Invoice): InvoiceLine | undefined {
  return lines.find(({ kind, serviceId }) => kind === 'usage' && serviceId === 'power');
}

/** The hours of a period, which add up to so many kilowatt-hours exactly, each with its cost. */
export function hoursOf(period: Period, kilowattHours: string, price: string): readonly UsageReading[] {
  const zone = zoneNamed(timeZone);
  const window = windowOfPeriod(period, timeZone);
  const [start, end] = [Date.parse(window?.start ?? ''), Date.parse(window?.end ?? '')];
  const starts = Array.from({ length: Math.round((end - start) / hour) }, (_, index) => start + index * hour);
  const values = shared(Number(kilowattHours) * 100, starts.map((at) => weightAt(zone.wallAt(at))));
  return starts.map((at, index) => {
    const value = { units: BigInt(values[index] ?? 0), scale: 2 };
    const cost = textOf(times(value, decimalOf(price)));
    return { start: instantOf(at, zone), end: instantOf(at + hour, zone), value: textOf(value), quality: 'measured', cost };
  });
}

function weightAt(wall: number): number {
  const date = new Date(wall);
  return week[(date.getUTCDay() + 6) % 7]?.[date.getUTCHours()] ?? 0;
}

/** Shares a whole number by weights; rounding the running sum, so that nothing is lost. */
function shared(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [weighed, given] = [0, 0];
  return weights.map((weight) => {
    weighed += weight;
    const part = Math.round((whole * weighed) / total) - given;
    given += part;
    return part;
  });
}
