import type { Plan } from '../model/plan.js';
import type { Money } from '../model/primitives.js';
import type { UsageSeries } from '../model/usage.js';
import { sum } from '../sum.js';
import { aggregate, type UsageBucket } from '../usage/aggregate.js';
import { columnsOf } from '../usage/columns.js';
import type { UsagePrices } from '../usage/cost.js';
import { decimalOf, order, shifted } from '../usage/decimal.js';
import type { Cut } from '../usage/edges.js';
import { epochOf } from '../usage/instant.js';
import { rangeOf, type Range } from '../usage/range.js';
import { refused } from '../usage/refuse.js';
import { exponentBetween } from '../usage/units.js';
import { rounded, type Charge } from './charge.js';
import { HourlyPeriod, pricingOf } from './hourly-tariff.js';
import { monthlyCharges } from './monthly-tariff.js';

/** What of a series is held against the plans. */
export interface PlanFitOptions {
  /** Only what begins in this range; all of the series by default. Whole periods, so that no fee is too much. */
  readonly range?: Range;
  /** Months by default, or billing periods. */
  readonly periods?: Cut;
  /** What the exchange asked; needed by plans that follow it. */
  readonly spot?: UsagePrices;
}

/** What one period would have cost. */
export interface PlanPeriod extends Range {
  /** The fee first; each rounded as an invoice rounds its lines. */
  readonly charges: readonly Charge[];
  readonly total: Money;
  /** The series begins or ends within it: its fee is charged for what was used in a part of it. */
  readonly partial: boolean;
}

/** What a plan would have cost, with the whole calculation. */
export interface PlanFit {
  readonly plan: Plan;
  readonly total: Money;
  readonly periods: readonly PlanPeriod[];
  /** Intervals that nobody knows anything of: what was used then is not in it. */
  readonly missing: number;
  /** Readings for whose hour there is no price of the exchange's: they are not in it either. */
  readonly unpriced: number;
}

/**
 * What each plan would have cost for what was used, the cheapest first; among equals the order given. Exact: quantities are never rounded,
 * money once for each charge, half away from zero. `invalid` names the plan whose unit, currency or prices do not fit.
 */
export function planFit(usage: UsageSeries, plans: readonly Plan[], options: PlanFitOptions = {}): readonly PlanFit[] {
  const [first] = plans;
  for (const { id, currency } of plans) if (currency !== first?.currency) throw refused(`plans.${id}.currency`, `expected ${first?.currency ?? ''}, as the first plan has it`);
  const buckets = aggregate(usage, { resolution: options.periods ?? 'P1M', range: options.range });
  return plans.map((plan) => fitOf({ usage, plan, buckets, ...options })).sort((a, b) => order(decimalOf(a.total.amount), decimalOf(b.total.amount)));
}

/** One plan, and what is held against it. */
interface Fitting extends PlanFitOptions {
  readonly usage: UsageSeries;
  readonly plan: Plan;
  readonly buckets: readonly UsageBucket[];
}

function fitOf(fitting: Fitting): PlanFit {
  const { usage, plan, buckets } = fitting;
  const exponent = exponentBetween(usage.unitCode, plan.unitCode);
  if (exponent === undefined) throw refused(`plans.${plan.id}.unitCode`, `expected ${usage.unitCode}, as the series has it`);
  const { charges, unpriced } = usageCharges(fitting, exponent);
  const fee: Charge = { kind: 'fee', amount: rounded(decimalOf(plan.fee), plan) };
  const periods = buckets.map((bucket, index) => periodOf(bucket, [fee, ...(charges[index] ?? [])], plan));
  const missing = buckets.reduce((before, bucket) => before + bucket.missing, 0);
  return { plan, total: sum(periods.map(({ total }) => total), plan.currency), periods, missing, unpriced };
}

function periodOf({ start, end, partial }: UsageBucket, charges: readonly Charge[], { currency }: Plan): PlanPeriod {
  return { start, end, charges, total: sum(charges.map(({ amount }) => amount), currency), partial };
}

interface UsageCharges {
  /** Of each period. */
  readonly charges: readonly (readonly Charge[])[];
  readonly unpriced: number;
}

function usageCharges(fitting: Fitting, exponent: number): UsageCharges {
  const { plan, buckets } = fitting;
  const { tariff } = plan;
  if (tariff.kind === 'spot' || tariff.kind === 'time-of-use') return hourlyCharges(fitting, { ...plan, tariff }, exponent);
  return { charges: buckets.map(({ value = '0' }) => monthlyCharges(tariff, shifted(decimalOf(value), exponent), plan)), unpriced: 0 };
}

/** Readings and periods are both in order: one walk beside each other. */
function hourlyCharges({ usage, buckets, range, spot }: Fitting, plan: Parameters<typeof pricingOf>[1], exponent: number): UsageCharges {
  const columns = columnsOf(usage);
  const { start: from, end: to } = rangeOf(range, columns);
  const priceOf = pricingOf(usage, plan, exponent, spot);
  const ends = buckets.map(({ end }) => epochOf(end));
  const periods = buckets.map(() => new HourlyPeriod());
  let at = 0;
  usage.readings.forEach((reading, index) => {
    const start = columns.starts[index] ?? 0;
    if (reading.value === undefined || start < from || start >= to) return;
    while (start >= (ends[at] ?? Infinity)) at++;
    periods[at]?.add(shifted(decimalOf(reading.value), exponent), priceOf(reading, index));
  });
  return { charges: periods.map((period) => period.charges(plan)), unpriced: periods.reduce((before, { unpriced }) => before + unpriced, 0) };
}
