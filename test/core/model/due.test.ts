import { amountToPay, dueState, isCreditNote, settlementOf, type Payable } from '@kvitt/core/model/due.js';
import { describe, expect, it } from 'vitest';

const sek = (amount: string) => ({ amount, currency: 'SEK' });
const bill: Payable = { typeCode: '380', dueDate: '2026-02-24', timeZone: 'Europe/Stockholm', payableAmount: sek('499.00') };
const stateAt = (instant: string, document: Payable = bill, options = {}) => dueState(document, { now: Date.parse(instant), ...options });

describe('what is to be paid', () => {
  it('is the balance where the backend tells one, else the amount due of the document', () => {
    expect(amountToPay(bill)).toEqual(sek('499.00'));
    expect(amountToPay({ ...bill, balance: sek('99.00') })).toEqual(sek('99.00'));
    expect(amountToPay({ typeCode: '380', totals: { payableAmount: sek('12.50') } })).toEqual(sek('12.50'));
  });

  it('is money to the customer on a credit note, whose own amounts are positive', () => {
    expect(amountToPay({ ...bill, typeCode: '381' })).toEqual(sek('-499.00'));
    expect(amountToPay({ ...bill, typeCode: '381', balance: sek('0.00') })).toEqual(sek('0.00'));
  });

  it('is money to the customer on a negative invoice, which is no credit note', () => {
    const negative = { ...bill, payableAmount: sek('-80.00') };
    expect(isCreditNote(negative)).toBe(false);
    expect(amountToPay(negative)).toEqual(sek('-80.00'));
  });

  it.each(['paid', 'credited', 'written-off', 'refunded', 'overpaid'] as const)(
    'is nothing once %s, when no balance is told',
    (settlement) => {
      expect(amountToPay({ ...bill, status: { settlement } }).amount).toBe('0');
    },
  );

  it.each(['unpaid', 'scheduled', 'pending', 'partly-paid'] as const)(
    'is still the whole amount while %s, when no balance is told',
    (settlement) => {
      expect(amountToPay({ ...bill, status: { settlement } })).toEqual(sek('499.00'));
    },
  );
});

describe('a credit note', () => {
  it.each(['81', '83', '261', '296', '381', '396', '458', '532'])('has the type %s', (typeCode) => expect(isCreditNote({ typeCode })).toBe(true));
  it.each(['380', '384', '82', '575', '38'])('has not the type %s', (typeCode) => expect(isCreditNote({ typeCode })).toBe(false));
});

describe('the settlement', () => {
  it('is unknown until the backend tells it', () => {
    expect(settlementOf({})).toBe('unknown');
    expect(settlementOf({ status: { lifecycle: 'issued' } })).toBe('unknown');
    expect(settlementOf({ status: { settlement: 'paid' } })).toBe('paid');
  });
});

describe('the due date', () => {
  it('comes with the midnight of Stockholm, not of UTC', () => {
    expect(stateAt('2026-02-23T22:59:59Z')).toEqual({ state: 'soon', days: 1 });
    expect(stateAt('2026-02-23T23:30:00Z')).toEqual({ state: 'today', days: 0 });
    expect(stateAt('2026-02-24T22:59:59Z')).toEqual({ state: 'today', days: 0 });
    expect(stateAt('2026-02-24T23:00:00Z')).toEqual({ state: 'overdue', days: -1 });
  });

  it('follows the zone of the page where the document names none, else UTC', () => {
    const nowhere = { ...bill, timeZone: undefined };
    expect(stateAt('2026-02-24T23:30:00Z', nowhere).state).toBe('today');
    expect(stateAt('2026-02-24T23:30:00Z', nowhere, { timeZone: 'Europe/Helsinki' }).state).toBe('overdue');
    expect(stateAt('2026-02-24T23:30:00Z', bill, { timeZone: 'America/New_York' }).state).toBe('overdue');
  });

  it('is counted in whole days over the hour that spring takes away', () => {
    expect(stateAt('2026-03-27T12:00:00Z', { ...bill, dueDate: '2026-03-30' })).toEqual({ state: 'soon', days: 3 });
  });

  it('is soon for five days, or for as many as the supplier says', () => {
    expect(stateAt('2026-02-19T12:00:00Z').state).toBe('soon');
    expect(stateAt('2026-02-18T12:00:00Z')).toEqual({ state: 'later', days: 6 });
    expect(stateAt('2026-02-18T12:00:00Z', bill, { dueSoonDays: 10 }).state).toBe('soon');
    expect(stateAt('2026-02-23T12:00:00Z', bill, { dueSoonDays: 0 }).state).toBe('later');
  });

  it('is told without claiming that nothing was paid', () => {
    expect(stateAt('2026-03-24T12:00:00Z')).toEqual({ state: 'overdue', days: -28 });
    expect(settlementOf(bill)).toBe('unknown');
  });

  const late = '2026-12-24T12:00:00Z';
  it.each<[string, Payable]>([
    ['without a due date', { ...bill, dueDate: undefined }],
    ['on a credit note', { ...bill, typeCode: '381' }],
    ['on a negative invoice', { ...bill, payableAmount: sek('-1.00') }],
    ['when nothing is to be paid', { ...bill, payableAmount: sek('0.00') }],
    ['when the balance is settled', { ...bill, balance: sek('0.00') }],
    ['once paid', { ...bill, status: { settlement: 'paid' } }],
    ['once paid by the word of a backend whose balance lags behind', { ...bill, balance: sek('499.00'), status: { settlement: 'paid' } }],
    ['once credited', { ...bill, status: { settlement: 'credited' } }],
    ['once written off', { ...bill, status: { settlement: 'written-off' } }],
    ['once cancelled', { ...bill, status: { lifecycle: 'cancelled' } }],
  ])('does not come %s', (_, document) => expect(stateAt(late, document)).toEqual({ state: 'none', days: 0 }));
});
