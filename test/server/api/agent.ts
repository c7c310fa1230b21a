import type { TimelineEvent } from '@kvitt/core/model/timeline.js';
import { describe, expect, it } from 'vitest';
import { expectSchema } from '../support/openapi.js';
import { TestCustomer } from '../support/customer.js';
import { onPhone } from '../support/phone.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';
import { ways } from '../support/ways.js';

const credit = (customer: TestCustomer, body: object): Promise<Response> => does('credit', customer, body);

const does = async (what: 'credit' | 'refund', customer: TestCustomer, body: object): Promise<Response> =>
  fetch(`${server().origin}/demo/invoices/${customer.own('a')}/${what}`, {
    method: 'POST',
    headers: { cookie: await customer.cookie(), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('an agent who credits something', () => {
  it('changes what is owed, with the amount before and the reason, in every window at once', async () => {
    const customer = await TestCustomer.of(server());
    const windows = [await customer.changes(), await customer.changes()];
    for (const window of windows) await window.event();
    const answer = await credit(customer, { amount: '49.00', reason: 'Avbrott den 3 november' });
    const credited = { version: 2, balance: { amount: '450.00', currency: 'SEK' }, lastChange: { reason: 'Avbrott den 3 november', from: { amount: '499.00', currency: 'SEK' } } };
    const body: unknown = await answer.json();
    expectSchema('Invoice', body);
    expect(body).toMatchObject(credited);
    for (const window of windows) {
      expect(JSON.parse((await window.event()).data)).toMatchObject({ kind: 'invoice', version: 2, value: credited });
      window.close();
    }
    const { items } = await customer.get<{ items: readonly TimelineEvent[] }>(`/invoices/${customer.own('a')}/timeline`);
    expect(items).toMatchObject([{ kind: 'credit', actor: { role: 'agent' }, detail: 'Avbrott den 3 november' }]);
    await customer.pay('the rest', { amount: { amount: '450', currency: 'SEK' } });
  });

  it('can credit all of it, and then nothing is owed', async () => {
    const customer = await TestCustomer.of(server());
    await credit(customer, { amount: '499', reason: 'Dubbelfakturering' });
    expect(await customer.invoice()).toMatchObject({ balance: { amount: '0.00' }, status: { lifecycle: 'closed', settlement: 'credited' } });
  });

  it('cannot credit more than is owed, nothing, less than nothing, parts of an öre or without a reason', async () => {
    const customer = await TestCustomer.of(server());
    expect((await credit(customer, { amount: '499.01', reason: 'x' })).status).toBe(422);
    expect((await credit(customer, { amount: '0', reason: 'x' })).status).toBe(422);
    expect((await credit(customer, { amount: '-1', reason: 'x' })).status).toBe(422);
    expect((await credit(customer, { amount: '49', reason: ' ' })).status).toBe(400);
    expect((await credit(customer, { amount: '0.001', reason: 'x' })).status).toBe(400);
    expect(await customer.invoice()).toMatchObject({ version: 1 });
  });

  it('must be signed in', async () => {
    const answer = await fetch(`${server().origin}/demo/invoices/any/credit`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(answer.status).toBe(401);
  });
});

describe('an agent who sends money back', () => {
  const paid = async (): Promise<{ readonly customer: TestCustomer; readonly id: string }> => {
    const customer = await TestCustomer.of(server());
    const payment = await customer.pay('to be sent back');
    await onPhone(payment, 'approve');
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
    return { customer, id: payment.id };
  };

  it('sends a part, and then the rest', async () => {
    const { customer, id } = await paid();
    const part = await does('refund', customer, { amount: '99.00' });
    expect([part.status, await part.json()]).toMatchObject([200, { id, state: 'partly-refunded', refunded: { amount: '99.00', currency: 'SEK' } }]);
    expect((await does('refund', customer, { amount: '400.01' })).status).toBe(422);
    expect(await (await does('refund', customer, {})).json()).toMatchObject({ state: 'refunded', refunded: { amount: '499.00' } });
    expect(await customer.invoice()).toMatchObject({ balance: { amount: '0.00' }, status: { settlement: 'refunded' } });
    expect((await customer.events()).map(({ kind }) => kind).sort()).toEqual(['payment', 'refund', 'refund']);
    expect((await does('refund', customer, {})).status).toBe(422);
  });

  it('also to a card', async () => {
    const customer = await TestCustomer.with(server(), [ways.visa]);
    const payment = await customer.pay('to a card', { methodId: 'visa' });
    server().clock.advance(1_500);
    await soon(async () => expect((await customer.payment(payment.id)).state).toBe('settled'));
    expect((await does('refund', customer, { amount: '500.00' })).status).toBe(422);
    expect(await (await does('refund', customer, {})).json()).toMatchObject({ state: 'refunded' });
  });

  it('has nothing to send where nothing came, and nothing of anybody else', async () => {
    const [{ customer }, stranger] = [await paid(), await TestCustomer.of(server())];
    expect((await does('refund', stranger, {})).status).toBe(422);
    const headers = { cookie: await stranger.cookie(), 'content-type': 'application/json' };
    expect((await fetch(`${server().origin}/demo/invoices/${customer.own('a')}/refund`, { method: 'POST', headers, body: '{}' })).status).toBe(404);
  });
});
