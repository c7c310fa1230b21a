import type { Database } from '../../../demo/server/src/db/database.js';
import { fill } from '../../../demo/server/src/db/fill.js';
import type { SeedData } from '../../../demo/server/src/seed/index.js';
import { TestCustomer } from './customer.js';

/** Two months by the hour, or more than a year of days. */
const readingsKept = 1_500;

/** Puts one of the demo's customers, with all that is hers but old hours of her meter, into a server, and signs her in. */
export async function demoCustomer(server: { readonly origin: string; readonly database: Database }, data: SeedData, id: string): Promise<TestCustomer> {
  const own = <One extends { readonly customerId: string }>(all: readonly One[]): readonly One[] => all.filter(({ customerId }) => customerId === id);
  const customers = data.customers.filter((customer) => customer.id === id);
  const known = await server.database.query<{ id: string }>('select id from supplier');
  const suppliers = data.suppliers.filter((supplier) => supplier.id === customers[0]?.supplierId && !known.some((one) => one.id === supplier.id));
  const { invoices, contracts, offers, notices } = data;
  const meters = data.meters.map((meter) => ({ ...meter, readings: meter.readings.slice(-readingsKept) }));
  await server.database.transaction((transaction) => fill(transaction, { suppliers, customers, invoices: own(invoices), meters: own(meters), contracts: own(contracts), offers: own(offers), notices: own(notices) }));
  return TestCustomer.known(server, id);
}
