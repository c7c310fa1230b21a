import type { Adapter, UsageQuery } from '../adapter.js';
import type { Change } from '../model/change.js';
import type { Allowance, UsageMeter, UsageSeries } from '../model/usage.js';
import type { PagedResource, Resource } from '../resource.js';
import { Later } from './later.js';
import { pageSchema } from './page.js';
import { PagedQueryResource } from './paged-resource.js';
import type { Queries } from './queries.js';
import { QueryResource, sourceOf } from './query-resource.js';
import type { UsageDesk } from './session.js';

/** The schemas of usage travel beside the first answer that they are for. */
export const usageModule = new Later(() => import('../model/usage.js'));

const operations = { meters: 'usage.list', series: 'usage.get', allowance: 'usage.allowance' } as const;

/** The session's meters. */
export class Usages implements UsageDesk {
  readonly #adapter: Adapter;
  readonly #queries: Queries;

  constructor(adapter: Adapter, queries: Queries) {
    this.#adapter = adapter;
    this.#queries = queries;
  }

  meters(invoiceId?: string): PagedResource<UsageMeter> {
    const operation = operations.meters;
    return new PagedQueryResource(this.#queries, {
      key: invoiceId === undefined ? [operation] : [operation, invoiceId],
      operation,
      ask: (signal, cursor) => this.#queries.door.ask({
        operation, schema: meterPage, signal,
        ask: (context) => this.#adapter.usage?.list?.({ ...(invoiceId !== undefined && { invoiceId }), ...(cursor !== undefined && { cursor }) }, context),
      }),
    });
  }

  series(query: UsageQuery): Resource<UsageSeries> {
    const operation = operations.series;
    const { seriesId, from = '', to = '', resolution = '' } = query;
    return new QueryResource(this.#queries, sourceOf(this.#queries, {
      key: [operation, seriesId, from, to, resolution],
      operation,
      ask: (signal) => this.#queries.door.ask({
        operation, signal,
        schema: async () => (await usageModule.come()).usageSeriesSchema,
        ask: (context) => this.#adapter.usage?.get?.(query, context),
      }),
    }));
  }

  allowance(seriesId: string): Resource<Allowance> {
    const operation = operations.allowance;
    return new QueryResource(this.#queries, sourceOf(this.#queries, {
      key: [operation, seriesId],
      operation,
      ask: (signal) => this.#queries.door.ask({
        operation, signal,
        schema: async () => (await usageModule.come()).allowanceSchema,
        ask: (context) => this.#adapter.usage?.allowance?.({ seriesId }, context),
      }),
    }));
  }

  /** A meter was heard of: every stretch of it that is looked at is asked again, for no change carries what each of them shows. */
  changed({ id }: Change): void {
    this.#queries.again([operations.meters]);
    this.#queries.again([operations.series, id]);
    this.#queries.again([operations.allowance, id]);
  }
}

async function meterPage() {
  return pageSchema((await usageModule.come()).usageMeterSchema);
}
