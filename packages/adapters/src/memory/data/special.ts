import type { Invoice } from '@kvitt/core/model/invoice.js';
import { addDays } from '@kvitt/core/period.js';
import { add, subtract } from '@kvitt/core/sum.js';
import { billOf, kronor, type Item } from './bill.js';
import { monthOf } from './calendar.js';
import { quarterLines } from './long.js';
import { eventfulMonth } from './months.js';

const solar = { id: 'solar', name: 'Solel' };
const power = { id: 'power', name: 'El' };

const soldMore: readonly Item[] = [
  { service: power, name: 'Förbrukning', quantity: '118', unitCode: 'KWH', price: '0.3120', kind: 'usage' },
  { service: power, name: 'Månadsavgift', quantity: '1', unitCode: 'MON', price: '39.20', kind: 'recurring' },
  {
    service: solar, name: 'Såld solel', quantity: '-640', unitCode: 'KWH', price: '0.2875', kind: 'usage',
    explanation: 'El från dina solceller som du inte använde själv. Vi köper den till månadens medelpris.',
  },
];

const welcomed: readonly Item[] = [
  { service: power, name: 'Månadsavgift', quantity: '1', unitCode: 'MON', price: '39.20', kind: 'recurring' },
  {
    service: power, name: 'Välkomstrabatt', quantity: '-1', unitCode: 'MON', price: '39.20', kind: 'discount',
    explanation: 'Första månaden kostar ingenting.',
  },
];

const reminderFee: Item = {
  service: { id: 'fee', name: 'Påminnelse' }, name: 'Påminnelseavgift', quantity: '1', unitCode: 'C62', price: '60.00', kind: 'fee',
  taxFree: 'Avgiften är inte momspliktig', explanation: 'Tas ut när en faktura inte är betald fem dagar efter förfallodagen.',
};

/** A customer whose solar panels gave more than she used: the supplier owes her. */
export function negative(invoice: Invoice): Invoice {
  const status = { ...invoice.status, settlement: undefined };
  const paymentTerms = 'Betalas ut till ditt konto inom 10 dagar';
  return { ...invoice, ...billOf(soldMore), status, paymentTerms, dueDate: undefined, paymentInstructions: undefined };
}

/** Nothing to pay, nothing to get. */
export function zero(invoice: Invoice): Invoice {
  return { ...invoice, ...billOf(welcomed), status: { ...invoice.status, lifecycle: 'closed', settlement: undefined } };
}

/** A reminder with its fee, and the law behind the fee. */
export function reminded(invoice: Invoice): Invoice {
  return {
    ...invoice,
    ...billOf([...eventfulMonth(monthOf(invoice.invoicePeriod?.start ?? invoice.issueDate)), reminderFee]),
    status: { ...invoice.status, lifecycle: 'reminded', settlement: 'unpaid' },
    feeBasis: 'Lag (1981:739) om ersättning för inkassokostnader m.m.',
  };
}

/** 700 kronor have come in already. */
export function partlyPaid(invoice: Invoice): Invoice {
  const balance = subtract(invoice.totals.payableAmount, kronor('700.00'));
  return { ...invoice, balance, status: { ...invoice.status, settlement: 'partly-paid' } };
}

/** Two weeks more to pay, granted by an agent. */
export function extended(invoice: Invoice): Invoice {
  const before = invoice.dueDate ?? invoice.issueDate;
  return { ...invoice, dueDate: addDays(before, 14), dueDateHistory: [before], status: { ...invoice.status, extension: 'granted' } };
}

/** One line for each quarter of an hour. */
export function long(invoice: Invoice, count: number): Invoice {
  const items = quarterLines(invoice.invoicePeriod?.start ?? invoice.issueDate, count);
  return { ...invoice, ...billOf(items), invoicePeriod: { start: items[0]?.period?.start, end: items.at(-1)?.period?.end } };
}

/** A total that is ten kronor off; it is shown as stated all the same. */
export function wrong(invoice: Invoice): Invoice {
  const payableAmount = add(invoice.totals.payableAmount, kronor('10.00'));
  return { ...invoice, totals: { ...invoice.totals, payableAmount }, balance: payableAmount };
}

/** What a plain e-invoice file says: no status, no balance, no explanation, no price with VAT. */
export function bare(invoice: Invoice): Invoice {
  const ours = { explanation: undefined, taxInclusiveAmount: undefined, serviceId: undefined, serviceName: undefined, kind: undefined };
  const lines = invoice.lines.map((line) => ({ ...line, ...ours }));
  return { ...invoice, lines, status: undefined, balance: undefined, hasPdf: undefined, timeZone: undefined, attachments: undefined };
}

/** What a mandate draws from the customer's account on the due date. */
export function drawn(invoice: Invoice): Invoice {
  const directDebit = { mandateReference: 'AG-48213907', creditorIdentifier: '5050-1055', debitedAccount: '···· 7788' };
  return { ...invoice, paymentInstructions: [{ meansCode: '49', meansText: 'Autogiro', directDebit }] };
}
