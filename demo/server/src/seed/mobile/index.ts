import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { addDays } from '@kvitt/core/period.js';
import { addMonths, monthlySlots, type Slot } from '../calendar.js';
import { between, opaqueId } from '../chance.js';
import { customers } from '../customers.js';
import { issue } from '../document.js';
import { danishFee } from '../fees.js';
import { callsFile } from '../files.js';
import type { LineDraft } from '../line.js';
import { misstated } from '../misstated.js';
import { remind } from '../reminder.js';
import type { ReadingSeries, SeededInvoice, SeededMeter } from '../seed-data.js';
import { paidInTime, type Story } from '../story.js';
import { suppliers } from '../suppliers.js';
import { tell } from '../tell.js';
import { allowanceSince, billedCounter, dayCounter } from '../usage/telecom.js';
import { usageWords } from '../usage/words.js';
import { callLines } from './calls.js';
import { roamingLines, roamingSeries, subscriptionLines, type Subscription } from './lines.js';
import { takenOver } from './taken-over.js';
import { mobileWords } from './words.js';

const supplier = suppliers.mobile;
const mikkel: Subscription = { customer: customers.mikkel, telephone: '+4520123456', gigabytes: 100, price: '159.20', twoAtHome: true };
const sofie: Subscription = { customer: customers.sofie, telephone: '+4520654321', gigabytes: 20, price: '79.20', twoAtHome: false };
/** She uses a third of what she pays for. */
const freja: Subscription = { customer: customers.freja, telephone: '+4520778899', gigabytes: 100, price: '159.20', twoAtHome: false, hasPlenty: true };

const linesOfTheLongOne = 200;
const partPaidAge = 1;
const giftCardAge = 4;
const misstatedAge = 6;

/** Måne Mobil's bills: Mikkel has been calling from Switzerland and has paid a part of the one before; Sofie paid the newest yesterday, forgot the one before and has an e-invoice from before; Freja has more data than she needs, and pays at the beginning of the month. */
export function mobile(today: string): { readonly invoices: readonly SeededInvoice[]; readonly readings: readonly ReadingSeries[]; readonly meters: readonly SeededMeter[] } {
  const roaming = roamingSeries(mikkel, monthlySlots(today, 3), [0, 8, 19], today);
  return { invoices: [...mikkelsBills(today, roaming), ...sofiesBills(today), ...frejasBills(today)], readings: [roaming], meters: counters(today, roaming) };
}

/** Mikkel has nearly used up his gigabytes eight days before he gets new ones; Sofie has not. */
function counters(today: string, roaming: ReadingSeries): readonly SeededMeter[] {
  const { data, calls, roaming: abroad } = usageWords(mikkel.customer.lang);
  const common = { timeZone: supplier.timeZone, since: monthlySlots(today, 3, 13).at(-1)?.start ?? today, today };
  const surf = ({ customer, telephone, gigabytes }: Subscription, days: number, used: number, perDay = gigabytes * 3): SeededMeter => {
    const allowance = allowanceSince(today, days, 30, { id: opaqueId('alw', `${customer.id}/data`), name: `${data}, ${gigabytes} GB`, limit: String(gigabytes) });
    return dayCounter({ ...common, customer, key: 'data', name: data, servicePointId: telephone, commodity: 'data', unitCode: 'E34', perDay, usedNow: used, allowance });
  };
  const voice = { key: 'calls', name: calls, commodity: 'voice', unitCode: 'MIN', perDay: 1_900 } as const;
  return [
    surf(mikkel, 22, 8_640),
    dayCounter({ ...common, ...voice, customer: mikkel.customer, servicePointId: mikkel.telephone, allowance: allowanceSince(today, 22, 30, { id: opaqueId('alw', 'mikkel/calls'), name: calls }) }),
    billedCounter(roaming, abroad, today),
    surf(sofie, 12, 710),
    surf(freja, 14, 1_430, 100),
  ];
}

function mikkelsBills(today: string, roaming: ReadingSeries): readonly SeededInvoice[] {
  const { customer, telephone } = mikkel;
  return monthlySlots(today, 3).map((slot) => {
    const few = [...subscriptionLines(mikkel, slot), ...roamingLines(roaming, slot)];
    const calls = slot.age === 0 ? linesOfTheLongOne - few.length : between(0, 6, `${customer.id} ${slot.start}`);
    const bill = mobileBill(mikkel, slot, [...few, ...callLines(slot, calls, telephone)]);
    return tell(bill, mikkelsStory(slot), { supplier, customer, today }, [
      callsFile(bill.lines.slice(few.length), mobileWords.file, slot.start),
    ]);
  });
}

function mikkelsStory(slot: Slot): Story {
  if (slot.age === 0) return {};
  if (slot.age !== partPaidAge) return paidInTime(slot, mikkel.customer.id);
  return { partPaid: { on: slot.dueDate, amount: { amount: '100.00', currency: supplier.currency } } };
}

function sofiesBills(today: string): readonly SeededInvoice[] {
  const { customer } = sofie;
  const telling = { supplier, customer, today };
  const bills = monthlySlots(today, 8).flatMap((slot) => {
    const bill = sofiesBill(slot);
    if (slot.age === 0) return [tell(bill, { paidOn: addDays(today, -1) }, telling)];
    if (slot.age !== 1) return [tell(bill, paidInTime(slot, customer.id), telling)];
    const remindedOn = addDays(slot.dueDate, 8);
    const fee = remind(bill, remindedOn, supplier, customer, danishFee);
    return [tell(bill, { remindedOn, followedBy: [fee] }, telling), tell(fee, {}, telling)];
  });
  return [...bills, takenOver(telling, mobileWords.takenOver)];
}

/** Hers are about the month in which they are issued. */
function frejasBills(today: string): readonly SeededInvoice[] {
  const { customer } = freja;
  return monthlySlots(today, 11).map((slot) => {
    const start = addMonths(slot.start, 1);
    const month = { ...slot, start, end: addDays(addMonths(start, 1), -1) };
    return tell(mobileBill(freja, month, subscriptionLines(freja, month)), slot.age === 0 ? {} : paidInTime(slot, customer.id), { supplier, customer, today });
  });
}

function sofiesBill(slot: Slot): Invoice {
  const lines = subscriptionLines(sofie, slot);
  if (slot.age === giftCardAge) return mobileBill(sofie, slot, lines, { amount: '50.00', currency: supplier.currency });
  return slot.age === misstatedAge ? misstated(mobileBill(sofie, slot, lines)) : mobileBill(sofie, slot, lines);
}

function mobileBill({ customer }: Subscription, slot: Slot, lines: readonly LineDraft[], prepaid?: Money): Invoice {
  const { start, end, issueDate, dueDate } = slot;
  const note = prepaid && mobileWords.giftCard;
  return issue({
    supplier,
    customer,
    sort: 'bill',
    issueDate,
    dueDate,
    period: { start, end },
    lines,
    prepaid,
    note,
    terms: mobileWords.terms,
  });
}
