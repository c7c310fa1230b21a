import { addDays } from '@kvitt/core/period.js';
import { monthlySlots, type Slot } from '../calendar.js';
import { readMeter } from '../meter.js';
import { misstated } from '../misstated.js';
import type { ReadingSeries, SeededInvoice, SeededMeter } from '../seed-data.js';
import { paidInTime, type Story } from '../story.js';
import { suppliers } from '../suppliers.js';
import { tell } from '../tell.js';
import { drawnMeter } from '../usage/energy.js';
import { energyBill, energyFiles } from './bill.js';
import { households } from './households.js';
import { energyWords } from './words.js';

const household = households.gunnar;
const { customer } = household;
const words = energyWords(customer.lang);

const disputedAge = 1;
const misstatedAge = 7;

/** Gunnar: the newest never reached him, the one before he disputes and has more time for, an old one does not add up. */
export function gunnar(today: string): { readonly invoices: readonly SeededInvoice[]; readonly readings: readonly ReadingSeries[]; readonly meters: readonly SeededMeter[] } {
  const slots = monthlySlots(today, 12);
  const used = readMeter(household.used, slots.at(-1)?.start ?? today, addDays(today, -1));
  const invoices = slots.map((slot) => {
    const month = { household, words, slot, used };
    const bill = slot.age === misstatedAge ? misstated(energyBill(month)) : energyBill(month);
    return tell(bill, storyOf(slot), { supplier: suppliers.energy, customer, today }, energyFiles(month));
  });
  return { invoices, readings: [used], meters: [drawnMeter({ household, words, used, today, resolution: 'P1D' })] };
}

function storyOf(slot: Slot): Story {
  if (slot.age === 0) return { bounced: { detail: 'E-posten till gunnar.oberg@example.com kom tillbaka. Fakturan finns här.' } };
  if (slot.age !== disputedAge) return paidInTime(slot, customer.id);
  return {
    disputed: { on: addDays(slot.dueDate, -8), detail: 'Jag var bortrest hela månaden och kan inte ha använt så mycket.' },
    extended: {
      on: addDays(slot.dueDate, -7),
      until: addDays(slot.dueDate, 45),
      detail: 'Du får mer tid medan vi kontrollerar din mätare.',
    },
  };
}
