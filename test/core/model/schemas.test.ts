import { changeSchema } from '@kvitt/core/model/change.js';
import { dueState } from '@kvitt/core/model/due.js';
import { creditNoteSchema, invoiceSchema, invoiceSummarySchema } from '@kvitt/core/model/invoice.js';
import { paymentMethodSchema, paymentSchema } from '@kvitt/core/model/payment.js';
import { dateSchema, instantSchema } from '@kvitt/core/model/primitives.js';
import { timelineEventSchema } from '@kvitt/core/model/timeline.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { plainInvoice, sek } from './plain-invoice.js';

const line = plainInvoice.lines[0]!;
const payment = { id: 'p1', invoiceIds: ['inv-1'], amount: sek('499.00'), methodId: 'swish', state: 'pending' };

/** Says where a schema refuses something, dotted, or that it does not. */
function refusedAt(schema: v.GenericSchema, thing: unknown): string | undefined {
  const result = v.safeParse(schema, thing);
  return result.success ? undefined : (v.getDotPath(result.issues[0]) ?? '');
}

describe('an invoice', () => {
  it('is taken as it is when every field is right', () => {
    expect(v.parse(invoiceSchema, plainInvoice)).toEqual(plainInvoice);
  });

  it('loses fields that the model does not know, and keeps those under extensions', () => {
    const parsed = v.parse(invoiceSchema, { ...plainInvoice, surprise: 1, extensions: { meter: { id: 7 } } });
    expect(parsed).toEqual({ ...plainInvoice, extensions: { meter: { id: 7 } } });
  });

  it.each<[string, string, unknown]>([
    ['an amount that is a float', 'lines.0.netAmount.amount', { lines: [{ ...line, netAmount: { amount: 399.5, currency: 'SEK' } }] }],
    ['an amount with a comma', 'totals.payableAmount.amount', { totals: { ...plainInvoice.totals, payableAmount: sek('499,00') } }],
    ['an amount with an exponent', 'balance.amount', { balance: sek('1e3') }],
    ['an amount with groups', 'balance.amount', { balance: sek('1 000.00') }],
    ['a currency in small letters', 'currency', { currency: 'sek' }],
    ['a date that does not exist', 'dueDate', { dueDate: '2026-02-30' }],
    ['an instant for a date', 'issueDate', { issueDate: '2026-02-01T00:00:00Z' }],
    ['a VAT category that is none', 'taxBreakdown.0.category', { taxBreakdown: [{ ...plainInvoice.taxBreakdown[0], category: 'X' }] }],
    ['a settlement that is none', 'status.settlement', { status: { settlement: 'PAID' } }],
    ['an empty id', 'id', { id: '' }],
    ['a negative version', 'version', { version: -1 }],
    ['a version with decimals', 'version', { version: 1.5 }],
    ['no seller', 'seller', { seller: undefined }],
    ['no lines', 'lines', { lines: null }],
    ['an item without a name', 'lines.0.item.name', { lines: [{ ...line, item: {} }] }],
    ['a change at an unknown instant', 'lastChange.at', { lastChange: { at: 'yesterday', reason: 'Credit' } }],
  ])('with %s is refused at %s', (_, path, wrong) => {
    expect(refusedAt(invoiceSchema, { ...plainInvoice, ...(wrong as object) })).toBe(path);
  });

  it('needs an amount due in its row of a list', () => {
    expect(refusedAt(invoiceSummarySchema, plainInvoice)).toBe('payableAmount');
    expect(refusedAt(invoiceSummarySchema, { ...plainInvoice, payableAmount: sek('499.00') })).toBeUndefined();
  });

  it('is counted in its supplier’s days also in its row of a list', () => {
    const row = v.parse(invoiceSummarySchema, { ...plainInvoice, dueDate: '2026-06-10', timeZone: 'Europe/Stockholm', payableAmount: sek('499.00') });
    expect(dueState(row, { now: Date.parse('2026-06-06T22:30:00Z') })).toMatchObject({ days: 3 });
  });
});

describe('a credit note', () => {
  const creditNote = { ...plainInvoice, typeCode: '381', precedingInvoices: [{ number: '2026-040' }] };

  it('is an invoice that says what it credits', () => {
    expect(refusedAt(creditNoteSchema, creditNote)).toBeUndefined();
    expect(refusedAt(invoiceSchema, creditNote)).toBeUndefined();
  });

  it.each<[string, string, unknown]>([
    ['the type of an invoice', 'typeCode', { typeCode: '380' }],
    ['nothing that it credits', 'precedingInvoices', { precedingInvoices: undefined }],
    ['an empty list of what it credits', 'precedingInvoices', { precedingInvoices: [] }],
    ['a preceding invoice without number', 'precedingInvoices.0.number', { precedingInvoices: [{ id: 'inv-0' }] }],
  ])('with %s is refused at %s', (_, path, wrong) => {
    expect(refusedAt(creditNoteSchema, { ...creditNote, ...(wrong as object) })).toBe(path);
  });
});

describe('a payment', () => {
  it.each<[string, string | undefined, unknown]>([
    ['as it is', undefined, {}],
    ['with a redirect', undefined, { action: { type: 'redirect', url: 'https://pay.example/1' } }],
    ['with a code to scan', undefined, { action: { type: 'qr', payload: 'D123', appUrl: 'swish://paymentrequest?token=1' } }],
    ['of no invoice', 'invoiceIds', { invoiceIds: [] }],
    ['in a state that is none', 'state', { state: 'done' }],
    ['with an action that is none', 'action.type', { action: { type: 'script', code: 'alert(1)' } }],
    ['with a redirect to nowhere', 'action.url', { action: { type: 'redirect' } }],
    ['with an expiry without offset', 'expiresAt', { expiresAt: '2026-02-24T18:04:00' }],
  ])('%s is refused at %s', (_, path, change) => {
    expect(refusedAt(paymentSchema, { ...payment, ...(change as object) })).toBe(path);
  });

  it('is made by a method with a name', () => {
    expect(refusedAt(paymentMethodSchema, { id: 'swish', scheme: 'swish', name: 'Swish' })).toBeUndefined();
    expect(refusedAt(paymentMethodSchema, { id: 'swish', scheme: 'swish' })).toBe('name');
  });
});

describe('what happened', () => {
  it('has an instant and an actor whose role is known', () => {
    const event = { id: 'e1', at: '2026-02-24T18:04:00+01:00', kind: 'payment' };
    expect(refusedAt(timelineEventSchema, event)).toBeUndefined();
    expect(refusedAt(timelineEventSchema, { ...event, at: '2026-02-24' })).toBe('at');
    expect(refusedAt(timelineEventSchema, { ...event, actor: { role: 'robot' } })).toBe('actor.role');
  });

  it('may be pushed as a change of a known kind of record', () => {
    expect(refusedAt(changeSchema, { cursor: '7', kind: 'invoice', id: 'inv-1' })).toBeUndefined();
    expect(refusedAt(changeSchema, { cursor: '7', kind: 'quote', id: 'inv-1' })).toBe('kind');
  });
});

describe('a point in time', () => {
  it.each(['2024-02-29', '2026-12-31'])('%s is a date', (text) => expect(v.is(dateSchema, text)).toBe(true));
  it.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''])('"%s" is no date', (text) =>
    expect(v.is(dateSchema, text)).toBe(false),
  );
  it.each(['2026-02-24T18:04:00+01:00', '2026-02-24T17:04Z', '2026-02-24T17:04:00.123456Z'])('%s is an instant', (text) => {
    expect(v.is(instantSchema, text)).toBe(true);
  });
  it.each(['2026-02-24T18:04:00', '2026-02-24 18:04:00Z', '2026-02-24T25:00:00Z', '1771952640'])('"%s" is no instant', (text) => {
    expect(v.is(instantSchema, text)).toBe(false);
  });
});
