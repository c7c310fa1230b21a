import { epochOf } from '@kvitt/core/usage/instant.js';
import { maxReadings } from '@kvitt/core/usage/limits.js';
import { stepOf } from '@kvitt/core/usage/resolution.js';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import * as v from 'valibot';
import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { parseQuery } from '../parse.js';
import { notFound, ProblemError } from '../problem.js';
import { idBefore } from '../records/cursor.js';
import { findInvoice } from '../records/invoices.js';
import { findMeter, listMeters, meterOf, readingsOf, type MeterRow } from '../records/usage.js';
import type { SignedIn } from '../sign-in.js';
import { allowanceOf, forecastOf } from '../usage/forecast.js';
import { cutFor, summed } from '../usage/series.js';

const perPage = 50;

const listSchema = v.object({ invoiceId: v.optional(v.string()), cursor: v.optional(v.string()) });
const instant = v.pipe(v.string(), v.check((text) => !Number.isNaN(epochOf(text)), 'expected an RFC 3339 instant with offset, between 1900 and 2200'));
const resolution = v.pipe(v.string(), v.check((text) => stepOf(text) !== undefined, 'expected an ISO 8601 duration of one part, such as PT1H, P1D or P1M'));
const seriesSchema = v.pipe(
  v.object({ from: v.optional(instant), to: v.optional(instant), resolution: v.optional(resolution) }),
  v.forward(v.check(({ from, to }) => from === undefined || to === undefined || epochOf(from) <= epochOf(to), 'expected an instant that is not before from'), ['to']),
);

/** What the customer's meters counted: each query names the customer, so that another's meter cannot be found. */
export function usageRoutes(database: Database, clock: Clock): Hono<SignedIn> {
  const routes = new Hono<SignedIn>();
  // a year of quarter hours is four megabytes of much the same
  routes.use(compress());
  routes.get('/', async (c) => {
    const { invoiceId, cursor } = parseQuery(c, listSchema);
    const after = cursor === undefined ? undefined : (idBefore(cursor) ?? refused('cursor', 'none of ours'));
    if (invoiceId !== undefined && !(await findInvoice(database, c.var.customer.id, invoiceId))) throw notFound();
    return c.json(await listMeters(database, c.var.customer.id, { invoiceId, after, limit: perPage }));
  });
  routes.get('/:seriesId', async (c) => {
    const query = parseQuery(c, seriesSchema);
    const row = await held(database, c.var.customer.id, c.req.param('seriesId'));
    const meter = meterOf(row);
    const readings = (await readingsOf(database, meter, query)) ?? refused('from', `more than ${maxReadings} readings: ask for a shorter stretch`);
    const series = { ...meter, readings, forecast: await forecastOf(database, clock, meter), ...row.context };
    const cut = cutFor(query.resolution, meter);
    return c.json(cut === undefined || readings.length === 0 ? series : summed(series, cut));
  });
  routes.get('/:seriesId/allowance', async (c) => {
    const row = await held(database, c.var.customer.id, c.req.param('seriesId'));
    if (!row.allowance) throw notFound();
    return c.json(await allowanceOf(database, row.document, row.version, row.allowance));
  });
  return routes;
}

async function held(database: Database, customerId: string, id: string): Promise<MeterRow> {
  const row = await findMeter(database, customerId, id);
  if (!row) throw notFound();
  return row;
}

function refused(field: string, detail: string): never {
  throw new ProblemError(400, { title: 'Malformed request', errors: [{ pointer: `#/${field}`, detail }] });
}
