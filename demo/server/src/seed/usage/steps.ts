import type { Period } from '@kvitt/core/model/primitives.js';
import type { ReadingQuality, UsageReading } from '@kvitt/core/model/usage.js';
import { addDays } from '@kvitt/core/period.js';
import { textOf } from '@kvitt/core/usage/decimal.js';
import { instantOf } from '@kvitt/core/usage/instant.js';
import { windowOf } from '@kvitt/core/usage/window.js';
import { zoneNamed } from '@kvitt/core/usage/zone.js';
import { shared } from './share.js';

const hourMs = 3_600_000;

/** One step of a meter, before it is known what went through it. */
export interface Step {
  readonly start: string;
  readonly end: string;
  /** The day that it belongs to, and the hour that clocks show when it begins. */
  readonly date: string;
  readonly hour: number;
}

/** What went through a meter in a stretch, and how that is spread over its steps. */
export interface Spread {
  /** Hundredths of the unit. */
  readonly hundredths: number;
  /** What it cost in öre; absent where it costs nothing by the unit. */
  readonly ore?: number;
  readonly weight: (step: Step) => number;
  /** `measured` for what is left out; a `missing` step has no part of the whole. */
  readonly quality?: (step: Step) => ReadingQuality | undefined;
}

/** Every hour of some days, both included: 23 or 25 of them where clocks are changed. */
export function hoursOf({ start = '', end = '' }: Period, timeZone: string): readonly Step[] {
  const zone = zoneNamed(timeZone);
  const [from, to] = [Date.parse(windowOf(start, 'day', timeZone).start), Date.parse(windowOf(addDays(end, 1), 'day', timeZone).start)];
  return Array.from({ length: Math.round((to - from) / hourMs) }, (_, index) => {
    const at = from + index * hourMs;
    const begins = instantOf(at, zone);
    return { start: begins, end: instantOf(at + hourMs, zone), date: begins.slice(0, 10), hour: Number(begins.slice(11, 13)) };
  });
}

/** Every one of some days, both included. */
export function daysOf({ start = '', end = '' }: Period, timeZone: string): readonly Step[] {
  const steps: Step[] = [];
  for (let date = start; date <= end; date = addDays(date, 1)) steps.push({ ...windowOf(date, 'day', timeZone), date, hour: 0 });
  return steps;
}

/** Readings that add up to the whole and its cost exactly, whatever the steps are. */
export function spread(steps: readonly Step[], { hundredths, ore, weight, quality }: Spread): readonly UsageReading[] {
  const known = steps.map((step) => quality?.(step) ?? 'measured');
  const values = shared(hundredths, steps.map((step, index) => (known[index] === 'missing' ? 0 : weight(step))));
  // hundredths of an öre: an hour costs less than one may say in öre
  const costs = ore === undefined ? undefined : shared(ore * 100, values);
  return steps.map(({ start, end }, index) => {
    const kind = known[index] ?? 'measured';
    if (kind === 'missing') return { start, end, quality: kind };
    const value = textOf({ units: BigInt(values[index] ?? 0), scale: 2 });
    return { start, end, value, quality: kind, ...(costs && { cost: textOf({ units: BigInt(costs[index] ?? 0), scale: 4 }) }) };
  });
}
