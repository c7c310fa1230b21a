import { addDays } from '@kvitt/core/period.js';

/** One month's bill: which month it is about, and its dates. */
export interface Slot {
  /** 0 is the newest invoice, 23 the oldest. */
  readonly age: number;
  /** First and last day of the month that is billed. */
  readonly start: string;
  readonly end: string;
  readonly issueDate: string;
  readonly dueDate: string;
}

const daysToPay = 20;

/** The same day some months later, or the last day of that month when it is shorter. */
export function addMonths(date: string, months: number): string {
  const first = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const month = first.toISOString().slice(0, 7);
  const day = Math.min(Number(date.slice(8)), daysInMonth(month));
  return `${month}-${String(day).padStart(2, '0')}`;
}

/** How many days `YYYY-MM` has. */
export function daysInMonth(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

/** Monthly bills, newest first; the newest falls due `dueInDays` after today, each is about the month before its issue date. */
export function monthlySlots(today: string, dueInDays: number, count = 24): readonly Slot[] {
  const newest = addDays(today, dueInDays - daysToPay);
  return Array.from({ length: count }, (_, age) => {
    const issueDate = addMonths(newest, -age);
    const start = `${addMonths(issueDate, -1).slice(0, 7)}-01`;
    return { age, start, end: addDays(addMonths(start, 1), -1), issueDate, dueDate: addDays(issueDate, daysToPay) };
  });
}

/** An instant of that day; seeded things happen in UTC, the portal shows them in the supplier's zone. */
export function at(date: string, time: string): string {
  return `${date}T${time}:00Z`;
}
