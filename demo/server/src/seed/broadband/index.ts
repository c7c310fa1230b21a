import { addDays } from '@kvitt/core/period.js';
import { monthlySlots, type Slot } from '../calendar.js';
import { opaqueId } from '../chance.js';
import { customers } from '../customers.js';
import { issue } from '../document.js';
import { norwegianFee } from '../fees.js';
import type { LineDraft } from '../line.js';
import { remind } from '../reminder.js';
import type { Customer, SeededInvoice, SeededMeter } from '../seed-data.js';
import { paidInTime, type Story } from '../story.js';
import { suppliers } from '../suppliers.js';
import { tell } from '../tell.js';
import { allowanceSince, dayCounter, type Counter } from '../usage/telecom.js';
import { usageWords } from '../usage/words.js';
import { connections, ingridsLines, jamesLines } from './subscriptions.js';
import { broadbandWords } from './words.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { windowOf } from '@kvitt/core/usage/window.js';

const supplier = suppliers.broadband;
const { ingrid, james, sindre } = customers;

/** How long Sindre has been a customer. */
export const newFor = 9;

/** Fjordnett's bills: Ingrid's campaign has ended and she has forgotten one; James paid his newest yesterday; Sindre has been there for days and has none. */
export function broadband(today: string): { readonly invoices: readonly SeededInvoice[]; readonly meters: readonly SeededMeter[] } {
  return { invoices: [...ingridsBills(today), ...jamesBills(today)], meters: [ingridsMeter(today), jamesMeter(today), sindresMeter(today)] };
}

function ingridsMeter(today: string): SeededMeter {
  const over = windowOf(monthlySlots(today, 3)[0]?.start ?? today, 'day', supplier.timeZone).start;
  return meterOf(ingrid, connections.ingrid, today, { perDay: 1_150, annotations: [{ kind: 'campaign-end', start: over, text: usageWords(ingrid.lang).campaignOver }] });
}

/** For two days nothing came through, and nobody knows what would have. */
function jamesMeter(today: string): SeededMeter {
  const month = monthlySlots(today, 7)[2]?.start ?? today;
  const [first, last] = [addDays(month, 10), addDays(month, 11)];
  const outage = { kind: 'outage', start: windowOf(first, 'day', supplier.timeZone).start, end: windowOf(last, 'day', supplier.timeZone).end, text: usageWords(james.lang).outage } as const;
  return meterOf(james, connections.james, today, { perDay: 620, annotations: [outage], quality: ({ date }) => (date === first || date === last ? 'missing' : undefined) });
}

function sindresMeter(today: string): SeededMeter {
  const since = addDays(today, -newFor);
  const allowance = allowanceSince(today, newFor, 30, { id: opaqueId('alw', `${sindre.id}/fibre`), name: usageWords(sindre.lang).broadband });
  return meterOf(sindre, connections.sindre, today, { perDay: 840, since, allowance });
}

/** Use as much as you like: there is no limit, but it is counted. */
function meterOf(customer: Customer, servicePointId: string, today: string, more: Pick<Counter, 'perDay'> & Partial<Counter>): SeededMeter {
  const { broadband: name } = usageWords(customer.lang);
  const allowance = allowanceSince(today, 17, 30, { id: opaqueId('alw', `${customer.id}/fibre`), name });
  const since = monthlySlots(today, 3).at(-1)?.start ?? today;
  return dayCounter({ customer, key: 'fibre', name, servicePointId, commodity: 'data', unitCode: 'E34', timeZone: supplier.timeZone, since, today, allowance, ...more });
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
