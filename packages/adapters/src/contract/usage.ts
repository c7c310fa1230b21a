import { allowanceSchema, usageMeterSchema, usageSeriesSchema } from '@kvitt/core/model/usage.js';
import { pageSchema } from '@kvitt/core/session/page.js';
import { validate } from '@kvitt/core/session/validate.js';
import { checkSeries } from '@kvitt/core/usage/check.js';
import { contractCase } from './case.js';
import { allPages, context } from './context.js';
import { check, checkDistinct, checkFails } from './expect.js';

const page = pageSchema(usageMeterSchema);

/** What meters counted; a backend without meters is asked nothing. */
export const usageCases = [
  contractCase('lists every meter of the customer once', ['usage.list'], async ({ usage }, { meter }) => {
    if (!meter) return;
    const pages = await allPages(async (cursor) => validate('usage.list', page, await usage.list({ cursor }, context())));
    const ids = pages.flat().map(({ id }) => id);
    checkDistinct(ids, 'meters');
    check(ids.includes(meter.seriesId), `the meter ${meter.seriesId} is not listed`);
  }),

  contractCase('lists the meters that an invoice is about', ['usage.list'], async ({ usage }, { meter }) => {
    if (meter?.invoiceId === undefined) return;
    const { items } = validate('usage.list', page, await usage.list({ invoiceId: meter.invoiceId }, context()));
    check(items.some(({ id }) => id === meter.seriesId), `the meter ${meter.seriesId} is not listed for its invoice`);
  }),

  contractCase('tells nothing of the meters of another customer’s invoice', ['usage.list'], async ({ usage }, { meter, foreignInvoiceId }) => {
    if (meter) await checkFails('not-found', 'usage.list', usage.list({ invoiceId: foreignInvoiceId }, context()));
  }),

  contractCase('answers a series that can be believed', ['usage.get'], async ({ usage }, { meter }) => {
    if (!meter) return;
    const series = validate('usage.get', usageSeriesSchema, await usage.get(meter, context()));
    check(series.id === meter.seriesId, `expected the meter ${meter.seriesId}, got ${series.id}`);
    checkSeries(series);
  }),

  contractCase('answers the readings of the stretch that is asked for, and no others', ['usage.get'], async ({ usage }, { meter }) => {
    if (!meter) return;
    const { readings } = await usage.get(meter, context());
    const [from, to] = [Date.parse(meter.from), Date.parse(meter.to)];
    check(readings.length > 0, 'there are no readings in the stretch');
    const outside = readings.find(({ start }) => Date.parse(start) < from || Date.parse(start) >= to);
    check(outside === undefined, `a reading begins at ${outside?.start ?? ''}, outside of the stretch`);
  }),

  contractCase('answers how much of an allowance is used', ['usage.allowance'], async ({ usage }, { allowanceOf }) => {
    if (allowanceOf === undefined) return;
    validate('usage.allowance', allowanceSchema, await usage.allowance({ seriesId: allowanceOf }, context()));
  }),

  contractCase('answers not-found for a meter that is none of the customer’s', ['usage.get', 'usage.allowance'], async ({ usage }, { meter }) => {
    if (!meter) return;
    for (const seriesId of ['no-such-meter', '..', `${meter.seriesId}/allowance`]) {
      await checkFails('not-found', `usage.get of "${seriesId}"`, usage.get({ seriesId }, context()));
      await checkFails('not-found', `usage.allowance of "${seriesId}"`, usage.allowance({ seriesId }, context()));
    }
  }),
];
