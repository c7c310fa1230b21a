import type { Invoice } from '@kvitt/core/model/invoice.js';
import { addDays } from '@kvitt/core/period.js';
import { monthlySlots } from '../calendar.js';
import { readMeter } from '../meter.js';
import type { ReadingSeries, SeededInvoice, SeededMeter } from '../seed-data.js';
import { paidInTime } from '../story.js';
import { suppliers } from '../suppliers.js';
import { tell } from '../tell.js';
import { drawnMeter, soldMeter } from '../usage/energy.js';
import { midsummerMeter, sunShape } from '../usage/midsummer.js';
import { energyBill, energyFiles } from './bill.js';
import { households } from './households.js';
import { energyWords } from './words.js';

const household = households.aino;
const { customer } = household;
const words = energyWords(customer.lang);

/** Aino: summers in which her panels give money back, and a mandate that draws what she owes on the due date. */
export function aino(today: string): { readonly invoices: readonly SeededInvoice[]; readonly readings: readonly ReadingSeries[]; readonly meters: readonly SeededMeter[] } {
  const slots = monthlySlots(today, 9);
  const first = slots.at(-1)?.start ?? today;
  const used = readMeter(household.used, first, addDays(today, -1));
  const sold = readMeter(household.sold, first, addDays(today, -1));
  const invoices = slots.map((slot) => {
    const month = { household, words, slot, used, sold };
    const bill = drawn(energyBill(month));
    return tell(
      bill,
      slot.age === 0 ? {} : paidInTime(slot, customer.id),
      { supplier: suppliers.energy, customer, today },
      energyFiles(month),
    );
  });
  const home = { household, words, used, sold, today, resolution: 'PT1H' } as const;
  return { invoices, readings: [used, sold], meters: [drawnMeter(home), soldMeter(home, sunShape()), midsummerMeter(customer, today)] };
}

function drawn(bill: Invoice): Invoice {
  const directDebit = { mandateReference: `SE-${customer.party.identifier ?? ''}`, debitedAccount: 'SE3550000000054910000003' };
  return { ...bill, paymentInstructions: bill.paymentInstructions?.map((instructions) => ({ ...instructions, meansCode: '49', meansText: 'Autogiro', creditTransfers: undefined, directDebit })) };
}
