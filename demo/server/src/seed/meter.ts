import { addDays } from '@kvitt/core/period.js';
import { between, opaqueId } from './chance.js';
import { meteringPoint } from './reference.js';
import type { Customer, Reading, ReadingSeries } from './seed-data.js';

/** A meter point and how much goes through it on a usual day of each month, January first. */
export interface Meter {
  readonly id: string;
  readonly customer: Customer;
  readonly objectId: string;
  readonly unitCode: string;
  readonly timeZone: string;
  /** Thousandths of the unit. */
  readonly perDay: readonly number[];
  /** What goes through it on a certain day, in thousandths too, where that is known better than by the month. */
  readonly onDay?: (day: string) => number;
  /** What the meter showed when it was first read. */
  readonly firstRegister: number;
}

/** An electricity meter; `perDay` in kWh, `place` makes its number its own. */
export function electricityMeter(customer: Customer, direction: 'used' | 'sold', place: string, perDay: readonly number[]): Meter {
  return {
    id: `${customer.id}/${direction}`,
    customer,
    objectId: meteringPoint(`73599910001${place}`),
    unitCode: 'KWH',
    timeZone: 'Europe/Stockholm',
    perDay: perDay.map((kilowattHours) => kilowattHours * 1000),
    firstRegister: between(2_000, 30_000, place),
  };
}

/** One reading a day from `from` until and including `to`; the register shows whole units, so that readings always sum to what it moved. */
export function readMeter(meter: Meter, from: string, to: string): ReadingSeries {
  const readings: Reading[] = [];
  let counted = meter.firstRegister * 1000;
  for (let start = from; start <= to; start = addDays(start, 1)) {
    const before = Math.floor(counted / 1000);
    counted += Math.round(throughput(meter, start));
    const register = Math.floor(counted / 1000);
    readings.push({ start, end: addDays(start, 1), quantity: String(register - before), register: String(register), quality: 'measured' });
  }
  const { objectId, unitCode, timeZone } = meter;
  return { id: opaqueId('mtr', meter.id), customerId: meter.customer.id, objectId, unitCode, timeZone, readings };
}

/** What was read from the first until and including the last day, whole units. */
export function usedBetween(series: ReadingSeries, first: string, last: string): number {
  return series.readings
    .filter(({ start }) => start >= first && start <= last)
    .reduce((total, { quantity }) => total + Number(quantity), 0);
}

/** The same month as the supplier guessed it while the meter was silent for its last days: always too much. */
export function estimate(series: ReadingSeries, first: string, last: string, silentDays: number): ReadingSeries {
  const silentFrom = addDays(last, 1 - silentDays);
  const month = series.readings.filter(({ start }) => start >= first && start <= last);
  const readings = month.map((reading) => (reading.start < silentFrom ? reading : guessed(reading)));
  return { ...series, id: `${series.id}/estimate-${first.slice(0, 7)}`, readings };
}

function guessed({ start, end, quantity }: Reading): Reading {
  return { start, end, quantity: String(Number(quantity) + between(3, 6, start)), quality: 'estimated' };
}

function throughput(meter: Meter, day: string): number {
  if (meter.onDay) return meter.onDay(day);
  const usual = meter.perDay[Number(day.slice(5, 7)) - 1] ?? 0;
  return Math.floor((usual * between(82, 118, `${meter.id} ${day}`)) / 100);
}
