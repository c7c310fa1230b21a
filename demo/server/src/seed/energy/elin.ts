import { addDays } from '@kvitt/core/period.js';
import { addMonths, monthlySlots, type Slot } from '../calendar.js';
import { between } from '../chance.js';
import { swedishFee } from '../fees.js';
import { estimate, readMeter, usedBetween } from '../meter.js';
import { remind } from '../reminder.js';
import type { ReadingSeries, SeededInvoice, SeededMeter } from '../seed-data.js';
import { paidInTime } from '../story.js';
import { suppliers } from '../suppliers.js';
import { tell } from '../tell.js';
import { drawnMeter } from '../usage/energy.js';
import { drawnOnDayLike } from '../usage/finnish-meter.js';
import { usageWords } from '../usage/words.js';
import { hoursOf, type Step } from '../usage/steps.js';
import { correction, energyBill, energyFiles } from './bill.js';
import { households } from './households.js';
import type { EnergyMonth } from './lines.js';
import { energyWords } from './words.js';

const household = households.elin;
const supplier = suppliers.energy;
const { customer } = household;
const words = energyWords(customer.lang);

const remindedAge = 1;
const estimatedAge = 3;
const silentDays = 9;
const outageAge = 2;

/** Elin: the newest due in three days, the one before paid yesterday, its reminder fee overdue, an estimate corrected. */
export function elin(today: string): { readonly invoices: readonly SeededInvoice[]; readonly readings: readonly ReadingSeries[]; readonly meters: readonly SeededMeter[] } {
  const slots = monthlySlots(today, 3);
  const used = readMeter({ ...household.used, onDay: (day) => drawnOn(day, today) }, slots.at(-1)?.start ?? today, addDays(today, -1));
  const telling = { supplier, customer, today };
  const estimated = slots.filter(({ age }) => age === estimatedAge).map((slot) => estimate(used, slot.start, slot.end, silentDays));
  const invoices = slots.flatMap((slot): readonly SeededInvoice[] => {
    const month: EnergyMonth = { household, words, slot, used };
    if (slot.age === remindedAge) return reminded(month, today);
    if (slot.age === estimatedAge) return corrected({ ...month, used: estimated[0] ?? used }, used, today);
    return [tell(energyBill(month), slot.age === 0 ? {} : paidInTime(slot, customer.id), telling, energyFiles(month))];
  });
  return { invoices, readings: [used, ...estimated], meters: [elinsMeter(used, slots, today)] };
}

/** Thousandths of a kilowatt-hour: the last twelve months are the real house's own; those before were colder, or she saved less, or both. */
function drawnOn(day: string, today: string): number {
  const isOwn = day >= `${addMonths(today, -11).slice(0, 7)}-01`;
  return drawnOnDayLike(day) * (isOwn ? 10 : between(97, 124, `elin ${day.slice(0, 7)}`) / 10);
}

/** Yesterday is estimated, what was silent is put right by now, and one night there was no power. */
function elinsMeter(used: ReadingSeries, slots: readonly Slot[], today: string): SeededMeter {
  const dark = addDays(slots[outageAge]?.start ?? today, 13);
  const { start = '', end = '' } = slots[estimatedAge] ?? {};
  const silentFrom = addDays(end, 1 - silentDays);
  const quality = ({ date, hour }: Step) => {
    if (date === dark && hour >= 4 && hour < 7) return 'missing';
    if (date === addDays(today, -1)) return 'estimated';
    return date >= silentFrom && date <= end && date >= start ? 'corrected' : undefined;
  };
  const outage = hoursOf({ start: dark, end: dark }, used.timeZone).filter(({ hour }) => hour >= 4 && hour < 7);
  const annotation = { kind: 'outage', start: outage[0]?.start ?? '', end: outage.at(-1)?.end, text: usageWords(customer.lang).outage } as const;
  return drawnMeter({ household, words, used, today, resolution: 'PT1H', quality, annotations: [annotation] });
}

function reminded(month: EnergyMonth, today: string): readonly SeededInvoice[] {
  const bill = energyBill(month);
  const remindedOn = addDays(month.slot.dueDate, 10);
  const fee = remind(bill, remindedOn, supplier, customer, swedishFee);
  const telling = { supplier, customer, today };
  return [tell(bill, { paidOn: addDays(today, -1), remindedOn, followedBy: [fee] }, telling, energyFiles(month)), tell(fee, {}, telling)];
}

function corrected(month: EnergyMonth, measured: ReadingSeries, today: string): readonly SeededInvoice[] {
  const { slot } = month;
  const bill = energyBill(month);
  const credit = correction(month, bill, tooMuchIn(month.used, measured, slot), addDays(slot.issueDate, 6));
  const telling = { supplier, customer, today };
  return [tell(bill, { ...paidInTime(slot, customer.id), followedBy: [credit] }, telling, energyFiles(month)), tell(credit, {}, telling)];
}

function tooMuchIn(estimated: ReadingSeries, measured: ReadingSeries, { start, end }: Slot): number {
  return usedBetween(estimated, start, end) - usedBetween(measured, start, end);
}
