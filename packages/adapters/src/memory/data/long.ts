import { addDays } from '@kvitt/core/period.js';
import type { Item } from './bill.js';

const quartersPerDay = 96;

/** As many lines as wanted, one for each quarter of an hour from `start`, one group for each day. */
export function quarterLines(start: string, count: number): Item[] {
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(start, Math.floor(index / quartersPerDay));
    return {
      service: { id: day, name: day },
      name: `Förbrukning kl. ${timeOf(index % quartersPerDay)}`,
      quantity: `0.${String(10 + ((index * 7) % 60))}`,
      unitCode: 'KWH',
      price: `0.${String(3500 + ((index * 37) % 4000))}`,
      kind: 'usage',
      period: { start: day, end: day },
    };
  });
}

function timeOf(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}.${String((quarter % 4) * 15).padStart(2, '0')}`;
}
