import { addDays } from '@kvitt/core/period.js';
import type { Slot } from '../calendar.js';
import { between, opaqueId } from '../chance.js';
import type { LineDraft } from '../line.js';
import { usedBetween } from '../meter.js';
import type { Customer, ReadingSeries } from '../seed-data.js';
import { mobileWords } from './words.js';

/** A telephone number and what it has: gigabytes included and their price, and whether there are two at home. */
export interface Subscription {
  readonly customer: Customer;
  readonly telephone: string;
  readonly gigabytes: number;
  readonly price: string;
  readonly twoAtHome: boolean;
  /** Never buys more data: she has more than enough. */
  readonly hasPlenty?: true;
}

const mobile = { id: 'mobile', name: mobileWords.mobile };

/** The lines that every bill has, and extra data in some months. */
export function subscriptionLines(subscription: Subscription, slot: Slot): readonly LineDraft[] {
  const { telephone, gigabytes, price, twoAtHome, hasPlenty } = subscription;
  const period = { start: slot.start, end: slot.end };
  const common = { service: mobile, quantity: '1', unitCode: 'MON', period, objectId: telephone };
  const packages = hasPlenty ? 0 : slot.age === 0 ? 2 : between(0, 5, `${telephone} ${slot.start} data`) - 3;
  return [
    { ...common, wording: mobileWords.plan(gigabytes), kind: 'recurring', price },
    ...(packages > 0
      ? [
          {
            ...common,
            wording: mobileWords.extraData,
            kind: 'one-off',
            price: '23.20',
            quantity: String(packages),
            unitCode: 'C62',
          } as const,
        ]
      : []),
    ...(twoAtHome ? [{ ...common, wording: mobileWords.family, kind: 'discount', price: '16.00', quantity: '-1' } as const] : []),
  ];
}

/** Megabytes used outside the EU, counted day by day: a journey from the 7th to the 9th of the given months. */
export function roamingSeries(
  { customer, telephone }: Subscription,
  slots: readonly Slot[],
  journeys: readonly number[],
  today: string,
): ReadingSeries {
  const months = slots.filter(({ age }) => journeys.includes(age)).map(({ start }) => start.slice(0, 7));
  const readings = [];
  for (let day = slots.at(-1)?.start ?? today; day < today; day = addDays(day, 1)) {
    const away = months.includes(day.slice(0, 7)) && day.slice(8) >= '07' && day.slice(8) <= '09';
    const quantity = String(away ? between(6, 24, `${telephone} ${day}`) : 0);
    readings.push({ start: day, end: addDays(day, 1), quantity, quality: 'measured' } as const);
  }
  return {
    id: opaqueId('mtr', `${customer.id}/roaming`),
    customerId: customer.id,
    objectId: telephone,
    unitCode: '4L',
    timeZone: 'Europe/Copenhagen',
    readings,
  };
}

/** The line of a journey's megabytes; no line in a month at home. */
export function roamingLines(series: ReadingSeries, { start, end }: Slot): readonly LineDraft[] {
  const used = usedBetween(series, start, end);
  if (used === 0) return [];
  return [
    {
      service: { id: 'roaming', name: mobileWords.roaming },
      wording: mobileWords.roamingData,
      kind: 'usage',
      quantity: String(used),
      unitCode: '4L',
      price: '0.40',
      period: { start, end },
      objectId: series.objectId,
      usageSeriesId: series.id,
    },
  ];
}
