import { focusManager } from '@tanstack/query-core';
import { KvittError } from '@kvitt/core/error.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { invoice, payment, sek } from './records.js';

const watch = () => undefined;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

/** Someone looks at the payment of invoice 42, and the backend has these. */
async function looking(...payments: readonly Payment[]) {
  const backend = new Backend();
  const session = backend.session();
  const progress = session.payments.progress('42');
  const stop = progress.subscribe(watch);
  await backend.last('payments.list').answer({ items: payments });
  const tell = (value: unknown) => backend.live[0]!.tell({ cursor: '1', kind: 'payment', id: 'p1', value });
  return { backend, session, progress, stop, tell, got: () => backend.asked('payments.get').length };
}

describe('the progress of a payment', () => {
  it('is known after a reload: the open payment, else the newest', async () => {
    const open = await looking(payment('failed', { id: 'p3' }), payment('pending'));
    expect(open.progress.state).toMatchObject({ value: { phase: 'known', payment: { id: 'p1', state: 'pending' } } });
    const ended = await looking(payment('failed', { id: 'p3' }), payment('cancelled'));
    expect(ended.progress.state).toMatchObject({ value: { payment: { id: 'p3' } } });
    const none = await looking();
    expect(none.progress.state).toMatchObject({ status: 'ready', value: { phase: 'known' } });
    expect(none.backend.asked('payments.list')).toHaveLength(1);
  });

  it('is asked for after 1 s, then less and less often, up to 15 s', async () => {
    const { backend, got } = await looking(payment('pending'));
    for (const ms of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
      const before = got();
      await tick(ms - 20);
      expect(got()).toBe(before);
      await tick(20);
      expect(got()).toBe(before + 1);
      await backend.last('payments.get').answer(payment('pending'));
    }
  });

  it('is asked for less often while changes arrive live, and soon again when they do not', async () => {
    const { backend, got } = await looking(payment('pending'));
    backend.live[0]?.options.onHealth?.('live');
    await tick(3900);
    expect(got()).toBe(0);
    await tick(200);
    expect(got()).toBe(1);
    await backend.last('payments.get').answer(payment('pending'));
    backend.live[0]?.options.onHealth?.('lost');
    await tick(2100);
    expect(got()).toBe(2);
  });

  it('is asked for once per pause, however many buttons show it', async () => {
    const { session, got } = await looking(payment('pending'));
    session.payments.progress('42').subscribe(watch);
    await tick(1100);
    expect(got()).toBe(1);
  });

  it('is asked for no more when the payment has ended or nobody looks', async () => {
    const ended = await looking(payment('pending'));
    await tick(1000);
    await ended.backend.last('payments.get').answer(payment('settled'));
    await tick(60_000);
    expect(ended.got()).toBe(1);
    const left = await looking(payment('pending'));
    left.stop();
    await tick(60_000);
    expect(left.got()).toBe(0);
  });

  it('is not asked for while the page is hidden, and at once when it is shown', async () => {
    const { got } = await looking(payment('pending'));
    focusManager.setFocused(false);
    await tick(10_000);
    expect(got()).toBe(0);
    focusManager.setFocused(true);
    await tick();
    expect(got()).toBe(1);
  });

  it('shows a payment that another tab has started when the customer comes back to this one', async () => {
    const { backend, progress } = await looking();
    focusManager.setFocused(false);
    await tick(1000);
    focusManager.setFocused(true);
    await tick();
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    expect(progress.state).toMatchObject({ value: { payment: { state: 'pending' } } });
  });

  it('says that a request is under way whatever is answered meanwhile', async () => {
    const { backend, session, progress } = await looking();
    session.payments.pay({ invoiceId: '42', methodId: 'swish', amount: sek('100.00') }).catch(watch);
    await tick();
    void progress.refresh();
    await backend.last('payments.list').answer({ items: [payment('failed', { id: 'p0' })] });
    expect(progress.state).toMatchObject({ refreshing: false, value: { phase: 'sending', payment: { id: 'p0' } } });
  });

  it('is asked for again after a refusal', async () => {
    const { backend, session } = await looking();
    session.payments.pay({ invoiceId: '42', methodId: 'swish', amount: sek('100.00') }).catch(watch);
    await tick();
    await backend.last('payments.create').fail(new KvittError('declined'));
    expect(backend.asked('payments.list')).toHaveLength(2);
  });

  it('is looked up in the list when the payment cannot be asked for by itself', async () => {
    const { backend, progress } = await looking(payment('pending'));
    await tick(1000);
    await backend.last('payments.get').fail(new KvittError('not-found'));
    await backend.last('payments.list').answer({ items: [payment('failed')] });
    expect(progress.state).toMatchObject({ value: { payment: { state: 'failed' } } });
  });

  it('goes on being asked for when one answer fails', async () => {
    const { backend, progress, got } = await looking(payment('pending'));
    await tick(1000);
    await backend.last('payments.get').fail(new KvittError('forbidden'));
    expect(progress.state).toMatchObject({ status: 'ready', value: { payment: { state: 'pending' } }, problem: { code: 'forbidden' } });
    await tick(3000);
    expect(got()).toBe(2);
  });
});

describe('a payment told by the backend', () => {
  it('is shown at once', async () => {
    const { progress, tell, got } = await looking(payment('pending'));
    await tell(payment('settled'));
    expect(progress.state).toMatchObject({ value: { payment: { state: 'settled' } } });
    expect(got()).toBe(0);
  });

  it('is shown when it was started elsewhere', async () => {
    const { progress, tell } = await looking(payment('failed', { id: 'p0' }));
    await tell(payment('action-required'));
    expect(progress.state).toMatchObject({ value: { payment: { id: 'p1', state: 'action-required' } } });
  });

  it('does not push the open one aside', async () => {
    const { backend, progress, tell } = await looking(payment('pending'));
    await tell(payment('refunded', { id: 'p0' }));
    await backend.last('payments.get').answer(payment('pending'));
    expect(progress.state).toMatchObject({ value: { payment: { id: 'p1', state: 'pending' } } });
  });

  it('is not undone by an older answer or an older change', async () => {
    const { backend, progress, tell } = await looking(payment('pending', { version: 1 }));
    await tick(1000);
    await tell(payment('settled', { version: 3 }));
    await tell(payment('pending', { version: 2 }));
    await backend.last('payments.get').answer(payment('pending', { version: 1 }));
    expect(progress.state).toMatchObject({ value: { payment: { state: 'settled' } } });
  });

  it('is not undone by an answer on its way either, when the backend counts no versions', async () => {
    const { backend, progress, tell } = await looking(payment('pending'));
    await tick(1000);
    await tell(payment('settled'));
    await backend.last('payments.get').answer(payment('pending'));
    expect(progress.state).toMatchObject({ value: { payment: { state: 'settled' } } });
  });

  it('without its value is asked for', async () => {
    const { got, tell } = await looking(payment('pending'));
    await tell(undefined);
    expect(got()).toBe(1);
  });

  it('may arrive before the answer to the request that made it', async () => {
    const { backend, session, progress, tell } = await looking();
    const paid = session.payments.pay({ invoiceId: '42', methodId: 'swish', amount: sek('100.00') });
    await tick();
    await tell(payment('pending'));
    expect(progress.state).toMatchObject({ value: { phase: 'sending', payment: { id: 'p1' } } });
    await backend.last('payments.create').answer(payment('pending'));
    expect(await paid).toMatchObject({ id: 'p1' });
    expect(progress.state).toMatchObject({ value: { phase: 'known', payment: { id: 'p1' } } });
  });
});

describe('when a payment settles', () => {
  it('the invoice is asked what is owed now, and that is a change', async () => {
    const { backend, session, tell } = await looking(payment('pending'));
    const resource = session.invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    await tell(payment('settled'));
    expect(backend.asked('invoices.get')).toHaveLength(2);
    await backend.last('invoices.get').answer(invoice('100.00', { balance: sek('0.00') }));
    expect(resource.state).toMatchObject({ origin: 'change', value: { balance: { amount: '0.00' } } });
  });

  it('the same happens when polling finds it out', async () => {
    const { backend, session } = await looking(payment('pending'));
    session.invoices.invoice('42').subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    await tick(1000);
    await backend.last('payments.get').answer(payment('settled'));
    expect(backend.asked('invoices.get')).toHaveLength(2);
  });

  it('the same happens when it settles in the very answer to the order', async () => {
    const { backend, session } = await looking();
    session.invoices.invoice('42').subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    void session.payments.pay({ invoiceId: '42', methodId: 'card', amount: sek('100.00') });
    await tick();
    await backend.last('payments.create').answer(payment('settled'));
    expect(backend.asked('invoices.get')).toHaveLength(2);
  });

  it('nothing is asked for a payment that had settled long before anyone looked', async () => {
    const backend = new Backend();
    const session = backend.session();
    session.invoices.invoice('42').subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    session.payments.progress('42').subscribe(watch);
    await backend.last('payments.list').answer({ items: [payment('settled')] });
    expect(backend.asked('invoices.get')).toHaveLength(1);
  });
});
