import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { onPhone } from '../support/phone.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';
import { ways } from '../support/ways.js';

const sek = (amount: string) => ({ amount, currency: 'SEK' });

describe('a payment on a later day', () => {
  it('is pending until then, and its invoice says that it is scheduled', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa]);
    const payment = await customer.pay('later', { methodId: 'visa', executionDate: '2026-11-30' });
    expect(payment).toMatchObject({ state: 'pending', executionDate: '2026-11-30' });
    expect([payment.action, payment.expiresAt]).toEqual([undefined, undefined]);
    expect((await customer.invoice()).status).toMatchObject({ settlement: 'scheduled' });
    server().clock.advance(4_000);
    expect((await customer.payment(payment.id)).state).toBe('pending');
  });

  it('can be given up until then, and everything is as it was', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa]);
    const payment = await customer.pay('given up', { methodId: 'visa', executionDate: '2026-11-30' });
    expect((await customer.order('another', {})).status).toBe(409);
    const answer = await customer.ask('POST', `/payments/${payment.id}/cancel`);
    expect([answer.status, await answer.json()]).toMatchObject([200, { state: 'cancelled' }]);
    expect((await customer.invoice()).status).toMatchObject({ settlement: 'unpaid' });
    expect((await customer.order('another', {})).status).toBe(201);
  });

  it('is another order than the same one now, or on another day', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa]);
    const order = { methodId: 'visa', executionDate: '2026-11-30' };
    await customer.pay('days', order);
    expect((await customer.order('days', order)).status).toBe(200);
    expect((await customer.order('days', { ...order, executionDate: '2026-11-29' })).status).toBe(422);
    expect((await customer.order('days', { methodId: 'visa' })).status).toBe(422);
  });

  it.each(['2026-11-20', '2026-11-19', '2026-12-01'])('is refused where it is not a day to choose: %s', async (executionDate) => {
    const customer = await TestCustomer.with(server(), [ways.visa]);
    const answer = await customer.order('never', { methodId: 'visa', executionDate });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ pointer: '#/executionDate' }] }]);
  });

  it('is refused where the way to pay does not wait, and where it is no day', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa]);
    expect((await customer.order('hasty', { executionDate: '2026-11-30' })).status).toBe(422);
    expect((await customer.order('nonsense', { methodId: 'visa', executionDate: '30/11' })).status).toBe(400);
  });
});

describe('a part of what is owed', () => {
  it('leaves the rest, which can be paid then', async () => {
    const customer = await TestCustomer.with(server(), [ways.parts]);
    const payment = await customer.pay('a part', { methodId: 'parts', amount: sek('200.00') });
    await onPhone(payment, 'approve');
    await soon(async () => expect(await customer.invoice()).toMatchObject({ balance: sek('299.00'), status: { lifecycle: 'issued', settlement: 'partly-paid' } }));
    await onPhone(await customer.pay('the rest', { methodId: 'parts', amount: sek('299.00') }), 'approve');
    await soon(async () => expect((await customer.invoice()).status).toMatchObject({ lifecycle: 'closed', settlement: 'paid' }));
  });

  it.each([sek('99.99'), sek('499.01'), sek('100.001'), sek('-100.00'), { amount: '200.00', currency: 'NOK' }])('is refused where it is none: %j', async (amount) => {
    const customer = await TestCustomer.with(server(), [ways.parts]);
    expect((await customer.order('none', { methodId: 'parts', amount })).status).toBe(422);
  });

  it('is refused where the supplier does not allow it', async () => {
    const customer = await TestCustomer.of(server());
    expect((await customer.order('no parts', { amount: sek('200.00') })).status).toBe(422);
  });
});
