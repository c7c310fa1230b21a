import { addDays, daysBetween } from '@kvitt/core/period.js';
import type { Slot } from '../calendar.js';
import { between, pick } from '../chance.js';
import type { LineDraft } from '../line.js';
import { callsAbroad, callsInSwitzerland, mobileWords } from './words.js';

const dayAndMonth = new Intl.DateTimeFormat('da', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** As many calls and messages as asked for, one line each, oldest first and every fifth of them from the journey. */
export function callLines(slot: Slot, count: number, telephone: string): readonly LineDraft[] {
  const calls = Array.from({ length: count }, (_, place) =>
    callLine(slot, `${telephone} ${slot.start} ${String(place)}`, place % 5 === 4, telephone),
  );
  return calls.sort((a, b) => a.service.id.localeCompare(b.service.id) || a.period.start.localeCompare(b.period.start));
}

type Call = LineDraft & { readonly period: { readonly start: string; readonly end: string } };

function callLine(slot: Slot, words: string, travelling: boolean, telephone: string): Call {
  const sort = pick(travelling ? callsInSwitzerland : callsAbroad, `${words} sort`);
  const day = travelling ? journeyDay(slot, words) : addDays(slot.start, between(0, daysBetween(slot.start, slot.end), `${words} day`));
  return {
    service: travelling ? { id: 'roaming', name: mobileWords.roaming } : { id: 'calls-abroad', name: mobileWords.callsAbroad },
    wording: sort.wording,
    description: `${sort.prefix} •• •• ${twoDigits(between(0, 99, `${words} number`))}, ${whenSaid(day, words)}`,
    kind: 'usage',
    quantity: sort.unitCode === 'MIN' ? String(between(1, 9, `${words} minutes`)) : '1',
    unitCode: sort.unitCode,
    price: sort.price,
    period: { start: day, end: day },
    objectId: telephone,
  };
}

/** The journey is from the 7th to the 9th. */
function journeyDay({ start }: Slot, words: string): string {
  return addDays(start, 6 + between(0, 2, `${words} day`));
}

function whenSaid(day: string, words: string): string {
  const time = `${twoDigits(between(7, 21, `${words} hour`))}.${twoDigits(between(0, 59, `${words} minute`))}`;
  return `${dayAndMonth.format(Date.parse(day))} kl. ${time}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
