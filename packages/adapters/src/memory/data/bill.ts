import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { InvoiceLine } from '@kvitt/core/model/line.js';
import type { Money, Period } from '@kvitt/core/model/primitives.js';
import type { TaxSubtotal } from '@kvitt/core/model/tax.js';
import { isZero } from '@kvitt/core/money.js';
import { add, multiply, round, subtract, sum } from '@kvitt/core/sum.js';

/** One line before it is priced. */
export interface Item {
  readonly name: string;
  readonly description?: string;
  readonly quantity: string;
  readonly unitCode: string;
  /** Kronor per unit, any number of decimals. */
  readonly price: string;
  readonly kind: NonNullable<InvoiceLine['kind']>;
  readonly service: { readonly id: string; readonly name: string; readonly objectId?: string };
  /** Why there is no VAT on it; 25 % when absent. */
  readonly taxFree?: string;
  readonly explanation?: string;
  /** What a badge on the line says: "Kampanj slut". */
  readonly note?: string;
  readonly period?: Period;
}

/** Everything of an invoice that follows from its lines. */
export type Bill = Pick<Invoice, 'lines' | 'taxBreakdown' | 'totals' | 'balance'>;

/** An amount in kronor. */
export const kronor = (amount: string): Money => ({ amount, currency: 'SEK' });

const rate = '25';
const withTax = (net: Money): Money => round(multiply(net, '1.25'));
const total = (amounts: readonly Money[]): Money => sum(amounts, 'SEK');

/** Prices the items and draws the total as Swedish suppliers do: VAT on the sum of its rate, the whole rounded to kronor. */
export function billOf(items: readonly Item[]): Bill {
  const lines = pricedLines(items);
  const taxBreakdown = taxesOf(items, lines);
  const net = total(lines.map((line) => line.netAmount));
  const tax = total(taxBreakdown.map((each) => each.taxAmount));
  const gross = add(net, tax);
  const payable = kronor(`${round(gross, 0).amount}.00`);
  const totals = {
    lineExtensionAmount: net,
    taxExclusiveAmount: net,
    taxAmount: tax,
    taxInclusiveAmount: gross,
    payableRoundingAmount: subtract(payable, gross),
    payableAmount: payable,
  };
  return { lines, taxBreakdown, totals, balance: payable };
}

/** Prices with VAT are rounded on the running sum, so that they add up to the invoice's own total with VAT. */
function pricedLines(items: readonly Item[]): InvoiceLine[] {
  let before = kronor('0.00');
  return items.map((item, index) => {
    const netAmount = round(multiply(kronor(item.price), item.quantity));
    const line = { ...lineOf(item, String(index + 1)), netAmount };
    if (item.taxFree) return { ...line, taxInclusiveAmount: netAmount };
    const after = add(before, netAmount);
    const taxInclusiveAmount = subtract(withTax(after), withTax(before));
    before = after;
    return { ...line, taxInclusiveAmount };
  });
}

function lineOf({ service, price, name, description, taxFree, ...rest }: Item, id: string): Omit<InvoiceLine, 'netAmount'> {
  return {
    id,
    ...rest,
    objectId: service.objectId,
    serviceId: service.id,
    serviceName: service.name,
    price: { net: kronor(price) },
    tax: taxFree ? { category: 'E', rate: '0' } : { category: 'S', rate },
    item: { name, description },
  };
}

function taxesOf(items: readonly Item[], lines: readonly InvoiceLine[]): TaxSubtotal[] {
  const netOf = (category: 'S' | 'E'): Money => total(lines.filter((line) => line.tax?.category === category).map((line) => line.netAmount));
  const [taxed, free] = [netOf('S'), netOf('E')];
  const standard: TaxSubtotal = { taxableAmount: taxed, taxAmount: subtract(withTax(taxed), taxed), category: 'S', rate };
  if (isZero(free)) return [standard];
  const exemptionReason = items.find((item) => item.taxFree)?.taxFree;
  return [standard, { taxableAmount: free, taxAmount: kronor('0.00'), category: 'E', rate: '0', exemptionReason }];
}
