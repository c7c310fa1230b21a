import { memoryAdapter, type MemoryAdapter } from '@kvitt/adapters/memory.js';
import type { UsageQuery } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { Change } from '@kvitt/core/model/change.js';
import type { Allowance, UsageSeries } from '@kvitt/core/model/usage.js';

/** A backend of meters that a test may read off: what it was asked, and what it tells when one of them has counted on. */
export interface MeterBackend {
  readonly adapter: MemoryAdapter;
  readonly queries: readonly UsageQuery[];
  /** The meter has counted on; who looks at it hears. */
  count(series: UsageSeries): void;
}

export function meterBackend(all: readonly UsageSeries[], allowance?: Allowance): MeterBackend {
  const meters = new Map(all.map((series) => [series.id, series]));
  const queries: UsageQuery[] = [];
  let tell: ((change: Change) => void) | undefined;
  let cursor = 0;
  const found = <Found>(thing: Found | undefined): Promise<Found> => (thing ? Promise.resolve(thing) : Promise.reject(new KvittError('not-found', { status: 404 })));
  const adapter = {
    backend: memoryAdapter().backend,
    usage: {
      list: () => Promise.resolve({ items: all }),
      get: (query: UsageQuery) => {
        queries.push(query);
        return found(meters.get(query.seriesId));
      },
      allowance: () => found(allowance),
    },
    changes: (onChange: (change: Change) => void) => {
      tell = onChange;
      return () => (tell = undefined);
    },
  };
  return {
    adapter,
    queries,
    count: (series) => {
      meters.set(series.id, series);
      cursor += 1;
      tell?.({ cursor: `${cursor}`, kind: 'usage', id: series.id });
    },
  };
}
