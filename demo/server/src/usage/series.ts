import type { UsageMeter, UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { aggregate, type UsageBucket } from '@kvitt/core/usage/aggregate.js';
import { roughly, stepOf } from '@kvitt/core/usage/resolution.js';

/** The steps that readings can be summed to; anything between them is answered finer, as the contract allows. */
const cuts = ['PT30M', 'PT1H', 'P1D', 'P1W', 'P1M', 'P3M', 'P1Y'] as const;

/** The longest step that is not longer than what is of use, where that is longer than the meter's own. */
export function cutFor(wanted: string | undefined, { resolution = '' }: UsageMeter): string | undefined {
  const [most, own] = [lengthOf(wanted), lengthOf(resolution)];
  const cut = cuts.findLast((one) => lengthOf(one) <= most);
  return cut !== undefined && own > 0 && lengthOf(cut) > own ? cut : undefined;
}

/** The series in longer readings, which add up to its own exactly. */
export function summed(series: UsageSeries, resolution: string): UsageSeries {
  const last = series.readings.at(-1)?.end ?? '';
  const readings = aggregate(series, { resolution }).map((bucket, index) => readingOf(bucket, { first: index === 0 ? series.readings[0]?.start : undefined, last }));
  return { ...series, resolution, readings };
}

/** A step of which a part is missing was not measured: what is known of it is the least that it can be. */
function readingOf({ start, end, value, cost, missing, estimated, corrected }: UsageBucket, { first, last }: { readonly first: string | undefined; readonly last: string }): UsageReading {
  const within = { start: first ?? start, end: Date.parse(last) < Date.parse(end) ? last : end };
  if (value === undefined) return { ...within, quality: 'missing' };
  const quality = missing > 0 || estimated > 0 ? 'estimated' : corrected > 0 ? 'corrected' : 'measured';
  return { ...within, value, quality, ...(cost && { cost: cost.amount }) };
}

function lengthOf(resolution = ''): number {
  const step = stepOf(resolution);
  return step ? roughly(step) : 0;
}
