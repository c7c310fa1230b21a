import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { onPhone } from '../support/phone.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';

interface Page<Item> {
  readonly items: readonly Item[];
}

const now = (laterMs = 0): string => new Date(server().clock.now() + laterMs).toISOString();

describe('a payment by Swish', () => {
  it('asks for the QR code to be read, and settles when the phone says yes', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('yes');
    expect(payment).toMatchObject({ state: 'action-required', methodName: 'Swish', expiresAt: now(3 * 60_000) } satisfies Partial<Payment>);
    expect(payment.action).toMatchObject({ type: 'qr', payload: expect.stringMatching(/^D[0-9a-f]{32}$/) as string });
    await onPhone(payment, 'approve');
    await soon(async () => expect(await customer.payment(payment.id)).toMatchObject({ state: 'settled', settledAt: now() }));
  });

  it('leaves its invoice paid, one version later, with an entry in the timeline', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('paid');
    await onPhone(payment, 'approve');
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
    const zero = { amount: '0.00', currency: 'SEK' };
    expect(await customer.invoice()).toMatchObject({ version: 2, balance: zero, status: { lifecycle: 'closed', settlement: 'paid' } });
    const { items } = await customer.get<Page<TimelineEvent>>(`/invoices/${customer.own('a')}/timeline`);
    expect(items).toMatchObject([{ kind: 'payment', actor: { role: 'customer' }, detail: 'Swish' }]);
    expect((await customer.order('again')).status).toBe(422);
  });

  it('is listed with its invoice, newest first', async () => {
    const customer = await TestCustomer.of(server());
    const first = await customer.pay('first');
    await customer.ask('POST', `/payments/${first.id}/cancel`);
    server().clock.advance(1000);
    const second = await customer.pay('second');
    const { items } = await customer.get<Page<Payment>>(`/invoices/${customer.own('a')}/payments`);
    expect(items.map(({ id, state }) => [id, state])).toEqual([[second.id, 'action-required'], [first.id, 'cancelled']]);
  });
});

describe('the ways to pay', () => {
  it("are the supplier's, in its order", async () => {
    const customer = await TestCustomer.of(server());
    const { items } = await customer.get<Page<PaymentMethod>>(`/invoices/${customer.own('a')}/payment-methods`);
    expect(items.map(({ id }) => id)).toEqual(['swish', 'card']);
  });

  it('are none when nothing is owed', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a', balance: { amount: '0.00', currency: 'SEK' }, status: { settlement: 'paid' } }]);
    expect(await customer.get(`/invoices/${customer.own('a')}/payment-methods`)).toEqual({ items: [] });
  });
});

describe('an order that cannot be', () => {
  it('is refused when the amount is not exactly what is owed', async () => {
    const customer = await TestCustomer.of(server());
    for (const amount of [{ amount: '498.99', currency: 'SEK' }, { amount: '499.00', currency: 'NOK' }, { amount: '-499.00', currency: 'SEK' }]) {
      expect((await customer.order('amount', { amount })).status).toBe(422);
    }
    expect((await customer.order('amount', { amount: { amount: '499', currency: 'SEK' } })).status).toBe(201);
  });

  it('is refused when the method is not offered or nothing is owed', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'zero', payable: '0.00' }, { id: 'negative', payable: '-80.00' }]);
    expect((await customer.order('method', { methodId: 'cheque' })).status).toBe(422);
    expect((await customer.order('zero', { invoiceId: customer.own('zero'), amount: { amount: '0.00', currency: 'SEK' } })).status).toBe(422);
    expect((await customer.order('negative', { invoiceId: customer.own('negative'), amount: { amount: '-80.00', currency: 'SEK' } })).status).toBe(422);
  });

  it('is refused when it is malformed, with a pointer to the field', async () => {
    const customer = await TestCustomer.of(server());
    const answer = await customer.order('malformed', { amount: { amount: '4,99', currency: 'SEK' } });
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ pointer: '#/amount/amount' }] }]);
    expect((await customer.order('malformed', { returnUrl: 'javascript:alert(1)' })).status).toBe(400);
    expect((await customer.order('')).status).toBe(400);
    expect((await customer.order('k'.repeat(256))).status).toBe(400);
  });
});
