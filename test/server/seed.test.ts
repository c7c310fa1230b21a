import { checkInvoice } from '@kvitt/core/check/invoice.js';
import { creditNoteSchema, invoiceSchema, type Invoice } from '@kvitt/core/model/invoice.js';
import { amountToPay, dueState, isCreditNote } from '@kvitt/core/model/due.js';
import { paymentSchema } from '@kvitt/core/model/payment.js';
import { timelineEventSchema } from '@kvitt/core/model/timeline.js';
import { isNegative, isZero, sameMoney } from '@kvitt/core/money.js';
import { addDays } from '@kvitt/core/period.js';
import { multiply, round, sum } from '@kvitt/core/sum.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { passesLuhn } from '../../demo/server/src/seed/reference.js';
import { paths } from '../../demo/server/src/simulator/paths.js';
import { seed, type ReadingSeries, type SeedData, type SeededInvoice } from '../../demo/server/src/seed/index.js';

/** Whose invoices are there to try payments on. */
const trialist = 'testa-betalning';
/** Who has come too lately to have any. */
const newcomer = 'sindre-moen';

const days = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-03-01', '2026-03-31', '2026-07-31', '2026-11-22', '2028-02-29'];

describe.each(days)('the demo data on %s', (today) => {
  const data = seed(today);
  const invoices = data.invoices.map(({ invoice }) => invoice);
  const of = (supplierId: string): readonly SeededInvoice[] => {
    const customers = data.customers.filter((customer) => customer.supplierId === supplierId).map(({ id }) => id);
    return data.invoices.filter(({ customerId }) => customers.includes(customerId));
  };

  it('is the same whenever it is asked for', () => expect(seed(today)).toEqual(data));

  it('is what the model promises', () => {
    for (const { invoice, payments, events } of data.invoices) {
      v.parse(isCreditNote(invoice) ? creditNoteSchema : invoiceSchema, invoice);
      payments.forEach((payment) => v.parse(paymentSchema, payment));
      events.forEach((event) => v.parse(timelineEventSchema, event));
    }
  });

  it('adds up, but for the two invoices that are marked', () => {
    const wrong = invoices.filter((invoice) => checkInvoice(invoice).some(({ verdict }) => verdict === 'failed'));
    expect(wrong.filter((invoice) => !invoice.extensions?.doesNotAddUp).map(failures)).toEqual([]);
    expect(wrong).toHaveLength(2);
  });

  it('bills exactly what the meters read, at the price of the line', () => {
    const metered = invoices.flatMap(({ lines }) => lines).filter(({ usageSeriesId }) => usageSeriesId);
    expect(metered.length).toBeGreaterThan(300);
    for (const { netAmount, price, quantity = '', usageSeriesId, period } of metered) {
      const used = total(seriesOf(data, usageSeriesId), period?.start, period?.end);
      expect(quantity.replace('-', '')).toBe(used);
      expect(round(multiply(price!.net, quantity))).toEqual(netAmount);
    }
  });

  it('credits exactly what an estimate had counted too much', () => {
    const note = invoices.find(isCreditNote)!;
    const bill = invoices.find(({ id }) => id === note.precedingInvoices?.[0]?.id)!;
    const { usageSeriesId = '', period } = bill.lines[0]!;
    const measured = total(seriesOf(data, usageSeriesId.replace(/\/estimate.*/, '')), period?.start, period?.end);
    expect(Number(note.lines[0]?.quantity)).toBe(Number(bill.lines[0]?.quantity) - Number(measured));
    expect(bill.followingDocuments?.map(({ id }) => id)).toContain(note.id);
  });

  it.each(data.suppliers)('always has something overdue, something due in three days and something paid yesterday at $name', ({ id }) => {
    const documents = of(id);
    const now = Date.parse(`${today}T10:00:00Z`);
    const due = documents.map(({ invoice }) => dueState(invoice, { now }));
    expect(due.map(({ state }) => state)).toContain('overdue');
    expect(due).toContainEqual({ state: 'soon', days: 3 });
    expect(documents.flatMap(({ payments }) => payments).map(({ settledAt = '' }) => settledAt.slice(0, 10))).toContain(addDays(today, -1));
  });

  it('gives everybody a bill for each of 24 months, but for who has just come', () => {
    expect(data.invoices.filter(({ customerId }) => customerId === newcomer)).toEqual([]);
    for (const { id } of data.customers.filter((customer) => ![trialist, newcomer].includes(customer.id))) {
      const months = data.invoices.filter(
        ({ customerId, invoice }) => customerId === id && invoice.invoicePeriod && !isCreditNote(invoice) && !invoice.extensions?.readFrom,
      );
      expect(new Set(months.map(({ invoice }) => invoice.invoicePeriod?.start)).size, id).toBe(24);
    }
  });

  it('has every case that a portal must show', () => {
    const has = (question: (invoice: Invoice) => boolean): boolean => invoices.some(question);
    const cases = {
      negative: has(({ totals }) => isNegative(totals.payableAmount)),
      zero: has(({ totals }) => isZero(totals.payableAmount)),
      long: has(({ lines }) => lines.length === 200),
      prepaid: has(({ totals }) => totals.prepaidAmount !== undefined),
      rounded: has(({ totals }) => totals.payableRoundingAmount !== undefined),
      partlyPaid: has(({ status }) => status?.settlement === 'partly-paid'),
      disputed: has(({ status }) => status?.dispute === 'open'),
      moreTime: has(({ status, dueDateHistory }) => status?.extension === 'granted' && dueDateHistory?.length === 1),
      bounced: has(({ status }) => status?.delivery === 'failed'),
      feeWithItsLaw: has(({ feeBasis, lines }) => feeBasis !== undefined && lines[0]?.kind === 'fee'),
      campaign: has(({ lines }) => lines.some(({ allowances }) => allowances?.[0]?.reason === 'Kampanje i 12 måneder')),
    };
    expect(Object.entries(cases).filter(([, shown]) => !shown)).toEqual([]);
  });

  it('balances what is owed with what has come in', () => {
    for (const { invoice, payments } of data.invoices.filter(
      ({ invoice }) => !isCreditNote(invoice) && !isNegative(invoice.totals.payableAmount),
    )) {
      const credits = invoices.filter((other) => isCreditNote(other) && other.precedingInvoices?.[0]?.id === invoice.id);
      const gone = [...payments.map(({ amount }) => amount), ...credits.map(({ totals }) => totals.payableAmount), amountToPay(invoice)];
      expect(sameMoney(sum(gone, invoice.currency), invoice.totals.payableAmount), invoice.number).toBe(true);
    }
  });

  it('has nothing happen today or later', () => {
    const instants = data.invoices.flatMap(({ events, payments }) => [
      ...events.map(({ at }) => at),
      ...payments.map(({ settledAt = '' }) => settledAt),
    ]);
    expect(instants.filter((instant) => instant.slice(0, 10) >= today)).toEqual([]);
  });

  it('gives each document a reference with the right check digit, and an id and a number of its own', () => {
    const own = invoices.filter(({ extensions }) => !extensions?.readFrom);
    const references = own.flatMap(({ paymentInstructions = [] }) => paymentInstructions.map(({ reference = '' }) => reference));
    expect(references.filter((reference) => !passesLuhn(reference))).toEqual([]);
    for (const values of [references, invoices.map(({ id }) => id)]) expect(new Set(values).size).toBe(values.length);
  });
});

describe('the demo data', () => {
  it('has an invoice for each path of the simulator, whose öre choose it and whose line says it', () => {
    const trials = seed('2026-11-22').invoices.filter(({ customerId }) => customerId === trialist).map(({ invoice }) => invoice);
    const endings = trials.map(({ totals }) => totals.payableAmount.amount.slice(-2)).sort();
    expect(endings).toEqual(['00', ...Object.keys(paths).sort()]);
    expect(new Set(trials.map(({ lines }) => lines[0]?.item.name)).size).toBe(trials.length);
  });

  const data = seed('2026-11-22');

  it('speaks each customer’s language', () => {
    const said = (customerId: string): string =>
      data.invoices
        .filter((document) => document.customerId === customerId)
        .flatMap(({ invoice }) => invoice.lines.map(({ item }) => item.name))
        .join(' ');
    expect(said('elin-sandberg')).toContain('Förbrukning');
    expect(said('aino-lehtonen')).toContain('Kulutus');
    expect(said('ingrid-haugen')).toContain('Wifi-forsterker');
    expect(said('james-whitfield')).toContain('Fibre 250/250');
    expect(said('mikkel-kjaer')).toContain('Opkald til Norge');
  });

  it('explains every line', () => {
    const lines = data.invoices.flatMap(({ invoice }) => invoice.lines);
    expect(lines.filter(({ explanation = '' }) => explanation.length < 20)).toEqual([]);
  });

  it('says why the newest bill is another than the one before', () => {
    const bills = (id: string): readonly Invoice[] =>
      data.invoices
        .filter(({ customerId }) => customerId === id)
        .map(({ invoice }) => invoice)
        .filter(({ typeCode, invoicePeriod }) => typeCode === '380' && invoicePeriod);
    const why = (id: string): unknown => bills(id).at(-1)?.extensions?.why;
    const [before, newest] = bills('elin-sandberg')
      .slice(-2)
      .map(({ lines }) => Number(lines[0]?.quantity));
    expect(why('elin-sandberg')).toEqual({
      lead: '320\u00a0kr mer än i september.',
      reason: `Du använde ${newest! - before!} kWh mer och elpriset var högre.`,
    });
    expect(why('ingrid-haugen')).toEqual({
      lead: '200\u00a0kr mer enn i september.',
      reason: 'Kampanjen på tolv måneder er slutt. Vi skrev om det to måneder før.',
    });
    expect(why('james-whitfield')).toEqual({ lead: 'The same as in September.', reason: '' });
    expect(why('aino-lehtonen')).toMatchObject({ lead: expect.stringMatching(/^539.+ enemmän kuin syyskuussa\.$/) as string });
  });

  it('reads an old document from the e-invoice that is attached to it, and says what that says', () => {
    const { invoice, files } = data.invoices.find((document) => document.invoice.extensions?.readFrom)!;
    expect(invoice).toMatchObject({ number: 'TOSL108', issueDate: '2013-04-10', currency: 'DKK', status: { settlement: 'paid' } });
    expect(invoice.totals.payableAmount).toEqual({ amount: '2005.00', currency: 'DKK' });
    expect(invoice.lines.map(({ item, quantity, netAmount }) => [item.name, quantity, netAmount.amount])).toEqual([
      ['Paper subscription', '2', '800.00'],
      ['Paper subscription', '2', '800.00'],
    ]);
    expect(invoice.attachments).toMatchObject([{ id: files[0]?.attachmentId, mediaType: 'application/xml', size: files[0]?.content.byteLength }]);
    expect(new TextDecoder().decode(files[0]?.content)).toContain('<cbc:ID>TOSL108</cbc:ID>');
  });

  it('attaches the readings as a file that says what the bill counts', () => {
    const { invoice, files } = data.invoices.filter(({ customerId }) => customerId === 'elin-sandberg').at(-1)!;
    const rows = new TextDecoder().decode(files[0]?.content).trim().split('\r\n').slice(1);
    expect(String(rows.reduce((used, row) => used + Number(row.split(';')[1]), 0))).toBe(invoice.lines[0]?.quantity);
    expect(invoice.attachments?.[0]).toMatchObject({ id: files[0]?.attachmentId, size: files[0]?.content.byteLength });
  });
});

function seriesOf(data: SeedData, id = ''): ReadingSeries {
  return data.readings.find((series) => series.id === id)!;
}

function total({ readings }: ReadingSeries, first = '', last = ''): string {
  return String(readings.filter(({ start }) => start >= first && start <= last).reduce((used, { quantity }) => used + Number(quantity), 0));
}

function failures(invoice: Invoice): string {
  const failed = checkInvoice(invoice).filter(({ verdict }) => verdict === 'failed');
  return `${invoice.number}: ${failed.map(({ rule, expected, found }) => `${rule} ${expected ?? ''} ≠ ${found ?? ''}`).join(', ')}`;
}
