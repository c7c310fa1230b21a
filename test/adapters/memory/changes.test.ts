import { currentInvoiceId } from '@kvitt/adapters/memory.js';
import type { Invoice } from '@kvitt/core/model/invoice.js';
import { describe, expect, it } from 'vitest';
import { context, demo, listen } from './support.js';

const arrived = (): Promise<void> => Promise.resolve();
const raise = (invoice: Invoice): Invoice => ({ ...invoice, balance: { amount: '1500.00', currency: 'SEK' } });
const same = (invoice: Invoice): Invoice => invoice;

describe('a change by an agent', () => {
  it('reaches who listens with the new value, the amount before and the reason', () => {
    const adapter = demo();
    const { heard } = listen(adapter);
    adapter.backend.change(currentInvoiceId, raise, 'Påminnelseavgift');
    expect(heard[0]).toMatchObject({
      kind: 'invoice', id: currentInvoiceId, version: 2,
      value: { balance: { amount: '1500.00' }, lastChange: { reason: 'Påminnelseavgift', from: { amount: '1477.00' } } },
    });
  });

  it('is an event of the timeline', async () => {
    const { backend, timeline } = demo();
    backend.change(currentInvoiceId, raise, 'Påminnelseavgift');
    const { items } = await timeline.list({ invoiceId: currentInvoiceId }, context());
    expect(items.map(({ kind }) => kind)).toEqual(['adjustment', 'opened', 'sent', 'created']);
  });

  it('without another amount names none', () => {
    const { backend } = demo();
    expect(backend.change(currentInvoiceId, same, 'Ny adress').lastChange).toMatchObject({ reason: 'Ny adress', from: undefined });
  });
});

describe('the stream of changes', () => {
  it('is live and has a gap when it begins without a cursor', async () => {
    const { health, gaps } = listen(demo());
    await arrived();
    expect([health, gaps()]).toEqual([['live'], 1]);
  });

  it('tells what was missed to who resumes, and nothing twice', async () => {
    const adapter = demo();
    const first = listen(adapter);
    adapter.backend.change(currentInvoiceId, same);
    first.stop();
    adapter.backend.change(currentInvoiceId, same);
    const second = listen(adapter, first.heard.at(-1)?.cursor);
    await arrived();
    adapter.backend.change(currentInvoiceId, same);
    expect(first.heard.map(({ version }) => version)).toEqual([2]);
    expect(second.heard.map(({ version }) => version)).toEqual([3, 4]);
    expect(second.gaps()).toBe(0);
  });

  it.each(['unheard-of', '999', '0'])('has a gap when the cursor %s is of no use', async (since) => {
    const adapter = demo();
    adapter.backend.change(currentInvoiceId, same);
    adapter.backend.forgetChanges();
    const { heard, gaps } = listen(adapter, since);
    await arrived();
    expect([heard, gaps()]).toEqual([[], 1]);
  });

  it('is lost while offline, and tells what was missed when it is back', async () => {
    const adapter = demo();
    const { heard, health } = listen(adapter);
    await arrived();
    adapter.backend.offline(true);
    adapter.backend.change(currentInvoiceId, same);
    expect(heard).toEqual([]);
    adapter.backend.offline(false);
    expect(heard.map(({ version }) => version)).toEqual([2]);
    expect(health).toEqual(['live', 'lost', 'live']);
  });

  it('has a gap when what was missed offline is forgotten', async () => {
    const adapter = demo();
    const { heard, gaps } = listen(adapter, '0');
    await arrived();
    adapter.backend.offline(true);
    adapter.backend.change(currentInvoiceId, same);
    adapter.backend.forgetChanges();
    adapter.backend.offline(false);
    expect([heard, gaps()]).toEqual([[], 1]);
  });

  it.each(['stop', 'abort'] as const)('ends with %s', (end) => {
    const adapter = demo();
    const listener = listen(adapter);
    listener[end]();
    adapter.backend.change(currentInvoiceId, same);
    expect(listener.heard).toEqual([]);
    expect(adapter.backend.log.streams).toBe(0);
  });
});
