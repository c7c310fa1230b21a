import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { describe, expect, it } from 'vitest';
import { context, demo, listen } from './support.js';

const owed: Money = { amount: '1477.00', currency: 'SEK' };
const order = { invoiceId: currentInvoiceId, methodId: 'swish', amount: owed };
const intent = (idempotencyKey: string) => context({ idempotencyKey });

describe('the ways to pay', () => {
  it('come in the order of the supplier, the preferred one marked', async () => {
    const { items } = await demo().payments.methods({ invoiceId: currentInvoiceId }, context());
    expect(items.map(({ name }) => name)).toEqual(['Swish', 'Visa ···· 4242', 'Banköverföring']);
    expect(items.map(({ isPreferred }) => isPreferred ?? false)).toEqual([true, false, false]);
  });

  it('are none when nothing is owed', async () => {
    const { payments, backend } = demo();
    backend.approve((await payments.create(order, intent('a'))).id);
    expect(await payments.methods({ invoiceId: currentInvoiceId }, context())).toEqual({ items: [] });
  });

  it('asks to scan or open Swish', async () => {
    const payment = await demo().payments.create(order, intent('a'));
    expect(payment).toMatchObject({ state: 'action-required', action: { type: 'qr', appUrl: expect.stringMatching(/^swish:/) as string } });
  });

  it('sends a card to its own page and tells that page where to come back to', async () => {
    const { action } = await demo().payments.create({ ...order, methodId: 'card-4242', returnUrl: 'https://portal.example/?a=1' }, intent('a'));
    expect(action).toEqual({ type: 'redirect', url: 'https://pay.example/card-4242/payment-1?return=https%3A%2F%2Fportal.example%2F%3Fa%3D1' });
  });
});

describe('starting a payment', () => {
  it('twice with one key starts one', async () => {
    const { payments, backend } = demo();
    const [first, second] = await Promise.all([payments.create(order, intent('a')), payments.create(order, intent('a'))]);
    expect(second).toEqual(first);
    expect(backend.records.payments).toHaveLength(1);
  });

  it('again after a lost answer finds the one that was started', async () => {
    const { payments, backend } = demo();
    backend.loseAnswer('payments.create');
    await expect(payments.create(order, intent('a'))).rejects.toMatchObject({ code: 'offline', retryable: true });
    await expect(payments.create(order, intent('a'))).resolves.toMatchObject({ id: 'payment-1' });
    expect(backend.records.payments).toHaveLength(1);
  });

  it('with another key while one is open is a conflict', async () => {
    const { payments } = demo();
    await payments.create(order, intent('a'));
    await expect(payments.create(order, intent('b'))).rejects.toMatchObject({ code: 'conflict', status: 409 });
  });

  it('with another key is possible once the first is over', async () => {
    const { payments, backend } = demo();
    backend.decline((await payments.create(order, intent('a'))).id);
    await expect(payments.create(order, intent('b'))).resolves.toMatchObject({ id: 'payment-2' });
  });

  it.each([
    ['a used key for another amount', { ...order, amount: { ...owed, amount: '1.00' } }, 'a', 'amount'],
    ['an amount that is not owed', { ...order, amount: { ...owed, amount: '1476.00' } }, 'b', 'amount'],
    ['an unknown method', { ...order, methodId: 'cheque' }, 'b', 'methodId'],
    ['no key', order, '', 'idempotencyKey'],
  ])('with %s is refused', async (_, wrong, key, field) => {
    const { payments, backend } = demo();
    backend.cashier.cancel((await payments.create(order, intent('a'))).id);
    await expect(payments.create(wrong, intent(key))).rejects.toMatchObject({ code: 'invalid', status: 422, field });
  });

  it.each(['paid', 'zero', 'credit-note', 'negative'] as const)('for what is %s is refused', async (scenario) => {
    const { payments } = demo({ scenario });
    await expect(payments.create({ ...order, amount: { ...owed, amount: '0.00' } }, intent('a'))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('takes what is left of an invoice that is partly paid', async () => {
    const { payments } = demo({ scenario: 'partly-paid' });
    await expect(payments.create({ ...order, amount: { ...owed, amount: '777.0' } }, intent('a'))).resolves.toMatchObject({ state: 'action-required' });
  });
});

describe('a payment in progress', () => {
  it('pays its invoice when approved, and whoever listens is told both', async () => {
    const adapter = demo();
    const { heard } = listen(adapter);
    const { id } = await adapter.payments.create(order, intent('a'));
    adapter.backend.approve(id);
    await expect(adapter.payments.get({ id }, context())).resolves.toMatchObject({ state: 'settled', version: 2, action: undefined });
    await expect(adapter.invoices.get({ id: currentInvoiceId }, context())).resolves.toMatchObject({
      version: 2, balance: { amount: '0.00' }, status: { settlement: 'paid' },
    });
    expect(heard.map(({ kind, version }) => [kind, version])).toEqual([['payment', 1], ['payment', 2], ['invoice', 2], ['timeline', undefined]]);
  });

  it('leaves the invoice as it is when declined, and says why', async () => {
    const { payments, invoices, backend } = demo();
    const { id } = await payments.create(order, intent('a'));
    backend.decline(id);
    await expect(payments.get({ id }, context())).resolves.toMatchObject({ state: 'failed', failure: { retryable: true } });
    await expect(invoices.get({ id: currentInvoiceId }, context())).resolves.toMatchObject({ version: 1, status: { settlement: 'unpaid' } });
  });

  it('expires when nobody answers it in time', async () => {
    const { payments, clock } = demo();
    const { id } = await payments.create(order, intent('a'));
    clock.advance(179_999);
    await expect(payments.get({ id }, context())).resolves.toMatchObject({ state: 'action-required' });
    clock.advance(1);
    await expect(payments.get({ id }, context())).resolves.toMatchObject({ state: 'expired' });
  });

  it('does not expire any more once it is settled', async () => {
    const { payments, backend, clock } = demo();
    const { id } = await payments.create(order, intent('a'));
    backend.approve(id);
    clock.advance(180_000);
    await expect(payments.get({ id }, context())).resolves.toMatchObject({ state: 'settled' });
  });

  it('can be given up until the bank has it', async () => {
    const { payments, backend } = demo();
    const { id } = await payments.create(order, intent('a'));
    await expect(payments.cancel({ id }, context())).resolves.toMatchObject({ state: 'cancelled' });
    const second = await payments.create(order, intent('b'));
    backend.hold(second.id);
    await expect(payments.cancel({ id: second.id }, context())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('begins no more once it is over, but money that arrives late counts', async () => {
    const { payments, invoices, backend } = demo();
    const { id } = await payments.create(order, intent('a'));
    backend.expire(id);
    expect(() => backend.hold(id)).toThrow(expect.objectContaining({ code: 'conflict' }));
    backend.approve(id);
    await expect(invoices.get({ id: currentInvoiceId }, context())).resolves.toMatchObject({ status: { settlement: 'paid' } });
    expect(() => backend.decline(id)).toThrow(expect.objectContaining({ code: 'conflict' }));
  });

  it('is listed with its invoice, newest first', async () => {
    const { payments, backend } = demo();
    backend.decline((await payments.create(order, intent('a'))).id);
    await payments.create(order, intent('b'));
    const { items } = await payments.list({ invoiceId: currentInvoiceId }, context());
    expect(items.map(({ id, state }) => [id, state])).toEqual([['payment-2', 'action-required'], ['payment-1', 'failed']]);
  });
});
