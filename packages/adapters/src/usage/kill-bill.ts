import { dateSchema } from '@kvitt/core/model/primitives.js';
import type { UsageSeries } from '@kvitt/core/model/usage.js';
import { windowOf } from '@kvitt/core/usage/window.js';
import * as v from 'valibot';
import { answered, quantitySchema } from './answer.js';
import { believed, type Found } from './believe.js';

/** What the answer does not say. */
export interface KillBillOptions {
  /** What is metered, `data` by default. */
  readonly commodity?: string;
  /** UNECE Rec 20 by Kill Bill's unit type; pieces (`C62`) by default. */
  readonly unitCodes?: Readonly<Record<string, string>>;
  /** The account's zone, in which its dates begin; UTC by default. */
  readonly timeZone?: string;
}

const usageSchema = v.object({
  subscriptionId: v.string(),
  startDate: dateSchema,
  /** The day after the last. */
  endDate: dateSchema,
  rolledUpUnits: v.array(v.object({ unitType: v.string(), amount: quantitySchema })),
});
const usagesSchema = v.array(usageSchema);

/** Reads Kill Bill's rolled-up usage of a subscription, of one period or several: one series for each unit type, which is its name. */
export function readKillBillUsage(answer: unknown, { commodity = 'data', unitCodes = {}, timeZone = 'UTC' }: KillBillOptions = {}): readonly UsageSeries[] {
  const meters = new Map<string, { readonly subscription: string; readonly unitType: string; readonly found: Found[] }>();
  answered(usagesSchema, Array.isArray(answer) ? answer : [answer]).forEach(({ subscriptionId, startDate, endDate, rolledUpUnits }, period) => {
    const [start, end] = [startDate, endDate].map((date) => windowOf(date, 'day', timeZone).start);
    rolledUpUnits.forEach(({ unitType, amount: value }, index) => {
      const id = `${subscriptionId}/${unitType}`;
      const meter = meters.get(id) ?? { subscription: subscriptionId, unitType, found: [] };
      meters.set(id, meter);
      meter.found.push({ where: `${period}.rolledUpUnits.${index}`, reading: { start: start ?? '', end: end ?? '', value, quality: 'measured' } });
    });
  });
  return [...meters].map(([id, { subscription, unitType, found }]) => {
    const unitCode = Object.hasOwn(unitCodes, unitType) ? (unitCodes[unitType] ?? 'C62') : 'C62';
    return believed({ id, servicePointId: subscription, name: unitType, commodity, flow: 'consumption', unitCode, timeZone, found });
  });
}
