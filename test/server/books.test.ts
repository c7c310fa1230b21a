import { paymentSchema, type Payment } from '@kvitt/core/model/payment.js';
import type { Status } from '@kvitt/core/model/status.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { book } from '../../demo/server/src/payments/books.js';
import { failureOf } from '../../demo/server/src/payments/failures.js';
import { invoice } from './support/documents.js';

const sek = (amount: string) => ({ amount, currency: 'SEK' });
const before: Payment = { id: 'p', invoiceIds: ['a'], amount: sek('499.00'), methodId: 'card', state: 'pending' };
const date = '2026-11-20';

const statusOf = (settlement: Status['settlement'], lifecycle: Status['lifecycle'] = 'closed'): Status => ({ lifecycle, settlement });
const booked = (owed: string, status: Status, from: Partial<Payment>, to: Partial<Payment>, day = date) => {
  const steps = [from, to].map((step) => v.parse(paymentSchema, { ...before, ...step }));
  return book(invoice({ id: 'a', balance: sek(owed), status }), steps[0]!, steps[1]!, day);
};

describe('the books of an invoice', () => {
  it.each([
    ['all of it', '499.00', {}, '0.00', 'paid', 'closed'],
    ['too much', '499.00', { received: sek('600.00') }, '-101.00', 'overpaid', 'closed'],
    ['too little', '499.00', { received: sek('400.00') }, '99.00', 'partly-paid', 'issued'],
    ['less owed by then', '450.00', {}, '-49.00', 'overpaid', 'closed'],
    ['booked though it came in euros', '499.00', { received: { amount: '45.00', currency: 'EUR' } }, '0.00', 'paid', 'closed'],
  ])('know what came in: %s', (_name, owed, came, balance, settlement, lifecycle) => {
    const { invoice: after, event } = booked(owed, statusOf('unpaid', 'issued'), {}, { state: 'settled', ...came });
    expect([after?.balance?.amount, after?.status, event]).toEqual([balance, { lifecycle, settlement }, 'payment']);
  });

  it.each([
    ['all of it, and it is not late', '0.00', {}, '2026-11-20', '499.00', 'unpaid', 'issued'],
    ['all of it, and it is late', '0.00', {}, '2026-12-24', '499.00', 'unpaid', 'overdue'],
    ['a part of it', '0.00', { amount: sek('200.00') }, date, '200.00', 'partly-paid', 'issued'],
    ['what had not been sent back yet', '0.00', { state: 'partly-refunded', refunded: sek('99.00') }, date, '400.00', 'partly-paid', 'issued'],
  ] as const)('know what the bank took back: %s', (_name, owed, was, day, balance, settlement, lifecycle) => {
    const { invoice: after, event } = booked(owed, statusOf('paid'), { state: 'settled', ...was }, { ...was, state: 'charged-back' }, day);
    expect([after?.balance?.amount, after?.status, event]).toEqual([balance, { lifecycle, settlement }, 'charge-back']);
  });

  it.each([
    ['all of it', '0.00', 'paid', { state: 'refunded', refunded: sek('499.00') }, '0.00', 'refunded'],
    ['a part of it', '0.00', 'paid', { state: 'partly-refunded', refunded: sek('99.00') }, '0.00', 'paid'],
    ['what was too much', '-49.00', 'overpaid', { state: 'partly-refunded', refunded: sek('49.00') }, '0.00', 'paid'],
    ['less than was too much', '-49.00', 'overpaid', { state: 'partly-refunded', refunded: sek('9.00') }, '-40.00', 'overpaid'],
    ['more than was too much', '-49.00', 'overpaid', { state: 'refunded', refunded: sek('499.00') }, '0.00', 'refunded'],
    ['a part, while some is owed', '99.00', 'partly-paid', { state: 'partly-refunded', refunded: sek('10.00') }, '99.00', 'partly-paid'],
  ] as const)('owe the customer what goes back, and her nothing anew: %s', (_name, owed, was, step, balance, settlement) => {
    const { invoice: after, event } = booked(owed, statusOf(was), { state: 'settled' }, step);
    expect([after?.balance?.amount, after?.status?.settlement, event]).toEqual([balance, settlement, 'refund']);
  });

  it('count what goes back in two parts once each', () => {
    const { invoice: after } = booked('-40.00', statusOf('overpaid'), { state: 'partly-refunded', refunded: sek('9.00') }, { state: 'partly-refunded', refunded: sek('19.00') });
    expect(after?.balance).toEqual(sek('-30.00'));
  });

  it('do not move for money in another currency, nor for a payment that comes to nothing', () => {
    expect(booked('499.00', statusOf('unpaid'), {}, { state: 'mispaid' })).toEqual({ event: 'mispayment' });
    for (const state of ['failed', 'expired', 'cancelled', 'action-required'] as const) expect(booked('499.00', statusOf('unpaid'), {}, { state })).toEqual({});
  });

  it('say that a payment waits for its day, as long as it does', () => {
    const executionDate = '2026-11-30';
    const given = booked('499.00', statusOf('scheduled', 'issued'), { executionDate }, { state: 'cancelled', executionDate });
    expect(given.invoice?.status).toEqual(statusOf('unpaid', 'issued'));
    expect(booked('99.00', statusOf('partly-paid', 'issued'), { executionDate }, { state: 'failed', executionDate })).toEqual({});
  });
});

describe('why a payment failed', () => {
  const languages = ['sv', 'nb', 'da', 'fi', 'en', 'de'];

  it.each(['DECLINED', 'RF07', 'BANKIDCL', 'WALLET', '05', '1A', '43', '51', '54'])('is said in six languages: %s', (code) => {
    const said = languages.map((lang) => failureOf(code, lang).message ?? '');
    expect(new Set(said).size).toBe(languages.length);
    expect(said.filter((words) => words.length < 15)).toEqual([]);
  });

  it('is said in English to everybody else, and not at all where the code has no words', () => {
    expect(failureOf('51', 'is').message).toBe(failureOf('51', 'en').message);
    expect(failureOf('constructor', 'sv').message).toBeUndefined();
  });

  it('is worth another try unless the card or the account is of no use', () => {
    const worth = (code: string) => failureOf(code, 'en').retryable;
    expect([worth('51'), worth('05'), worth('1A'), worth('43'), worth('54'), worth('ACMT03')]).toEqual([true, true, true, false, false, false]);
  });
});
