import type { Allowance, UsageForecast, UsageMeter } from '@kvitt/core/model/usage.js';
import { today } from '@kvitt/core/period.js';
import { decimalOf, over, textOf, times, type Decimal } from '@kvitt/core/usage/decimal.js';
import type { Range } from '@kvitt/core/usage/range.js';
import { windowOf } from '@kvitt/core/usage/window.js';
import type { Clock } from '../clock.js';
import type { Queries } from '../db/database.js';
import { counted, type Counted } from '../records/usage.js';
import type { SeededAllowance } from '../seed/seed-data.js';

const dayMs = 86_400_000;

/** What the running month comes to if it goes on as it began; nothing on its first day, of which nobody can tell. */
export async function forecastOf(queries: Queries, clock: Clock, { id, timeZone, currency }: UsageMeter): Promise<UsageForecast | undefined> {
  const month = windowOf(today(clock.now(), timeZone), 'month', timeZone);
  const sums = await counted(queries, id, month.start, month.end);
  const value = grown(sums.value, sums, month);
  const cost = grown(sums.cost, sums, month, 2);
  return value === undefined ? undefined : { ...month, value, ...(cost !== undefined && currency && { cost: { amount: cost, currency } }) };
}

/** Where the customer stands with what her contract includes, added up from what the meter counted. */
export async function allowanceOf(queries: Queries, meter: UsageMeter, version: number, { id, name, limit, startsOn, resetsOn }: SeededAllowance): Promise<Allowance> {
  const [start, end] = [startsOn, resetsOn].map((date) => windowOf(date, 'day', meter.timeZone).start);
  const period = { start: start ?? '', end: end ?? '' };
  const sums = await counted(queries, meter.id, period.start, period.end);
  const forecast = grown(sums.value, sums, period);
  return { id, version, name, used: sums.value ?? '0', unitCode: meter.unitCode, resetsOn, ...(limit !== undefined && { limit }), ...(forecast !== undefined && { forecast }) };
}

/** A sum as long as the whole, at the pace of what is known; exact until it is rounded once. */
function grown(sum: string | null, { until }: Counted, { start, end }: Range, decimals = 1): string | undefined {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  if (sum === null || until === null || until - from < dayMs) return undefined;
  const share = over(whole(to - from), whole(Math.min(until, to) - from), 12);
  return textOf(over(times(decimalOf(sum), share), whole(1), decimals));
}

function whole(number: number): Decimal {
  return { units: BigInt(Math.round(number)), scale: 0 };
}
