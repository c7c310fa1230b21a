import { addDays } from '@kvitt/core/period.js';
import type { Period } from '@kvitt/core/model/primitives.js';

const monthNames = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

/** A whole calendar month, as invoices are written for. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The month `count` months after this one, or before it when negative. */
export function monthsAfter({ year, month }: Month, count: number): Month {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** The month that a date lies in. */
export function monthOf(date: string): Month {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

/** The first and the last day. */
export function periodOf(month: Month): Period {
  return { start: firstDay(month), end: addDays(firstDay(monthsAfter(month, 1)), -1) };
}

/** The month's Swedish name. */
export function nameOf({ month }: Month): string {
  return monthNames[month - 1] ?? '';
}

function firstDay({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}
