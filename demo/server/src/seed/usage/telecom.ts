import type { ReadingQuality, UsageAnnotation, UsageMeter } from '@kvitt/core/model/usage.js';
import { addDays } from '@kvitt/core/period.js';
import { windowOf } from '@kvitt/core/usage/window.js';
import { between, opaqueId } from '../chance.js';
import type { Customer, ReadingSeries, SeededAllowance, SeededMeter } from '../seed-data.js';
import { daysOf, spread, type Step } from './steps.js';

/** A counter of a telephone or a broadband line: so much on a usual day, more at the weekend. */
export interface Counter {
  readonly customer: Customer;
  /** Tells it from her others. */
  readonly key: string;
  readonly name: string;
  readonly servicePointId: string;
  readonly commodity: 'data' | 'voice';
  readonly unitCode: 'E34' | 'MIN';
  readonly timeZone: string;
  readonly since: string;
  readonly today: string;
  /** Hundredths of the unit. */
  readonly perDay: number;
  /** What the running allowance has been used up to, hundredths of the unit. */
  readonly usedNow?: number;
  readonly allowance?: SeededAllowance;
  readonly annotations?: readonly UsageAnnotation[];
  readonly quality?: (step: Step) => ReadingQuality | undefined;
}

/** A counter by the day, until yesterday; what the running allowance has used of it adds up exactly. */
export function dayCounter(counter: Counter): SeededMeter {
  const { customer, key, name, servicePointId, commodity, unitCode, timeZone, since, today, allowance, annotations, quality } = counter;
  const yesterday = addDays(today, -1);
  const begins = counter.usedNow === undefined ? today : (allowance?.startsOn ?? today);
  const before = daysOf({ start: since, end: addDays(begins, -1) }, timeZone);
  const now = daysOf({ start: begins, end: yesterday }, timeZone);
  const weight = weightOf(counter);
  const usual = before.reduce((sum, step) => sum + (quality?.(step) === 'missing' ? 0 : weight(step)), 0);
  return {
    customerId: customer.id,
    meter: meterOf({ id: opaqueId('mtr', `${customer.id}/${key}`), name, servicePointId, commodity, unitCode, timeZone }, today),
    readings: [...spread(before, { hundredths: usual, weight, quality }), ...spread(now, { hundredths: counter.usedNow ?? 0, weight, quality })],
    allowance, annotations,
  };
}

/** A counter whose days a bill charges for. */
export function billedCounter({ id, customerId, objectId, unitCode, timeZone, readings }: ReadingSeries, name: string, today: string): SeededMeter {
  const steps = daysOf({ start: readings[0]?.start, end: readings.at(-1)?.start }, timeZone);
  const told = steps.map(({ start, end }, index) => ({ start, end, value: readings[index]?.quantity ?? '0', quality: 'measured' }) as const);
  return { customerId, meter: meterOf({ id, name, servicePointId: objectId, commodity: 'data', unitCode, timeZone }, today), readings: told };
}

/** A month of an allowance that began some days ago. */
export function allowanceSince(today: string, daysAgo: number, ofDays: number, rest: Omit<SeededAllowance, 'startsOn' | 'resetsOn'>): SeededAllowance {
  return { ...rest, startsOn: addDays(today, -daysAgo), resetsOn: addDays(today, ofDays - daysAgo) };
}

function meterOf(meter: Pick<UsageMeter, 'id' | 'name' | 'servicePointId' | 'commodity' | 'unitCode' | 'timeZone'>, today: string): UsageMeter {
  const midnight = windowOf(today, 'day', meter.timeZone).start;
  return { ...meter, flow: 'consumption', resolution: 'P1D', updatedAt: midnight, completeUntil: midnight };
}

function weightOf({ key, customer, perDay }: Counter): (step: Step) => number {
  return ({ date }) => {
    const weekend = [0, 6].includes(new Date(date).getUTCDay());
    return Math.round((perDay * between(50, 130, `${customer.id} ${key} ${date}`) * (weekend ? 1.5 : 1)) / 100);
  };
}
