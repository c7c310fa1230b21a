import { addDays } from '@kvitt/core/period.js';
import { monthlySlots, type Slot } from '../calendar.js';
import { customers } from '../customers.js';
import { issue } from '../document.js';
import { norwegianFee } from '../fees.js';
import type { LineDraft } from '../line.js';
import { remind } from '../reminder.js';
import type { Customer, SeededInvoice } from '../seed-data.js';
import { paidInTime, type Story } from '../story.js';
import { suppliers } from '../suppliers.js';
import { tell } from '../tell.js';
import { ingridsLines, jamesLines } from './subscriptions.js';
import { broadbandWords } from './words.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';

const supplier = suppliers.broadband;
const { ingrid, james } = customers;

/** Fjordnett's bills: Ingrid's campaign has ended and she has forgotten one; James paid his newest yesterday. */
export function broadband(today: string): readonly SeededInvoice[] {
  return [...ingridsBills(today), ...jamesBills(today)];
}

function ingridsBills(today: string): readonly SeededInvoice[] {
  const telling = { supplier, customer: ingrid, today };
  return monthlySlots(today, 3).flatMap((slot) => {
    const bill = broadbandBill(ingrid, slot, ingridsLines(slot));
    if (slot.age !== 1) return [tell(bill, slot.age === 0 ? {} : paidInTime(slot, ingrid.id), telling)];
    const remindedOn = addDays(slot.dueDate, 14);
    const fee = remind(bill, remindedOn, supplier, ingrid, norwegianFee);
    return [tell(bill, { remindedOn, followedBy: [fee] }, telling), tell(fee, {}, telling)];
  });
}

function jamesBills(today: string): readonly SeededInvoice[] {
  return monthlySlots(today, 7).map((slot) => {
    const story: Story = slot.age === 0 ? { paidOn: addDays(today, -1) } : paidInTime(slot, james.id);
    return tell(broadbandBill(james, slot, jamesLines(slot)), story, { supplier, customer: james, today });
  });
}

function broadbandBill(customer: Customer, slot: Slot, lines: readonly LineDraft[]): Invoice {
  const { start, end, issueDate, dueDate } = slot;
  const { terms } = broadbandWords(customer.lang);
  return issue({ supplier, customer, sort: 'bill', issueDate, dueDate, period: { start, end }, lines, terms });
}
