import type { Plan, Tariff } from '../model/plan.js';
import { decimalOf, minus, order, over, textOf, times, zero, type Decimal } from '../usage/decimal.js';
import { refused } from '../usage/refuse.js';
import { rounded, unitCharge, type Charge } from './charge.js';

/** Tariffs that ask only how much, not when. */
export type MonthlyTariff = Extract<Tariff, { kind: 'flat' | 'stepped' | 'allowance' }>;

/** Charges what was used in one period, in the plan's unit. */
export function monthlyCharges(tariff: MonthlyTariff, used: Decimal, plan: Plan): readonly Charge[] {
  if (tariff.kind === 'flat') return [unitCharge(used, tariff.price, plan)];
  return tariff.kind === 'stepped' ? stepCharges(tariff.steps, used, plan) : overageOf(tariff, used, plan);
}

function stepCharges(steps: Extract<Tariff, { kind: 'stepped' }>['steps'], used: Decimal, plan: Plan): readonly Charge[] {
  let from = zero;
  return steps.flatMap(({ upTo, price }, index) => {
    const end = upTo === undefined ? undefined : decimalOf(upTo);
    if (end && order(end, from) <= 0) throw refused(`plans.${plan.id}.tariff.steps.${index}.upTo`, 'expected more than the step before');
    const quantity = minus(end && order(used, end) > 0 ? end : used, from);
    if (end) from = end;
    return quantity.units > 0n ? [unitCharge(quantity, price, plan, String(index + 1))] : [];
  });
}

/** A portion that is begun is paid whole. */
function overageOf({ included, portion, price }: Extract<Tariff, { kind: 'allowance' }>, used: Decimal, plan: Plan): readonly Charge[] {
  const size = decimalOf(portion);
  if (size.units <= 0n) throw refused(`plans.${plan.id}.tariff.portion`, 'expected more than nothing');
  const above = minus(used, decimalOf(included));
  if (above.units <= 0n) return [];
  const nearest = over(above, size, 0);
  const begun = order(times(nearest, size), above) < 0 ? { units: nearest.units + 1n, scale: 0 } : nearest;
  return [{ kind: 'overage', quantity: textOf(begun), price, amount: rounded(times(begun, decimalOf(price)), plan) }];
}
