import type { Plan, Tariff } from '../model/plan.js';
import type { UsageReading, UsageSeries } from '../model/usage.js';
import { columnsOf } from '../usage/columns.js';
import { joinCost, type UsagePrices } from '../usage/cost.js';
import { decimalOf, minus, shifted, textOf, times, trimmed, zero, type Decimal } from '../usage/decimal.js';
import { refused } from '../usage/refuse.js';
import { rounded, unitCharge, type Charge } from './charge.js';
import { windowAt } from './tariff-window.js';

/** Tariffs that ask when. */
export type HourlyTariff = Extract<Tariff, { kind: 'spot' | 'time-of-use' }>;

/** What was used in one period under one price. */
interface Part {
  readonly code: string;
  /** Absent where each hour has its own. */
  readonly price?: string;
  readonly quantity: Decimal;
  readonly cost: Decimal;
}

/** Which price holds for a reading; nothing where there is none. */
type Pricing = (reading: UsageReading, index: number) => Omit<Part, 'quantity'> | undefined;

/** What was used in one period, added up by price. */
export class HourlyPeriod {
  readonly #parts = new Map<string, Part>();
  /** Readings with a value and without a price. */
  unpriced = 0;

  add(quantity: Decimal, priced: ReturnType<Pricing>): void {
    if (!priced) this.unpriced++;
    else this.#parts.set(priced.code, sumOf(this.#parts.get(priced.code), { ...priced, quantity }));
  }

  charges(plan: Plan): readonly Charge[] {
    return [...this.#parts.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).map((part) => chargeOf(part, plan));
  }
}

/** How a plan prices the readings of a series, `exponent` being what turns the series' unit into the plan's. */
export function pricingOf(usage: UsageSeries, plan: Plan & { readonly tariff: HourlyTariff }, exponent: number, spot: UsagePrices | undefined): Pricing {
  const { tariff } = plan;
  if (tariff.kind === 'spot') return spotPricing(usage, { ...plan, tariff }, exponent, spot);
  const { starts, zone } = columnsOf(usage);
  return (_, index) => ({ ...windowAt(zone.wallAt(starts[index] ?? 0), tariff), cost: zero });
}

function spotPricing(usage: UsageSeries, plan: Plan & { readonly tariff: { readonly markup: string } }, exponent: number, spot: UsagePrices | undefined): Pricing {
  if (!spot) throw refused('spot', `plans.${plan.id} follows the exchange, whose prices were not given`);
  if (spot.currency !== plan.currency) throw refused('spot.currency', `expected ${plan.currency}, as plans.${plan.id} has it`);
  const { readings } = joinCost(usage, spot);
  const markup = decimalOf(plan.tariff.markup);
  return ({ value = '0' }, index) => {
    const cost = readings[index]?.cost;
    return cost === undefined ? undefined : { code: 'spot', cost: plus(decimalOf(cost), times(shifted(decimalOf(value), exponent), markup)) };
  };
}

function sumOf(before: Part | undefined, part: Part): Part {
  return before ? { ...part, quantity: plus(before.quantity, part.quantity), cost: plus(before.cost, part.cost) } : part;
}

function chargeOf({ code, price, quantity, cost }: Part, plan: Plan): Charge {
  if (price !== undefined) return unitCharge(quantity, price, plan, code);
  return { kind: 'usage', code, quantity: textOf(trimmed(quantity)), amount: rounded(cost, plan) };
}

function plus(a: Decimal, b: Decimal): Decimal {
  return minus(a, { units: -b.units, scale: b.scale });
}
