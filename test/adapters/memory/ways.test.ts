import { currentInvoiceId, type ScenarioName } from '@kvitt/adapters/memory.js';
import type { PaymentOrder } from '@kvitt/core/adapter.js';
import { paymentMethodSchema } from '@kvitt/core/model/payment.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { context, demo } from './support.js';

const kronor = (amount: string): Money => ({ amount, currency: 'SEK' });
const order = { invoiceId: currentInvoiceId, methodId: 'swish', amount: kronor('1477.00') };
const intent = (idempotencyKey = 'a') => context({ idempotencyKey });
const here = { invoiceId: currentInvoiceId };

/** A customer of this scenario who orders so. */
function ordering(scenario: ScenarioName, more: Partial<PaymentOrder>) {
  const adapter = demo({ scenario });
  return { ...adapter, create: (key?: string, again: Partial<PaymentOrder> = {}) => adapter.payments.create({ ...order, ...more, ...again }, intent(key)) };
}

async function owedOf({ invoices }: ReturnType<typeof demo>) {
  const { balance, status } = await invoices.get({ id: currentInvoiceId }, context());
  return { balance, settlement: status?.settlement };
}

describe('the methods of the scenario', () => {
  it.each([
    ['methods', ['swish', 'card', 'card', 'wallet', 'wallet', 'vipps', 'mobilepay', 'bank-transfer', 'giro', 'direct-debit']],
    ['saved-card', ['card', 'card', 'card', 'swish']],
    ['fields', ['card', 'card', 'swish']],
    ['wallet', ['wallet', 'wallet', 'swish']],
    ['apps', ['vipps', 'mobilepay']],
    ['giro', ['giro']],
    ['direct-debit', ['direct-debit']],
    ['part', ['swish', 'card', 'bank-transfer']],
    ['later', ['bank-transfer', 'card', 'swish']],
  ] as const)('%s are as the model allows, each with an id of its own', async (scenario, schemes) => {
    const { items } = await demo({ scenario }).payments.methods(here, context());
    expect(items.map(({ scheme }) => scheme)).toEqual(schemes);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const method of items) expect(v.safeParse(paymentMethodSchema, method).issues).toBeUndefined();
  });
});

describe('a way to pay', () => {
  it.each([
    ['apps', 'vipps', { type: 'app' }],
    ['apps', 'mobilepay', { type: 'redirect' }],
    ['fields', 'card-stripe', { type: 'fields', provider: 'stripe' }],
    ['fields', 'card-adyen', { type: 'fields', provider: 'adyen' }],
  ] as const)('asks for what is due: %s, %s', async (scenario, methodId, action) => {
    await expect(ordering(scenario, { methodId }).create()).resolves.toMatchObject({ state: 'action-required', action });
  });

  it('that is saved needs one press, and the bank answers by itself', async () => {
    const { create, payments, clock } = ordering('saved-card', { methodId: 'card-4242' });
    const { id, state, action } = await create();
    expect([state, action]).toEqual(['pending', undefined]);
    clock.advance(1500);
    await expect(payments.get({ id }, context())).resolves.toMatchObject({ state: 'settled', settledAt: expect.any(String) as string });
  });

  it('that is a wallet needs what the wallet answered', async () => {
    const { create } = ordering('wallet', { methodId: 'apple-pay' });
    await expect(create()).rejects.toMatchObject({ code: 'invalid', field: 'walletToken' });
    await expect(create('a', { walletToken: '{}' })).resolves.toMatchObject({ state: 'pending' });
    await expect(create('a', { walletToken: '{"another":1}' })).resolves.toMatchObject({ id: 'payment-1' });
  });

  it.each([
    ['giro', 'bankgiro'],
    ['direct-debit', 'autogiro'],
  ] as const)('that needs no order takes none: %s', async (scenario, methodId) => {
    await expect(ordering(scenario, { methodId }).create()).rejects.toMatchObject({ code: 'invalid', field: 'methodId' });
  });

  it('is preferred from then on, for every invoice, and no other one is', async () => {
    const { payments } = demo();
    const { items } = await payments.preferMethod({ ...here, methodId: 'bank' }, context());
    expect(items.map(({ id, isPreferred }) => [id, isPreferred ?? false])).toEqual([['swish', false], ['card-4242', false], ['bank', true]]);
    expect((await payments.methods({ invoiceId: 'invoice-23' }, context())).items).toEqual(items);
    await expect(payments.preferMethod({ ...here, methodId: 'cheque' }, context())).rejects.toMatchObject({ code: 'invalid', field: 'methodId' });
  });

  it('that is saved can be forgotten, once or twice, and no other one', async () => {
    const { payments } = demo({ scenario: 'saved-card' });
    await payments.removeMethod({ ...here, methodId: 'card-4242' }, context());
    const { items } = await payments.removeMethod({ ...here, methodId: 'card-4242' }, context());
    expect(items.map(({ id }) => id)).toEqual(['card-4444', 'card', 'swish']);
    await expect(payments.create({ ...order, methodId: 'card-4242' }, intent())).rejects.toMatchObject({ field: 'methodId' });
    await expect(payments.removeMethod({ ...here, methodId: 'swish' }, context())).rejects.toMatchObject({ code: 'conflict' });
    await expect(payments.removeMethod({ ...here, methodId: 'cheque' }, context())).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a part of the invoice', () => {
  it('may be paid where the method allows parts, and the rest is still owed', async () => {
    const { create, backend, ...adapter } = ordering('part', { amount: kronor('400.00') });
    backend.approve((await create()).id);
    await expect(owedOf({ backend, ...adapter })).resolves.toEqual({ balance: kronor('1077.00'), settlement: 'partly-paid' });
    backend.approve((await create('b', { amount: kronor('1077.00') })).id);
    await expect(owedOf({ backend, ...adapter })).resolves.toEqual({ balance: kronor('0.00'), settlement: 'paid' });
  });

  it.each([
    ['below the smallest part', 'part', 'swish', kronor('99.99')],
    ['above what is owed', 'part', 'swish', kronor('1477.01')],
    ['of another currency', 'part', 'swish', { amount: '400.00', currency: 'EUR' }],
    ['by a method that allows none', 'part', 'bank', kronor('400.00')],
  ] as const)('is refused %s', async (_, scenario, methodId, amount) => {
    await expect(ordering(scenario, { methodId, amount }).create()).rejects.toMatchObject({ code: 'invalid', field: 'amount' });
  });
});

describe('a later day', () => {
  const later = { methodId: 'bank', executionDate: '2026-02-20' };

  it('is waited for: the payment is pending until then, and settles on it', async () => {
    const { create, payments, clock } = ordering('later', later);
    const { id, state, executionDate, expiresAt } = await create();
    expect([state, executionDate, expiresAt]).toEqual(['pending', '2026-02-20', undefined]);
    const states = [];
    for (let hour = 0; hour < 24 * 4; hour++) {
      clock.advance(3_600_000);
      states.push((await payments.get({ id }, context())).state);
    }
    expect(states.indexOf('settled')).toBe(24 * 3 + 12 - 1);
  });

  it('can be given up until it has come, and another day chosen', async () => {
    const { create, payments, backend, clock } = ordering('later', later);
    const { id } = await create();
    await expect(payments.cancel({ id }, context())).resolves.toMatchObject({ state: 'cancelled' });
    await expect(create('b', { executionDate: '2026-02-27' })).resolves.toMatchObject({ state: 'pending' });
    clock.advance(3_600_000);
    clock.advance(5 * 86_400_000);
    expect(backend.records.payment(id).state).toBe('cancelled');
  });

  it.each(['2026-02-16', '2026-02-15', '2026-02-28'])('is refused when it is not after today or past the last one: %s', async (executionDate) => {
    await expect(ordering('later', { ...later, executionDate }).create()).rejects.toMatchObject({ code: 'invalid', field: 'executionDate' });
  });

  it('makes another order of it: the same key is refused', async () => {
    const { create } = ordering('later', later);
    await create();
    await expect(create('a', { executionDate: '2026-02-21' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(create('a')).resolves.toMatchObject({ id: 'payment-1' });
  });
});

describe('what becomes of money', () => {
  it.each([
    ['refunded', { state: 'refunded', refunded: kronor('1477.00') }, { balance: kronor('0.00'), settlement: 'refunded' }],
    ['partly-refunded', { state: 'partly-refunded', refunded: kronor('200.00') }, { balance: kronor('0.00'), settlement: 'paid' }],
    ['charged-back', { state: 'charged-back' }, { balance: kronor('1477.00'), settlement: 'unpaid' }],
    ['mispaid', { state: 'mispaid', received: { amount: '1477.00', currency: 'NOK' } }, { balance: kronor('1477.00'), settlement: 'unpaid' }],
    ['overpaid', { state: 'settled', received: kronor('1500.00') }, { balance: kronor('-23.00'), settlement: 'overpaid' }],
    ['underpaid', { state: 'settled', received: kronor('1400.00') }, { balance: kronor('77.00'), settlement: 'partly-paid' }],
    ['declined', { state: 'failed' }, { balance: kronor('1477.00'), settlement: 'unpaid' }],
    ['scheduled', { state: 'pending', executionDate: '2026-02-27' }, { balance: kronor('1477.00'), settlement: 'unpaid' }],
    ['elsewhere', { state: 'action-required' }, { balance: kronor('1477.00'), settlement: 'unpaid' }],
  ] as const)('is shown by the scenario %s', async (scenario, payment, owed) => {
    const adapter = demo({ scenario });
    expect((await adapter.payments.list(here, context())).items).toMatchObject([payment]);
    await expect(owedOf(adapter)).resolves.toEqual(owed);
  });

  it('is refunded in several steps, and a won dispute pays again', async () => {
    const { payments, backend } = demo();
    const { id } = await payments.create(order, intent());
    backend.approve(id);
    backend.refund(id, kronor('477.00'));
    expect(backend.refund(id, kronor('1000.00'))).toMatchObject({ state: 'refunded', refunded: kronor('1477.00') });
    const other = demo({ scenario: 'charged-back' });
    other.backend.approve('payment-1');
    await expect(owedOf(other)).resolves.toMatchObject({ settlement: 'paid' });
  });

  it('needs the customer once more when the bank wants to know that it is she', async () => {
    const { payments, backend } = demo({ scenario: 'saved-card' });
    const { id } = await payments.create({ ...order, methodId: 'card-4242' }, intent());
    expect(backend.authenticate(id)).toMatchObject({ state: 'action-required', action: { type: 'redirect' } });
  });
});
