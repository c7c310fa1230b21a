import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import type { Queries } from '../db/database.js';

/** Who is asking, with what her supplier decides for her. */
export interface KnownCustomer {
  readonly id: string;
  readonly lang: string;
  /** IANA zone of her supplier. */
  readonly timeZone: string;
  readonly supplierName: string;
  readonly paymentMethods: readonly PaymentMethod[];
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
    `select c.id, c.lang, s.time_zone as "timeZone", s.name as "supplierName", s.payment_methods as "paymentMethods"
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
