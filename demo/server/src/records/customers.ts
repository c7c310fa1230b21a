import type { Queries } from '../db/database.js';
import type { OfferedMethod } from '../seed/seed-data.js';

/** Who is asking, with what her supplier decides for her. */
export interface KnownCustomer {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly supplierId: string;
  /** IANA zone of her supplier. */
  readonly timeZone: string;
  readonly supplierName: string;
  readonly paymentMethods: readonly OfferedMethod[];
  /** Hers alone, those that she has had forgotten left out. */
  readonly ownMethods: readonly OfferedMethod[];
  readonly preferredMethodId: string | null;
}

/** One row of the portal's menu. */
export interface CustomerChoice {
  readonly id: string;
  readonly name: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly brand: string;
  readonly lang: string;
}

/** Answers a customer, or `undefined` for an id that nobody has (any more). */
export async function customerOf(queries: Queries, id: string): Promise<KnownCustomer | undefined> {
  const [customer] = await queries.query<KnownCustomer>(
    `select c.id, c.name, c.lang, s.id as "supplierId", s.time_zone as "timeZone", s.name as "supplierName", s.payment_methods as "paymentMethods",
       c.preferred_method as "preferredMethodId",
       coalesce((select jsonb_agg(m.method order by m.rank) from customer_method m where m.customer_id = c.id and not m.removed), '[]') as "ownMethods"
     from customer c join supplier s on s.id = c.supplier_id where c.id = $1`,
    [id],
  );
  return customer;
}

/** Everybody who can sign in; the first is signed in when nobody has chosen. */
export function customerChoices(queries: Queries): Promise<readonly CustomerChoice[]> {
  return queries.query<CustomerChoice>(
    `select c.id, c.name, s.id as "supplierId", s.name as "supplierName", s.brand, c.lang
     from customer c join supplier s on s.id = c.supplier_id order by c.rank`,
  );
}

/** Remembers which way to pay she likes best. */
export async function preferMethod(queries: Queries, customerId: string, methodId: string): Promise<void> {
  await queries.query('update customer set preferred_method = $2 where id = $1', [customerId, methodId]);
}

/** Forgets a way to pay that is hers alone; answers whether it ever was. */
export async function forgetMethod(queries: Queries, customerId: string, methodId: string): Promise<boolean> {
  const rows = await queries.query(`update customer_method set removed = true where customer_id = $1 and method_id = $2 and method->>'isSaved' = 'true' returning method_id`, [
    customerId, methodId,
  ]);
  return rows.length > 0;
}
