import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import { describe, expect, it } from 'vitest';
import { context, demo } from './support.js';

const query = { id: currentInvoiceId };

describe('the wire to the demo backend', () => {
  it('takes the time that it is told to take', async () => {
    const { invoices, clock } = demo({ delayMs: 400 });
    let answered = false;
    const answer = invoices.get(query, context()).then(() => (answered = true));
    clock.advance(399);
    await Promise.resolve();
    expect(answered).toBe(false);
    clock.advance(1);
    await answer;
    expect(answered).toBe(true);
  });

  it('never answers when told so, and lets go of the call when it is aborted', async () => {
    const { invoices, clock } = demo({ scenario: 'loading' });
    const controller = new AbortController();
    const answer = invoices.get(query, context({ signal: controller.signal }));
    clock.advance(1e9);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('does nothing for a call that was aborted under way', async () => {
    const { payments, backend, clock } = demo({ delayMs: 10 });
    const controller = new AbortController();
    const order = { invoiceId: currentInvoiceId, methodId: 'swish', amount: { amount: '1477.00', currency: 'SEK' } };
    const answer = payments.create(order, context({ signal: controller.signal, idempotencyKey: 'a' }));
    controller.abort();
    clock.advance(10);
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(backend.records.payments).toEqual([]);
  });

  it('fails one operation until it is mended', async () => {
    const { invoices, backend } = demo();
    backend.fail('invoices.get', new KvittError('forbidden'));
    await expect(invoices.get(query, context())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(invoices.list({}, context())).resolves.toHaveProperty('items');
    backend.fail('invoices.get');
    await expect(invoices.get(query, context())).resolves.toHaveProperty('id', currentInvoiceId);
  });

  it('is offline and back again', async () => {
    const { invoices, backend } = demo({ scenario: 'offline' });
    await expect(invoices.get(query, context())).rejects.toMatchObject({ code: 'offline', retryable: true });
    backend.offline(false);
    await expect(invoices.get(query, context())).resolves.toHaveProperty('id', currentInvoiceId);
  });
});
