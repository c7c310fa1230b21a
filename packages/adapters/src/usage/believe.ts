import { KvittError } from '@kvitt/core/error.js';
import type { UsageReading, UsageSeries } from '@kvitt/core/model/usage.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { refused } from './refuse.js';

/** A reading, and where in the file it stands: `line 17`, `data.3`. */
export interface Found {
  readonly reading: UsageReading;
  readonly where: string;
}

/** A series as it was read, before anybody looked whether it can be. */
export interface Draft extends Omit<UsageSeries, 'readings'> {
  readonly found: readonly Found[];
}

/** Makes a series of what was read, in order of time, or refuses it by the place in the file that is wrong. */
export function believed({ found, ...rest }: Draft): UsageSeries {
  const ordered = [...found].sort((a, b) => Date.parse(a.reading.start) - Date.parse(b.reading.start));
  const readings = ordered.map(({ reading }) => reading);
  const series: UsageSeries = { ...rest, readings, completeUntil: rest.completeUntil ?? readings.at(-1)?.end };
  try {
    checkSeries(series);
  } catch (error) {
    throw placed(error, ordered);
  }
  return series;
}

function placed(error: unknown, found: readonly Found[]): unknown {
  if (!KvittError.is(error)) return error;
  const [, index, field = ''] = /^readings\.(\d+)\.(.+)$/.exec(error.field ?? '') ?? [];
  const where = found[Number(index)]?.where;
  return where === undefined ? error : refused(where, field, error.message.replace(/^usage: [^:]+: /, ''), error);
}
