import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';

describe("another customer's records", () => {
  it('do not exist, on any route', async () => {
    const owner = await TestCustomer.of(server(), [{ id: 'a' }], { files: [file] });
    const payment = await owner.pay('owner');
    const stranger = await TestCustomer.of(server());
    const invoice = `/invoices/${owner.own('a')}`;
    for (const path of [invoice, `${invoice}/pdf`, `${invoice}/attachments/price-list`, `${invoice}/timeline`, `${invoice}/payment-methods`, `${invoice}/payments`, `/payments/${payment.id}`]) {
      expect([path, (await stranger.ask('GET', path)).status]).toEqual([path, 404]);
    }
    expect((await stranger.order('stranger', { invoiceId: owner.own('a') })).status).toBe(404);
    expect((await stranger.ask('POST', `/payments/${payment.id}/cancel`)).status).toBe(404);
    expect((await owner.payment(payment.id)).state).toBe('action-required');
  });

  it('are in no list and in no change', async () => {
    const owner = await TestCustomer.of(server());
    const stranger = await TestCustomer.of(server());
    const { nextCursor: since } = await stranger.get<{ nextCursor: string }>('/changes');
    await owner.pay('told-to-its-owner');
    const { items } = await stranger.get<{ items: readonly object[] }>(`/changes?since=${since}`);
    expect(items).toEqual([]);
    const list = await stranger.get<{ items: readonly { id: string }[] }>('/invoices');
    expect(list.items.map(({ id }) => id)).toEqual([stranger.own('a')]);
  });

  it('cannot be reached with the key of their payment', async () => {
    const owner = await TestCustomer.of(server());
    const stranger = await TestCustomer.of(server());
    const first = await owner.pay('same-words');
    const second = await stranger.pay('same-words');
    expect(second.id).not.toBe(first.id);
  });

  it('cannot be changed by playing the agent', async () => {
    const owner = await TestCustomer.of(server());
    const stranger = await TestCustomer.of(server());
    const answer = await fetch(`${server().origin}/demo/invoices/${owner.own('a')}/credit`, {
      method: 'POST',
      headers: { cookie: await stranger.cookie(), 'content-type': 'application/json' },
      body: '{"amount":"49","reason":"Hej"}',
    });
    expect(answer.status).toBe(404);
  });
});

const file = { attachmentId: 'price-list', fileName: 'prislista.txt', mediaType: 'text/plain', content: new TextEncoder().encode('Priser') };
