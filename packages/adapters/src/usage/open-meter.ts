import { instantSchema } from '@kvitt/core/model/primitives.js';
import type { UsageSeries } from '@kvitt/core/model/usage.js';
import * as v from 'valibot';
import { answered, quantitySchema } from './answer.js';
import { believed, type Found } from './believe.js';

/** What the answer does not say. */
export interface OpenMeterOptions {
  /** The meter's slug; it names the series. */
  readonly meter?: string;
  /** What is metered, `data` by default. */
  readonly commodity?: string;
  /** UNECE Rec 20; pieces (`C62`) by default. */
  readonly unitCode?: string;
  /** The `windowTimeZone` that was asked for; UTC by default, as in OpenMeter. */
  readonly timeZone?: string;
}

const resultSchema = v.object({
  windowSize: v.optional(v.picklist(['MINUTE', 'HOUR', 'DAY', 'MONTH'])),
  data: v.array(
    v.object({
      value: quantitySchema,
      windowStart: instantSchema,
      windowEnd: instantSchema,
      subject: v.nullish(v.string()),
      groupBy: v.nullish(v.record(v.string(), v.nullable(v.string()))),
    }),
  ),
});

const resolutions = { MINUTE: 'PT1M', HOUR: 'PT1H', DAY: 'P1D', MONTH: 'P1M' } as const;

/** Reads OpenMeter's `MeterQueryResult`: one series for each subject and group. */
export function readOpenMeter(result: unknown, options: OpenMeterOptions = {}): readonly UsageSeries[] {
  const { meter = 'meter', commodity = 'data', unitCode = 'C62', timeZone = 'UTC' } = options;
  const { data, windowSize } = answered(resultSchema, result);
  const groups = new Map<string, { readonly subject: string | undefined; readonly name: string; readonly found: Found[] }>();
  data.forEach(({ subject, groupBy, value, windowStart: start, windowEnd: end }, index) => {
    const values = Object.entries(groupBy ?? {}).flatMap(([, group]) => group ?? []);
    const key = JSON.stringify([meter, subject, groupBy]);
    const group = groups.get(key) ?? { subject: subject ?? undefined, name: values.join(' · '), found: [] };
    groups.set(key, group);
    group.found.push({ where: `data.${index}`, reading: { start, end, value, quality: 'measured' } });
  });
  const resolution = windowSize && resolutions[windowSize];
  return [...groups.values()].map(({ subject, name, found }) =>
    believed({ id: [meter, subject, name].filter(Boolean).join('/'), servicePointId: subject, name: name || undefined, commodity, flow: 'consumption', unitCode, timeZone, resolution, found }),
  );
}
