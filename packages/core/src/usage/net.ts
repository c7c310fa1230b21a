import type { ReadingQuality, UsageReading, UsageSeries } from '../model/usage.js';
import { columnsOf } from './columns.js';
import { decimalOf, minus, textOf } from './decimal.js';
import { refused } from './refuse.js';

/** The less is known of a value, the later it comes. */
const qualities: readonly ReadingQuality[] = ['measured', 'corrected', 'estimated', 'missing'];

/**
 * What was drawn minus what was fed in, interval by interval and exact; an interval that only one of them has is missing, not zero.
 * Both are in one unit and zone and have the same intervals; `aggregate` makes them so.
 */
export function net(consumption: UsageSeries, production: UsageSeries): UsageSeries {
  if (production.unitCode !== consumption.unitCode) throw refused('production.unitCode', 'the consumption is in another unit');
  if (production.timeZone !== consumption.timeZone) throw refused('production.timeZone', 'the consumption is in another zone');
  if (production.currency !== consumption.currency) throw refused('production.currency', 'the consumption is in another currency');
  const id = `${consumption.id}-${production.id}`;
  const readings = merged(consumption, production);
  const series: UsageSeries = { ...consumption, id, flow: 'net', comparisons: undefined, forecast: undefined, readings };
  columnsOf(series);
  return series;
}

function merged(consumption: UsageSeries, production: UsageSeries): readonly UsageReading[] {
  const [drawn, fed] = [columnsOf(consumption), columnsOf(production)];
  const readings: UsageReading[] = [];
  for (let a = 0, b = 0; a < drawn.starts.length || b < fed.starts.length; ) {
    const [startA = Infinity, startB = Infinity] = [drawn.starts[a], fed.starts[b]];
    if (startA === startB && drawn.ends[a] !== fed.ends[b]) throw refused(`production.readings.${b}`, 'the consumption has other intervals');
    readings.push(difference(startA <= startB ? consumption.readings[a] : undefined, startB <= startA ? production.readings[b] : undefined));
    if (startA <= startB) a++;
    if (startB <= startA) b++;
  }
  return readings;
}

function difference(drawn: UsageReading | undefined, fed: UsageReading | undefined): UsageReading {
  const { start = '', end = '' } = drawn ?? fed ?? {};
  const value = less(drawn?.value, fed?.value);
  if (!drawn || !fed || value === undefined) return { start, end, quality: 'missing' };
  const quality = qualities[Math.max(qualities.indexOf(drawn.quality), qualities.indexOf(fed.quality))] ?? 'estimated';
  const cost = less(drawn.cost, fed.cost);
  return cost === undefined ? { start, end, value, quality } : { start, end, value, quality, cost };
}

function less(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? undefined : textOf(minus(decimalOf(a), decimalOf(b)));
}
