import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { addDays } from '@kvitt/core/period.js';
import type { Slot } from './calendar.js';
import { between } from './chance.js';

/** What happened to a document after it was issued; what is left out did not. */
export interface Story {
  /** Everything that was owed then came in on this day. */
  readonly paidOn?: string;
  readonly partPaid?: { readonly on: string; readonly amount: Money };
  readonly remindedOn?: string;
  readonly disputed?: { readonly on: string; readonly detail: string };
  /** The post bounced; without it the customer has opened the document two days after it came. */
  readonly bounced?: { readonly detail: string };
  readonly extended?: { readonly on: string; readonly until: string; readonly detail: string };
  /** Documents about this one that came later. */
  readonly followedBy?: readonly Invoice[];
}

/** The story of most bills: paid some days before the due date. */
export function paidInTime(slot: Slot, who: string): Story {
  return { paidOn: addDays(slot.dueDate, -between(0, 6, `${who} ${slot.dueDate}`)) };
}
