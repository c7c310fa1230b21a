import type { UsageOperations } from '@kvitt/core/adapter.js';
import { allowanceSchema, usageMeterSchema, usageSeriesSchema } from '@kvitt/core/model/usage.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { segment } from './ask.js';
import { json } from './json.js';
import type { Backend } from './request.js';

const meterPage = pageSchema(usageMeterSchema);

/** Meters over REST; fetched by pages that have any. */
export function usageOf(backend: Backend): Required<UsageOperations> {
  return {
    list: async (query, context) => json(backend, 'usage.list', meterPage, { path: '/usage', query }, context),
    get: async ({ seriesId, from, to, resolution }, context) =>
      json(backend, 'usage.get', usageSeriesSchema, { path: `/usage${segment(seriesId)}`, query: { from, to, resolution } }, context),
    allowance: async ({ seriesId }, context) => json(backend, 'usage.allowance', allowanceSchema, { path: `/usage${segment(seriesId)}/allowance` }, context),
  };
}
