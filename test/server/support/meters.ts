import type { UsageReading } from '@kvitt/core/model/usage.js';
import { fill } from '../../../demo/server/src/db/fill.js';
import type { SeededMeter } from '../../../demo/server/src/seed/seed-data.js';
import type { TestCustomer } from './customer.js';

const zone = 'Europe/Stockholm';

/** A meter of a customer's own with an id that begins with hers; by the hour in Stockholm unless told otherwise. */
export async function addMeter(customer: TestCustomer, id: string, readings: readonly UsageReading[], wanted: Partial<SeededMeter['meter']> & Pick<Partial<SeededMeter>, 'allowance' | 'annotations' | 'comparisons'> = {}): Promise<string> {
  const { allowance, annotations, comparisons, ...more } = wanted;
  const meter = { id: customer.own(id), name: 'Huset', commodity: 'electricity', flow: 'consumption', unitCode: 'KWH', timeZone: zone, resolution: 'PT1H', currency: 'SEK', ...more } as const;
  const meters = [{ customerId: customer.id, meter, readings, allowance, annotations, comparisons }];
  await customer.server.database.transaction((transaction) => fill(transaction, { suppliers: [], customers: [], invoices: [], meters }));
  return meter.id;
}

/** So many steps of equal length from an instant on. */
export function steps(from: string, count: number, minutes: number, reading: (index: number) => Partial<UsageReading> = () => ({})): readonly UsageReading[] {
  const [first, length] = [Date.parse(from), minutes * 60_000];
  const at = (index: number): string => new Date(first + index * length).toISOString();
  return Array.from({ length: count }, (_, index) => ({ start: at(index), end: at(index + 1), value: '1.25', quality: 'measured', ...reading(index) }));
}
