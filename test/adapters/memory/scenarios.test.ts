import { currentInvoiceId, memoryAdapter, scenarioNames, type ScenarioName } from '@kvitt/adapters/memory.js';
import { checkInvoice } from '@kvitt/core/check/invoice.js';
import { amountToPay, dueState, settlementOf } from '@kvitt/core/model/due.js';
import { creditNoteSchema, invoiceSchema, type Invoice } from '@kvitt/core/model/invoice.js';
import { sum } from '@kvitt/core/sum.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { context, demo, noon, TestClock } from './support.js';

const documents = (scenario: ScenarioName): readonly Invoice[] => memoryAdapter({ scenario, clock: new TestClock() }).backend.records.invoices;
const current = (scenario: ScenarioName): Invoice => memoryAdapter({ scenario, clock: new TestClock() }).backend.records.invoice(currentInvoiceId);
const failedRules = (invoice: Invoice) => checkInvoice(invoice).filter(({ verdict }) => verdict === 'failed');

describe.each(scenarioNames)('the scenario %s', (scenario) => {
  it('holds only documents that the model allows', () => {
    for (const invoice of documents(scenario)) {
      const schema = invoice.typeCode === '381' ? creditNoteSchema : invoiceSchema;
      expect(v.safeParse(schema, invoice).issues).toBeUndefined();
    }
  });

  it(scenario === 'does-not-add-up' ? 'holds one document that does not add up' : 'holds only documents that add up', () => {
    const wrong = documents(scenario).filter((invoice) => failedRules(invoice).length > 0);
    expect(wrong.map(({ id }) => id)).toEqual(scenario === 'does-not-add-up' ? [currentInvoiceId] : []);
  });
});

describe('the current invoice', () => {
  it('is the one of the design: 1 477 kronor in three groups, due in eleven days', () => {
    const invoice = current('ready');
    expect(invoice.number).toBe('2026-0142');
    expect(amountToPay(invoice)).toEqual({ amount: '1477.00', currency: 'SEK' });
    expect(invoice.totals.payableRoundingAmount?.amount).toBe('0.44');
    expect([...new Set(invoice.lines.map(({ serviceName }) => serviceName))]).toEqual(['El', 'Elnät', 'Rättelse']);
    expect(dueState(invoice, { now: noon })).toEqual({ state: 'later', days: 11 });
    expect(invoice.paymentInstructions?.[0]?.reference).toBe('2026014205');
  });

  it('has prices with VAT that add up to its total with VAT', () => {
    const { lines, totals } = current('ready');
    const prices = lines.flatMap(({ taxInclusiveAmount }) => taxInclusiveAmount ?? []);
    expect(prices).toHaveLength(lines.length);
    expect(sum(prices, 'SEK')).toEqual(totals.taxInclusiveAmount);
  });

  it.each([
    ['due-soon', { state: 'soon', days: 4 }, '1477.00'],
    ['due-today', { state: 'today', days: 0 }, '1477.00'],
    ['overdue', { state: 'overdue', days: -6 }, '1477.00'],
    ['reminded', { state: 'overdue', days: -12 }, '1537.00'],
    ['partly-paid', { state: 'later', days: 11 }, '777.00'],
    ['extended', { state: 'later', days: 16 }, '1477.00'],
    ['paid', { state: 'none', days: 0 }, '0.00'],
    ['zero', { state: 'none', days: 0 }, '0.00'],
    ['credit-note', { state: 'none', days: 0 }, '-78.00'],
    ['negative', { state: 'none', days: 0 }, '-135.00'],
  ] as const)('is %s when asked to be', (scenario, due, amount) => {
    expect(dueState(current(scenario), { now: noon })).toEqual(due);
    expect(amountToPay(current(scenario)).amount).toBe(amount);
  });

  it('can be as long as 10,000 lines', () => {
    expect(current('long').lines).toHaveLength(10_000);
    expect(current('many-lines').lines).toHaveLength(200);
  });

  it('can be as bare as a file: nothing is claimed about its money', () => {
    expect(settlementOf(current('bare'))).toBe('unknown');
  });

  it('keeps its distance to the due date on any day', async () => {
    const clock = new TestClock();
    clock.advance(200 * 86_400_000);
    const invoice = await demo({ clock }).invoices.get({ id: currentInvoiceId }, context());
    expect(dueState(invoice, { now: clock.now() }).days).toBe(11);
    expect(failedRules(invoice)).toEqual([]);
  });
});

describe('a situation of the backend', () => {
  it.each([
    ['failing', 'unexpected'],
    ['offline', 'offline'],
    ['expired-session', 'unauthenticated'],
    ['empty', 'not-found'],
  ] as const)('%s answers with the code %s', async (scenario, code) => {
    await expect(demo({ scenario }).invoices.get({ id: currentInvoiceId }, context())).rejects.toMatchObject({ code });
  });

  it('without any operation is an adapter without any group', () => {
    const { backend, scope, ...groups } = memoryAdapter({ scenario: 'unsupported' });
    expect(backend.records.invoices).not.toHaveLength(0);
    expect([scope, groups]).toEqual(['', {}]);
  });
});
