import type { Allowance } from '../model/usage.js';
import { decimalOf, minus, order, over, textOf, zero } from './decimal.js';

/** How far an allowance is used up. */
export interface AllowanceStanding {
  readonly state: 'under' | 'near' | 'over' | 'unlimited';
  /** What is left, or, negative, what was used above it; absent where it is unlimited. */
  readonly left?: string;
  /** How much of it is used, in per cent to one decimal; absent where there is none to use. */
  readonly percent?: string;
  /** By how much the forecast is above the limit, where it is. */
  readonly forecastOver?: string;
}

/** Where a customer stands with what her contract includes; `near` from `nearPercent` of it, 80 by default. */
export function standingOf({ used, limit, forecast }: Allowance, nearPercent = 80): AllowanceStanding {
  if (limit === undefined) return { state: 'unlimited' };
  const [spent, most] = [decimalOf(used), decimalOf(limit)];
  const tenths = order(most, zero) > 0 ? over(spent, most, 3) : undefined;
  const above = forecast === undefined ? undefined : minus(decimalOf(forecast), most);
  return {
    state: order(spent, most) > 0 ? 'over' : isNear(tenths?.units, nearPercent) ? 'near' : 'under',
    left: textOf(minus(most, spent)),
    percent: tenths && textOf({ units: tenths.units, scale: 1 }),
    forecastOver: above && order(above, zero) > 0 ? textOf(above) : undefined,
  };
}

/** All of nothing is used up at once. */
function isNear(tenths: bigint | undefined, nearPercent: number): boolean {
  return tenths === undefined || tenths >= BigInt(Math.round(nearPercent * 10));
}
