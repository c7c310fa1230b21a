import type { Offer } from '@kvitt/core/model/offer.js';
import type { Plan } from '@kvitt/core/model/plan.js';
import { planFit } from '@kvitt/core/offers/plan-fit.js';
import { addDays } from '@kvitt/core/period.js';
import { subtract } from '@kvitt/core/sum.js';
import { windowOfPeriod } from '@kvitt/core/usage/window.js';
import { addMonths } from '../calendar.js';
import type { SeededMeter } from '../seed-data.js';

/** The last twelve whole months before today. */
function lastYear(today: string): { readonly start: string; readonly end: string } {
  const month = `${today.slice(0, 7)}-01`;
  return { start: addMonths(month, -12), end: addDays(month, -1) };
}

/** What a customer's own usage of the last twelve whole months would have cost less with another plan than with hers. */
export function savingOf({ meter, readings }: SeededMeter, [present, offered]: readonly [Plan, Plan], today: string): Offer['saving'] {
  const period = lastYear(today);
  const totals = planFit({ ...meter, readings }, [present, offered], { range: windowOfPeriod(period, meter.timeZone) });
  const totalOf = ({ id }: Plan) => totals.find(({ plan }) => plan.id === id)?.total;
  const [now, then] = [totalOf(present), totalOf(offered)];
  return now && then && { amount: subtract(now, then), ...period };
}

/** Whole units that a meter counted in each of the last twelve whole months, the oldest first. */
export function monthly({ readings }: SeededMeter, today: string): readonly number[] {
  const { start } = lastYear(today);
  return Array.from({ length: 12 }, (_, index) => {
    const month = addMonths(start, index).slice(0, 7);
    return Math.round(readings.reduce((sum, reading) => (reading.start.startsWith(month) ? sum + Number(reading.value ?? 0) : sum), 0));
  });
}
