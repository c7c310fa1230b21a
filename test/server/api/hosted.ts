import type { Payment } from '@kvitt/core/model/payment.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';

const onPage = async (payment: Payment, path: 'request' | 'approve' | 'decline'): Promise<{ readonly returnUrl: string; readonly status: string }> => {
  if (payment.action?.type !== 'redirect') throw new Error('there is no page to go to');
  const answer = await fetch(`${payment.action.url}/${path}`, { method: path === 'request' ? 'GET' : 'POST' });
  return (await answer.json()) as { returnUrl: string; status: string };
};

const pay = (customer: TestCustomer, key: string): Promise<Payment> =>
  customer.pay(key, { methodId: 'card', returnUrl: `${server().origin}/invoices?id=1` });

describe('a payment on a hosted page', () => {
  it('sends the customer there and back, and is pending until the bank has answered', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await pay(customer, 'card');
    expect(await onPage(payment, 'request')).toMatchObject({ payee: 'Testenergi', amount: { amount: '499.00', currency: 'SEK' }, scheme: 'card', status: 'CREATED' });
    expect((await onPage(payment, 'approve')).returnUrl).toBe(`${server().origin}/invoices?id=1&kvitt_return=${payment.id}`);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('pending'));
    expect((await customer.ask('POST', `/payments/${payment.id}/cancel`)).status).toBe(409);
    server().clock.advance(1_500);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
    expect(await customer.invoice()).toMatchObject({ status: { settlement: 'paid' } });
  });

  it('fails when the customer says no there', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await pay(customer, 'card no');
    await onPage(payment, 'decline');
    await soon(async () => expect(await customer.payment(payment.id)).toMatchObject({ state: 'failed', failure: { code: 'DECLINED' } }));
  });

  it('can be given up before she has answered', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await pay(customer, 'card cancel');
    expect((await customer.ask('POST', `/payments/${payment.id}/cancel`)).status).toBe(200);
    expect((await onPage(payment, 'approve')).status).toBe('CANCELLED');
  });

  it('expires when she never comes back', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await pay(customer, 'card silence');
    server().clock.advance(3 * 60_000);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('expired'));
  });

  it('sends her back to the portal when no address was given', async () => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('card home', { methodId: 'card' });
    expect((await onPage(payment, 'request')).returnUrl).toBe(`${server().origin}/?kvitt_return=${payment.id}`);
  });

  it('is known to the provider only by its token', async () => {
    expect((await fetch(`${server().origin}/simulator/card/nobody/request`)).status).toBe(404);
    expect((await fetch(`${server().origin}/simulator/card/nobody/approve`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${server().origin}/simulator/hosted/payments/nobody`)).status).toBe(404);
    expect((await fetch(`${server().origin}/simulator/hosted/payments/x`, { method: 'PUT', body: '{}' })).status).toBe(400);
  });

  it.each([{ callbackUrl: 'http://10.0.0.1/' }, { callbackUrl: 'file:///etc/passwd' }, { returnUrl: 'javascript:alert(1)' }])('calls and leads nowhere but to web addresses: %j', async (wrong) => {
    const order = { amount: { amount: '1.00', currency: 'SEK' }, scheme: 'card', payee: 'Testenergi', message: '1', callbackIdentifier: 'x', callbackUrl: 'https://merchant.example/', returnUrl: 'https://merchant.example/' };
    const put = (body: object) => fetch(`${server().origin}/simulator/hosted/payments/${crypto.randomUUID()}`, { method: 'PUT', body: JSON.stringify(body) });
    expect([(await put(order)).status, (await put({ ...order, ...wrong })).status]).toEqual([201, 400]);
  });
});
