import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { onPhone } from '../support/phone.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';
import { ways } from '../support/ways.js';

const idsOf = (methods: readonly PaymentMethod[]): readonly string[] => methods.map(({ id }) => id);
const itemsOf = async (answer: Response): Promise<readonly PaymentMethod[]> => ((await answer.json()) as { readonly items: readonly PaymentMethod[] }).items;

describe('the ways to pay of one customer', () => {
  it('are her own before the supplier’s, and tell nothing of who moves the money', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa, ways.parts]);
    const methods = await customer.methods();
    expect(idsOf(methods)).toEqual(['swish', 'visa', 'parts', 'card']);
    expect(methods[1]).toEqual({ id: 'visa', scheme: 'card', name: 'Visa ···· 4242', isSaved: true, latestExecutionDate: '2026-11-30' });
    expect(methods[2]).toEqual({ id: 'parts', scheme: 'swish', name: 'Swish', minimumAmount: { amount: '100.00', currency: 'SEK' } });
  });

  it('offer no part of little, and no waiting once the day has come', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa, ways.parts], [{ id: 'a', payable: '100.00', dueDate: '2026-11-20' }]);
    const [, visa, parts] = await customer.methods();
    expect([visa?.latestExecutionDate, parts?.minimumAmount]).toEqual([undefined, undefined]);
  });

  it('begin with the one that she likes best, on each of her invoices', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'b' }]);
    const answer = await customer.ask('PUT', `/invoices/${customer.own('a')}/payment-methods/preferred`, { body: { methodId: 'card' } });
    expect((await itemsOf(answer)).map(({ id, isPreferred }) => [id, isPreferred])).toEqual([['card', true], ['swish', undefined]]);
    expect(idsOf(await customer.methods('b'))).toEqual(['card', 'swish']);
  });

  it('begin with the one that has worked last', async () => {
    const customer = await TestCustomer.with(server(), [ways.parts], [{ id: 'a' }, { id: 'b' }]);
    const payment = await customer.pay('worked', { methodId: 'parts' });
    await onPhone(payment, 'approve');
    await soon(async () => expect((await customer.methods('b'))[0]).toMatchObject({ id: 'parts', isPreferred: true }));
  });

  it('cannot be led by one that is not offered, or by nonsense', async () => {
    const customer = await TestCustomer.of(server());
    const prefer = (body: object) => customer.ask('PUT', `/invoices/${customer.own('a')}/payment-methods/preferred`, { body });
    expect([(await prefer({ methodId: 'cheque' })).status, (await prefer({})).status]).toEqual([422, 400]);
    const path = `/invoices/${customer.own('a')}/payment-methods`;
    const headers = { authorization: 'Bearer nobody' };
    expect((await customer.ask('PUT', `${path}/preferred`, { body: { methodId: 'card' }, headers })).status).toBe(401);
    expect((await customer.ask('DELETE', `${path}/card`, { headers })).status).toBe(401);
  });
});

describe('a saved way to pay', () => {
  it('is forgotten, once or twice, and cannot be paid with then', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa]);
    const remove = () => customer.ask('DELETE', `/invoices/${customer.own('a')}/payment-methods/visa`);
    for (const answer of [await remove(), await remove()]) expect([answer.status, idsOf(await itemsOf(answer))]).toEqual([200, ['swish', 'card']]);
    expect((await customer.order('forgotten', { methodId: 'visa' })).status).toBe(422);
  });

  it('is the only one that is hers to remove', async () => {
    const customer = await TestCustomer.with(server(), [ways.mandate]);
    const remove = async (id: string) => (await customer.ask('DELETE', `/invoices/${customer.own('a')}/payment-methods/${id}`)).status;
    expect([await remove('swish'), await remove('autogiro'), await remove('cheque')]).toEqual([409, 409, 404]);
  });

  it('pays with one press: nothing is asked of her, and it is pending until the bank has answered', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa]);
    const payment = await customer.pay('one press', { methodId: 'visa' });
    expect([payment.state, payment.action]).toEqual(['pending', undefined]);
    server().clock.advance(1_500);
    await soon(async () => expect(await customer.payment(payment.id)).toMatchObject({ state: 'settled', methodName: 'Visa ···· 4242' }));
  });

  it('asks who she is where her bank wants to know', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa], [{ id: 'a', payable: '40.05' }]);
    const payment = await customer.pay('who', { methodId: 'visa', amount: { amount: '40.05', currency: 'SEK' } });
    expect(payment).toMatchObject({ state: 'action-required', action: { type: 'redirect', url: expect.stringContaining('/simulator/bank/') as string } });
  });
});

describe('a way to pay that the customer or a mandate carries out alone', () => {
  it.each(['giro', 'autogiro'])('begins no payment: %s', async (methodId) => {
    const customer = await TestCustomer.with(server(), [ways.giro, ways.mandate]);
    expect((await customer.order('alone', { methodId })).status).toBe(422);
  });
});

describe('the browser’s wallet', () => {
  it('is charged with what it answered', async () => {
    const customer = await TestCustomer.with(server(), [ways.wallet]);
    const payment = await customer.pay('wallet', { methodId: 'wallet', walletToken: '{"cardNetwork":"VISA"}' });
    server().clock.advance(1_500);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
  });

  it('must have answered, and something that can be read', async () => {
    const customer = await TestCustomer.with(server(), [ways.wallet]);
    expect((await customer.order('silent', { methodId: 'wallet' })).status).toBe(422);
    const payment = await customer.pay('nonsense', { methodId: 'wallet', walletToken: 'VISA' });
    expect(payment).toMatchObject({ state: 'failed', failure: { code: 'WALLET', message: expect.stringContaining('plånbok') as string, retryable: true } });
  });
});
