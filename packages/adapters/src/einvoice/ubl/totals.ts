import { subtract } from '@kvitt/core/sum.js';
import { decimalSchema, type Money } from '@kvitt/core/model/primitives.js';
import * as v from 'valibot';
import type { Element } from '../../xml/element.js';
import type { Draft, DraftOf } from '../values.js';
import { amountAt, taxOf, type Reading } from './reading.js';

type Amount = Partial<Money> | undefined;

/** BG-22. In OIOUBL `TaxExclusiveAmount` is the total tax, and the net amount follows from what makes it up. */
export function totalsOf(root: Element, reading: Reading): Draft<'totals'> {
  const total = root.only('cac:LegalMonetaryTotal');
  const at = (name: string) => amountAt(total, `cbc:${name}`, reading);
  const taxes = taxTotals(root, reading);
  const chain = { line: at('LineExtensionAmount'), allowance: at('AllowanceTotalAmount'), charge: at('ChargeTotalAmount') };
  return {
    lineExtensionAmount: chain.line,
    allowanceTotalAmount: chain.allowance,
    chargeTotalAmount: chain.charge,
    taxExclusiveAmount: reading.oioubl ? net(chain.line, chain.allowance, chain.charge) : at('TaxExclusiveAmount'),
    taxAmount: reading.oioubl && taxes.length !== 1 ? at('TaxExclusiveAmount') : taxAmount(taxes[0], reading),
    taxAmountInTaxCurrency: reading.oioubl ? undefined : taxAmount(taxes[1], reading),
    taxInclusiveAmount: at('TaxInclusiveAmount'),
    prepaidAmount: at('PrepaidAmount'),
    payableRoundingAmount: at('PayableRoundingAmount'),
    payableAmount: at('PayableAmount'),
  };
}

/** BG-23: the rows of the document's currency; OIOUBL has a total for every kind of tax. */
export function taxBreakdown(root: Element, reading: Reading): readonly DraftOf<'taxBreakdown'>[] {
  const taxes = taxTotals(root, reading);
  return (reading.oioubl ? taxes : taxes.slice(0, 1)).flatMap((total) => total.all('cac:TaxSubtotal')).map((row) => rowOf(row, reading));
}

/** Tax totals, the one in the document's currency first. */
function taxTotals(root: Element, reading: Reading): readonly Element[] {
  const totals = root.all('cac:TaxTotal');
  const own = totals.filter((total) => (taxAmount(total, reading)?.currency ?? reading.currency) === reading.currency);
  return [...own, ...totals.filter((total) => !own.includes(total))];
}

function taxAmount(total: Element | undefined, reading: Reading): Amount {
  return amountAt(total, 'cbc:TaxAmount', reading);
}

function rowOf(row: Element, reading: Reading): DraftOf<'taxBreakdown'> {
  const category = row.only('cac:TaxCategory');
  return {
    taxableAmount: amountAt(row, 'cbc:TaxableAmount', reading),
    taxAmount: amountAt(row, 'cbc:TaxAmount', reading),
    ...taxOf(category),
    exemptionReason: category?.text('cbc:TaxExemptionReason'),
    exemptionCode: category?.text('cbc:TaxExemptionReasonCode'),
  };
}

function net(line: Amount, allowance: Amount, charge: Amount): Amount {
  const less = allowance ? minus(line, allowance) : line;
  return charge ? minus(less, negative(charge)) : less;
}

function minus(from: Amount, amount: Amount): Amount {
  return isMoney(from) && isMoney(amount) && from.currency === amount.currency ? subtract(from, amount) : from;
}

function negative({ amount = '', currency }: Partial<Money>): Amount {
  return { amount: amount.startsWith('-') ? amount.slice(1) : `-${amount}`, currency };
}

/** What is no amount is refused later, by its place. */
function isMoney(amount: Amount): amount is Money {
  return amount?.currency !== undefined && v.is(decimalSchema, amount.amount);
}
