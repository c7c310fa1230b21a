import { addDays } from '@kvitt/core/period.js';
import { isPositive } from '@kvitt/core/money.js';
import { multiply, round } from '@kvitt/core/sum.js';
import { monthlySlots, type Slot } from '../calendar.js';
import { readMeter } from '../meter.js';
import type { ReadingSeries, SeededInvoice } from '../seed-data.js';
import { paidInTime, type Story } from '../story.js';
import { suppliers } from '../suppliers.js';
import { tell } from '../tell.js';
import { energyBill, energyFiles } from './bill.js';
import { households } from './households.js';
import { energyWords } from './words.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';

const household = households.aino;
const { customer } = household;
const words = energyWords(customer.lang);

const halfPaidAge = 1;

/** Aino: summers in which her panels give money back, and an invoice of which she has paid half. */
export function aino(today: string): { readonly invoices: readonly SeededInvoice[]; readonly readings: readonly ReadingSeries[] } {
  const slots = monthlySlots(today, 9);
  const first = slots.at(-1)?.start ?? today;
  const used = readMeter(household.used, first, addDays(today, -1));
  const sold = readMeter(household.sold, first, addDays(today, -1));
  const invoices = slots.map((slot) => {
    const month = { household, words, slot, used, sold };
    const bill = energyBill(month);
    return tell(bill, storyOf(slot, bill), { supplier: suppliers.energy, customer, today }, energyFiles(month));
  });
  return { invoices, readings: [used, sold] };
}

function storyOf(slot: Slot, bill: Invoice): Story {
  if (slot.age === 0) return {};
  if (slot.age === halfPaidAge && isPositive(bill.totals.payableAmount)) {
    return { partPaid: { on: slot.dueDate, amount: round(multiply(bill.totals.payableAmount, '0.5'), 2) } };
  }
  return paidInTime(slot, customer.id);
}
