import type { UsageSeries } from '@kvitt/core/model/usage.js';
import * as v from 'valibot';
import { answered, quantitySchema } from './answer.js';
import { believed, type Found } from './believe.js';
import { resolutionOf } from './resolution.js';
import { instantText } from './values.js';

/** What the answer does not say. */
export interface StripeMeterOptions {
  /** What is metered, `data` by default. */
  readonly commodity?: string;
  /** UNECE Rec 20; pieces (`C62`) by default. */
  readonly unitCode?: string;
  /** Zone in which the customer's days begin; UTC by default, in which Stripe groups. */
  readonly timeZone?: string;
}

const secondsSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7_258_118_400));
const summarySchema = v.object({ object: v.literal('billing.meter_event_summary'), meter: v.string(), aggregated_value: quantitySchema, start_time: secondsSchema, end_time: secondsSchema });
const summariesSchema = v.array(summarySchema);

/** Reads Stripe's summaries of meter events, one, several or a page of a list of them: one series for each meter. */
export function readStripeMeter(answer: unknown, { commodity = 'data', unitCode = 'C62', timeZone = 'UTC' }: StripeMeterOptions = {}): readonly UsageSeries[] {
  const meters = new Map<string, Found[]>();
  answered(summariesSchema, listOf(answer)).forEach(({ meter, aggregated_value: value, start_time, end_time }, index) => {
    const found = meters.get(meter) ?? [];
    meters.set(meter, found);
    found.push({ where: `data.${index}`, reading: { start: instantText(start_time * 1000), end: instantText(end_time * 1000), value, quality: 'measured' } });
  });
  return [...meters].map(([id, found]) => {
    const resolution = resolutionOf(found.map(({ reading }) => reading), timeZone);
    return believed({ id, commodity, flow: 'consumption', unitCode, timeZone, resolution, found });
  });
}

function listOf(answer: unknown): unknown {
  if (Array.isArray(answer) || typeof answer !== 'object' || answer === null) return answer;
  return 'data' in answer ? answer.data : [answer];
}
