import type { Invoice } from '@kvitt/core/model/invoice.js';
import type { TaxCategory } from '@kvitt/core/model/tax.js';
import fc from 'fast-check';

/** Amounts are whole cents here, so that the invoices do not come from the arithmetic that they test. */
export const eur = (cents: number) => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return { amount: `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'EUR' };
};

interface Group {
  readonly category: TaxCategory;
  readonly rate?: number;
  readonly nets: readonly number[];
  readonly allowance: number;
  readonly charge: number;
}

const rates: readonly (readonly [TaxCategory, number?])[] = [
  ['S', 25],
  ['S', 12],
  ['S', 6],
  ['L', 7],
  ['M', 4],
  ['Z', 0],
  ['E', 0],
  ['AE', 0],
  ['K', 0],
  ['G', 0],
  ['O'],
];

const group = (category: TaxCategory, rate?: number): fc.Arbitrary<Group> =>
  fc.record({
    category: fc.constant(category),
    rate: fc.constant(rate),
    nets: fc.array(fc.integer({ min: -90_000, max: 400_000 }), { minLength: 1, maxLength: 4 }),
    allowance: fc.integer({ min: 0, max: 5_000 }),
    charge: fc.integer({ min: 0, max: 5_000 }),
  });

/** Invoices of every VAT category with allowances, charges, something paid before and rounding, that add up to the cent. */
export const soundInvoice: fc.Arbitrary<Invoice> = fc
  .record({
    groups: fc.tuple(...rates.map(([category, rate]) => group(category, rate))),
    prepaid: fc.integer({ min: 0, max: 100_000 }),
    rounded: fc.boolean(),
  })
  .map(({ groups, prepaid, rounded }) => assemble(groups, prepaid, rounded));

const total = (cents: readonly number[]) => cents.reduce((sum, amount) => sum + amount, 0);
const basisOf = ({ nets, charge, allowance }: Group) => total(nets) + charge - allowance;
const taxOf = (from: Group) => Math.sign(basisOf(from)) * Math.round((Math.abs(basisOf(from)) * (from.rate ?? 0)) / 100);
const taxAt = ({ category, rate }: Group) => ({ category, rate: rate?.toFixed(1) });

function assemble(groups: readonly Group[], prepaid: number, rounded: boolean): Invoice {
  return {
    id: 'generated',
    number: '1',
    issueDate: '2026-02-01',
    typeCode: '380',
    currency: 'EUR',
    dueDate: '2026-03-01',
    seller: { name: 'Seller' },
    buyer: { name: 'Buyer' },
    lines: groups.flatMap((from, index) =>
      from.nets.map((net, at) => ({
        id: `${index}.${at}`,
        netAmount: eur(net),
        price: { net: { amount: '0.48235', currency: 'EUR' }, gross: { amount: '0.5', currency: 'EUR' } },
        tax: taxAt(from),
        item: { name: 'Electricity' },
        allowances: [{ amount: eur(10), baseAmount: eur(100) }],
        charges: [{ amount: eur(10), baseAmount: eur(100) }],
      })),
    ),
    allowances: groups.map((from) => ({ amount: eur(from.allowance), baseAmount: eur(9_000), tax: taxAt(from) })),
    charges: groups.map((from) => ({ amount: eur(from.charge), baseAmount: eur(9_000), tax: taxAt(from) })),
    taxBreakdown: groups.map((from) => ({ taxableAmount: eur(basisOf(from)), taxAmount: eur(taxOf(from)), ...taxAt(from) })),
    totals: totalsOf(groups, prepaid, rounded),
    attachments: [{ id: 'terms' }],
  };
}

function totalsOf(groups: readonly Group[], prepaid: number, rounded: boolean): Invoice['totals'] {
  const net = total(groups.map(basisOf));
  const tax = total(groups.map(taxOf));
  const open = net + tax - prepaid;
  const payable = rounded ? Math.round(open / 100) * 100 : open;
  return {
    lineExtensionAmount: eur(total(groups.flatMap((from) => from.nets))),
    allowanceTotalAmount: eur(total(groups.map((from) => from.allowance))),
    chargeTotalAmount: eur(total(groups.map((from) => from.charge))),
    taxExclusiveAmount: eur(net),
    taxAmount: eur(tax),
    taxAmountInTaxCurrency: { amount: '1.00', currency: 'SEK' },
    taxInclusiveAmount: eur(net + tax),
    prepaidAmount: eur(prepaid),
    payableRoundingAmount: eur(payable - open),
    payableAmount: eur(payable),
  };
}
