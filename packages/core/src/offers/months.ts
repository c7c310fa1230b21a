import { addDays } from '../period.js';

/** How many whole months lie between two dates; the 31st of January and the 28th of February are none apart. */
export function wholeMonths(from: string, to: string): number {
  const [months, days] = [monthOf(to) - monthOf(from), dayOf(to) - dayOf(from)];
  return days < 0 ? months - 1 : months;
}

/** The months of a stretch whose last day is included, if it is made of whole ones. */
export function monthsOf({ start, end }: { readonly start: string; readonly end: string }): number | undefined {
  const after = addDays(end, 1);
  return dayOf(start) === dayOf(after) ? monthOf(after) - monthOf(start) : undefined;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function dayOf(date: string): number {
  return Number(date.slice(8));
}
