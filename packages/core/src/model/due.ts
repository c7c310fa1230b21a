import { isPositive } from '../money.js';
import { daysBetween, today } from '../period.js';
import { amountToPay, isOver, type Payable } from './to-pay.js';

export { amountToPay, creditNoteTypeCodes, isCreditNote, isDirectDebit, settlementOf, type Payable } from './to-pay.js';

/** How near the due date is; `days` counts from today to it and is negative once it has passed. */
export interface Due {
  /** `none`: nothing is to be paid by a date. */
  readonly state: 'none' | 'later' | 'soon' | 'today' | 'overdue';
  readonly days: number;
}

/** What lateness depends on beside the document. */
export interface DueOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone in which a day ends, when the document names none; UTC by default. */
  readonly timeZone?: string;
  /** How many days before the due date it is `soon`; five by default. */
  readonly dueSoonDays?: number;
}

/** How near or how long past the due date is in the supplier's zone; a date alone tells lateness, never that nothing was paid. */
export function dueState(document: Payable, { now, timeZone = 'UTC', dueSoonDays = 5 }: DueOptions): Due {
  if (!document.dueDate || isOver(document) || !isPositive(amountToPay(document))) return { state: 'none', days: 0 };
  const days = daysBetween(today(now, document.timeZone ?? timeZone), document.dueDate);
  return { state: nearness(days, dueSoonDays), days };
}

function nearness(days: number, dueSoonDays: number): Due['state'] {
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= dueSoonDays ? 'soon' : 'later';
}
