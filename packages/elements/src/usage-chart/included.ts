import type { Allowance, UsageSeries } from '@kvitt/core/model/usage.js';
import { decimalOf, isDecimal, shifted, textOf } from '@kvitt/core/usage/decimal.js';
import { refused } from '@kvitt/core/usage/refuse.js';
import { exponentBetween } from '@kvitt/core/usage/units.js';
import { unitOfRange } from '@kvitt/core/usage/window.js';
import { at, zoneOf, type View } from './view.js';

/** What the contract includes, beside a picture of months or of one. */
export interface Included {
  /** In the series' unit. */
  readonly limit: string;
  /** How high it stands in the picture: the limit, or the part of it that a step has; only to draw. */
  readonly level: number;
  /** The picture is of one month, and each step has an even part of the limit. */
  readonly spread: boolean;
}

/**
 * An allowance begins anew each month or billing period: it stands over steps as long as that, or is spread over the steps of one.
 * Beside anything else, such as hours of a day, it says nothing; neither does one without a limit.
 */
export function includedIn({ limit, unitCode }: Allowance, view: View, series: readonly UsageSeries[], steps: number): Included | undefined {
  if (limit === undefined) return undefined;
  if (!isDecimal(limit)) throw refused('allowance.limit', 'expected a decimal string such as "20"');
  const exponent = exponentBetween(unitCode, series[0]?.unitCode ?? '');
  if (exponent === undefined) throw refused('allowance.unitCode', 'the series is in another unit');
  const most = textOf(shifted(decimalOf(limit), exponent));
  if (view.resolution === 'P1M' || typeof view.resolution !== 'string') return { limit: most, level: Number(most), spread: false };
  return isOne(view, series) && steps > 0 ? { limit: most, level: Number(most) / steps, spread: true } : undefined;
}

/** Whether a range is one month, or one billing period. */
function isOne({ range, periods = [] }: View, series: readonly UsageSeries[]): boolean {
  const zone = zoneOf(series);
  const index = periods.findIndex((date) => range.start.startsWith(date));
  return unitOfRange(range, zone) === 'month' || (index !== -1 && at(range.end) > at(range.start) && range.end.startsWith(periods[index + 1] ?? 'none'));
}
