import type { Invoice, PrecedingInvoice } from '@kvitt/core/model/invoice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { isPositive } from '@kvitt/core/money.js';
import { opaqueId } from './chance.js';
import { toLine, type LineDraft } from './line.js';
import { paymentPart } from './payment-part.js';
import type { Customer, Supplier } from './seed-data.js';
import { taxBreakdown, totalsOf } from './totals.js';

/** A document before it is issued: what it says, not yet what happened to it. */
export interface DocumentDraft {
  readonly supplier: Pick<Supplier, 'currency' | 'party' | 'timeZone'>;
  readonly customer: Pick<Customer, 'id' | 'party'>;
  /** Invoice, fee or credit note: documents of one customer and month differ by it. */
  readonly sort: 'bill' | 'reminder' | 'credit';
  readonly issueDate: string;
  /** Left out of what is not to be paid. */
  readonly dueDate?: string;
  readonly period?: { readonly start: string; readonly end: string };
  readonly lines: readonly LineDraft[];
  readonly terms?: string;
  readonly note?: string;
  readonly feeBasis?: string;
  readonly prepaid?: Money;
  /** Why a tax row that is not standard has no VAT. */
  readonly exemptionReason?: string;
  readonly precedingInvoices?: readonly PrecedingInvoice[];
  /** Made of the month, the customer and the sort when absent. */
  readonly number?: string;
  /** What is to be paid is not rounded, whatever the country does. */
  readonly toTheLastDigit?: boolean;
}

const serial = { bill: '0', reminder: '1', credit: '2' } as const;

/** Issues a document: numbers it, counts it and says how it is paid. */
export function issue(draft: DocumentDraft): Invoice {
  const { supplier, customer, sort, issueDate, period, exemptionReason } = draft;
  const { currency } = supplier;
  const number = draft.number ?? `${issueDate.slice(0, 4)}-${issueDate.slice(5, 7)}${(customer.party.identifier ?? '').slice(-3)}${serial[sort]}`;
  const lines = draft.lines.map((line, place) => toLine(line, place, currency));
  const breakdown = taxBreakdown(lines, currency, exemptionReason);
  const totals = totalsOf(lines, breakdown, { currency, wholeUnits: currency === 'SEK' && !draft.toTheLastDigit, prepaid: draft.prepaid });
  const toPay = sort !== 'credit' && isPositive(totals.payableAmount);
  return {
    id: opaqueId('inv', `${customer.id} ${number}`),
    number,
    issueDate,
    typeCode: sort === 'credit' ? '381' : '380',
    currency,
    invoicePeriod: period,
    seller: supplier.party,
    buyer: customer.party,
    lines,
    taxBreakdown: breakdown,
    totals,
    timeZone: supplier.timeZone,
    hasPdf: true,
    note: draft.note,
    feeBasis: draft.feeBasis,
    precedingInvoices: draft.precedingInvoices,
    ...(toPay && {
      dueDate: draft.dueDate,
      paymentTerms: draft.terms,
      paymentInstructions: [paymentPart(supplier, number.replace('-', ''))],
    }),
  };
}
