import { addDays } from '@kvitt/core/period.js';
import { monthlySlots } from '../calendar.js';
import { readMeter } from '../meter.js';
import type { ReadingSeries, SeededInvoice } from '../seed-data.js';
import { paidInTime } from '../story.js';
import { suppliers } from '../suppliers.js';
import { tell } from '../tell.js';
import { energyBill, energyFiles } from './bill.js';
import { households } from './households.js';
import { energyWords } from './words.js';

const household = households.aino;
const { customer } = household;
const words = energyWords(customer.lang);

/** Aino: summers in which her panels give money back. */
export function aino(today: string): { readonly invoices: readonly SeededInvoice[]; readonly readings: readonly ReadingSeries[] } {
  const slots = monthlySlots(today, 9);
  const first = slots.at(-1)?.start ?? today;
  const used = readMeter(household.used, first, addDays(today, -1));
  const sold = readMeter(household.sold, first, addDays(today, -1));
  const invoices = slots.map((slot) => {
    const month = { household, words, slot, used, sold };
    const bill = energyBill(month);
    return tell(
      bill,
      slot.age === 0 ? {} : paidInTime(slot, customer.id),
      { supplier: suppliers.energy, customer, today },
      energyFiles(month),
    );
  });
  return { invoices, readings: [used, sold] };
}
