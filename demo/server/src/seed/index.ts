import { agreements } from './agreements/index.js';
import { broadband } from './broadband/index.js';
import { customers } from './customers.js';
import { aino } from './energy/aino.js';
import { elin } from './energy/elin.js';
import { gunnar } from './energy/gunnar.js';
import { mobile } from './mobile/index.js';
import type { SeedData } from './seed-data.js';
import { suppliers } from './suppliers.js';
import { trials } from './trials.js';
import { explain } from './why.js';

export type { Customer, Reading, ReadingSeries, SeedData, SeededFile, SeededInvoice, Supplier } from './seed-data.js';

/** The demo's world on one day, `YYYY-MM-DD`: the same day always gives the same world. */
export function seed(today: string): SeedData {
  const metered = [elin(today), aino(today), gunnar(today), mobile(today)];
  const fibre = broadband(today);
  const issued = [...metered.flatMap((part) => part.invoices), ...fibre.invoices, ...trials(today)];
  const invoices = Object.values(customers).flatMap((customer) => explain(issued, customer));
  const meters = [...metered, fibre].flatMap((part) => part.meters);
  return {
    suppliers: Object.values(suppliers),
    customers: Object.values(customers),
    invoices: invoices.sort((a, b) => a.invoice.issueDate.localeCompare(b.invoice.issueDate)),
    readings: metered.flatMap((part) => part.readings),
    meters,
    ...agreements(today, meters),
  };
}
