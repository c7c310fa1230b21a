import type { Period } from '@kvitt/core/model/primitives.js';
import { addDays } from '@kvitt/core/period.js';
import { addMonths } from '../calendar.js';

/** A month that a meter was read in: all of it, or until yesterday where it still runs. */
export interface MeteredMonth extends Period {
  readonly start: string;
  readonly end: string;
  readonly running: boolean;
}

/** The months from a first of a month until yesterday. */
export function monthsSince(first: string, today: string): readonly MeteredMonth[] {
  const months: MeteredMonth[] = [];
  for (let start = first; start < today; start = addMonths(start, 1)) {
    const last = addDays(addMonths(start, 1), -1);
    months.push({ start, end: last < today ? last : addDays(today, -1), running: last >= today });
  }
  return months;
}
