import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Period } from '@kvitt/core/model/primitives.js';
import { kronor, product, type Ore } from './ore.js';

/** One line before it is priced. */
export interface Item {
  readonly name: string;
  readonly quantity: string;
  readonly unitCode: string;
  /** Kronor per unit, any number of decimals. */
  readonly price: string;
  readonly kind: NonNullable<InvoiceLine['kind']>;
  readonly service: { readonly id: string; readonly name: string; readonly objectId?: string };
  readonly description?: string;
  readonly explanation?: string;
  /** What a badge on the line says: "Kampanj slut". */
  readonly note?: string;
  readonly period?: Period;
}

/** Everything of an invoice that follows from its lines. */
export type Bill = Pick<Invoice, 'lines' | 'taxBreakdown' | 'totals' | 'balance'>;

const rate = 25;
const withTax = (net: Ore): Ore => Math.round((net * (100 + rate)) / 100);

/** Prices the items and draws the total as Swedish suppliers do: 25 % VAT on the sum, rounded to whole kronor. */
export function billOf(items: readonly Item[]): Bill {
  const nets = items.map((item) => product(item.quantity, item.price));
  const net = nets.reduce((sum, each) => sum + each, 0);
  const payable = Math.round(withTax(net) / 100) * 100;
  return {
    lines: pricedLines(items, nets),
    taxBreakdown: [{ taxableAmount: kronor(net), taxAmount: kronor(withTax(net) - net), category: 'S', rate: String(rate) }],
    totals: {
      lineExtensionAmount: kronor(net),
      taxExclusiveAmount: kronor(net),
      taxAmount: kronor(withTax(net) - net),
      taxInclusiveAmount: kronor(withTax(net)),
      payableRoundingAmount: kronor(payable - withTax(net)),
      payableAmount: kronor(payable),
    },
    balance: kronor(payable),
  };
}

/** Prices with VAT are rounded on the running sum, so that they add up to the invoice's own total with VAT. */
function pricedLines(items: readonly Item[], nets: readonly Ore[]): InvoiceLine[] {
  let sum = 0;
  return items.map((item, index) => {
    const net = nets[index] ?? 0;
    const inclusive = withTax(sum + net) - withTax(sum);
    sum += net;
    return { ...line(item, String(index + 1)), netAmount: kronor(net), taxInclusiveAmount: kronor(inclusive) };
  });
}

function line(item: Item, id: string): Omit<InvoiceLine, 'netAmount'> {
  const { service, price, name, description, ...rest } = item;
  return {
    id,
    ...rest,
    objectId: service.objectId,
    serviceId: service.id,
    serviceName: service.name,
    price: { net: { amount: price, currency: 'SEK' } },
    tax: { category: 'S', rate: String(rate) },
    item: { name, description },
  };
}
