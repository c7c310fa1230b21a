import type { Contract } from '@kvitt/core/model/contract.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { addDays } from '@kvitt/core/period.js';
import type { KnownCustomer } from '../records/customers.js';
import { comparisonOf } from '../seed/comparison.js';
import { customers } from '../seed/customers.js';
import { issue } from '../seed/document.js';
import type { LineDraft } from '../seed/line.js';
import type { Customer, Supplier } from '../seed/seed-data.js';
import { settlementFor } from '../seed/settlement.js';
import { suppliers } from '../seed/suppliers.js';
import { lead, type Why } from '../seed/why.js';
import type { BilledPeriod } from './next-contract.js';

const daysToPay = 20;

/** What the next invoice of a customer says. */
export interface NextDocument {
  readonly customer: KnownCustomer;
  readonly before: Invoice | undefined;
  readonly was: Contract;
  readonly now: Contract;
  readonly period: BilledPeriod;
  readonly lines: readonly LineDraft[];
  /** Today in the supplier's zone. */
  readonly date: string;
}

/** Issues it today, as the bill before was: to the same, by the same way to pay, and with why it is another. */
export function nextDocument({ customer, before, was, now, period, lines, date }: NextDocument): Invoice {
  const { supplier, buyer } = partiesOf(customer, before);
  const number = `${period.end.slice(0, 4)}-${period.end.slice(5, 7)}${(buyer.party.identifier ?? '').slice(-3)}3`;
  const document = issue({
    supplier, customer: buyer, sort: 'bill', issueDate: date, dueDate: addDays(date, daysToPay), period, lines, number,
    terms: before?.paymentTerms, exemptionReason: before?.taxBreakdown.find(({ exemptionReason }) => exemptionReason)?.exemptionReason,
  });
  const balance = document.totals.payableAmount;
  const status = { lifecycle: 'issued', settlement: settlementFor(document, balance, []), dispute: 'none', delivery: 'delivered', extension: 'none' } as const;
  return { ...document, version: 1, status, balance, ...sameWay(document, before), ...(before && { extensions: { why: whyOf(document, before, { was, now, lang: customer.lang }) } }) };
}

interface Parties {
  readonly supplier: Pick<Supplier, 'currency' | 'party' | 'timeZone'>;
  readonly buyer: Pick<Customer, 'id' | 'party'>;
}

/** As the bill before has them; of who has none, as the demo knows them. */
function partiesOf({ id, name, supplierId, timeZone }: KnownCustomer, before: Invoice | undefined): Parties {
  if (before) return { supplier: { currency: before.currency, party: before.seller, timeZone }, buyer: { id, party: before.buyer } };
  const supplier = Object.values(suppliers).find((one) => one.id === supplierId) ?? suppliers.energy;
  return { supplier, buyer: Object.values(customers).find((one) => one.id === id) ?? { id, party: { name } } };
}

/** Who pays by mandate goes on doing so. */
function sameWay({ paymentInstructions: [now] = [] }: Invoice, before: Invoice | undefined): Pick<Invoice, 'paymentInstructions'> {
  const way = before?.paymentInstructions?.[0];
  return now && way ? { paymentInstructions: [{ ...way, reference: now.reference }] } : {};
}

function whyOf(document: Invoice, before: Invoice, { was, now, lang }: { readonly was: Contract; readonly now: Contract; readonly lang: string }): Why {
  return { lead: lead(document, before, lang), reason: was.plan.name === now.plan.name ? '' : comparisonOf(lang).changed(now.plan.name) };
}
