import { KvittError } from '@kvitt/core/error.js';
import { memoryStore } from '@kvitt/core/session/store.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { invoice, payment, sek } from './records.js';

const watch = () => undefined;
const order = { invoiceId: '42', methodId: 'swish', amount: sek('100.00') };
const signedOut = { status: 'failed', error: { code: 'unauthenticated' } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('signing out', () => {
  it('stops the stream, forgets what was shown, and tells whoever looks', async () => {
    const backend = new Backend();
    const session = backend.session();
    const [told, heard] = [vi.fn(), vi.fn()];
    const resource = session.invoices.invoice('42');
    resource.subscribe(told);
    session.subscribe(heard);
    await backend.last('invoices.get').answer(invoice('100.00'));
    told.mockClear();
    session.end();
    expect(resource.state).toMatchObject(signedOut);
    expect([told.mock.calls.length, backend.live.length]).toEqual([1, 0]);
    expect(heard.mock.calls).toEqual([['ended']]);
    session.end();
    await resource.refresh();
    expect([heard.mock.calls.length, backend.asked('invoices.get').length]).toEqual([1, 1]);
  });

  it('refuses everything later without asking, and opens no stream', async () => {
    const backend = new Backend();
    const session = backend.session();
    session.end();
    const resources = [session.invoices.invoice('42'), session.invoices.list(), session.payments.progress('42'), session.payments.methods('42'), session.timeline.events('42')];
    for (const resource of resources) {
      resource.subscribe(watch);
      expect(resource.state).toMatchObject(signedOut);
    }
    await expect(session.payments.pay(order)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(session.payments.cancel(payment('pending'))).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(session.invoices.file('42')).rejects.toMatchObject({ code: 'unauthenticated' });
    expect([backend.streams.length, backend.asked('invoices.get').length, backend.asked('payments.create').length]).toEqual([0, 0, 0]);
  });

  it('removes the stored keys of this customer and no others', async () => {
    const store = memoryStore();
    const others = ['kvitt.intent/%2Fother/42/swish', 'kvitt.intent/%2Fapi2/42/swish', 'theme'];
    for (const key of others) store.set(key, '1');
    const session = new Backend().session({ store });
    session.payments.pay(order).catch(watch);
    await tick();
    expect(store.keys('kvitt.intent/')).toHaveLength(3);
    session.end();
    expect(store.keys('')).toEqual(others);
  });

  it('aborts what is under way, and believes no late answer', async () => {
    const backend = new Backend();
    const store = memoryStore();
    const session = backend.session({ store });
    const resource = session.invoices.invoice('42');
    resource.subscribe(watch);
    const paid = session.payments.pay(order);
    paid.catch(watch);
    await tick();
    const [question, sent] = [backend.last('invoices.get'), backend.last('payments.create')];
    session.end();
    expect([question.context.signal.aborted, sent.context.signal.aborted]).toEqual([true, true]);
    await question.answer(invoice('100.00'));
    await sent.answer(payment('pending'));
    expect(resource.state).toMatchObject(signedOut);
    await expect(paid).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(store.keys('')).toEqual([]);
  });

  it('ends the asking about a lost answer', async () => {
    const backend = new Backend();
    const session = backend.session();
    const paid = session.payments.pay(order);
    paid.catch(watch);
    await tick();
    await backend.last('payments.create').fail(new KvittError('offline'));
    await backend.last('payments.list').fail(new KvittError('offline'));
    session.end();
    await expect(paid).rejects.toMatchObject({ code: 'unauthenticated' });
    await tick(60_000);
    expect(backend.asked('payments.list')).toHaveLength(1);
  });
});

describe('a session that expires', () => {
  it('says so once, stops the stream, and goes on when the customer is known again', async () => {
    const backend = new Backend();
    const session = backend.session();
    const heard = vi.fn();
    session.subscribe(heard);
    const [one, other] = [session.invoices.invoice('1'), session.invoices.invoice('2')];
    one.subscribe(watch);
    other.subscribe(watch);
    for (const asked of backend.asked('invoices.get')) await asked.fail(new KvittError('unauthenticated'));
    expect(one.state).toMatchObject(signedOut);
    expect([heard.mock.calls, backend.live.length]).toEqual([[['expired']], 0]);
    void one.refresh();
    await backend.last('invoices.get').answer(invoice('1.00', { id: '1' }));
    expect([one.state.status, backend.live.length]).toEqual(['ready', 1]);
    expect(backend.last('invoices.get').query).toEqual({ id: '2' });
    await backend.last('invoices.get').answer(invoice('2.00', { id: '2' }));
    expect(other.state.status).toBe('ready');
    void one.refresh();
    await backend.last('invoices.get').fail(new KvittError('unauthenticated'));
    expect(heard.mock.calls).toEqual([['expired'], ['expired']]);
    expect(one.state).toMatchObject({ status: 'ready', problem: { code: 'unauthenticated' } });
  });

  it('is not taken back by an answer to a question asked before', async () => {
    const backend = new Backend();
    const session = backend.session();
    const heard = vi.fn();
    session.subscribe(heard);
    session.invoices.invoice('1').subscribe(watch);
    session.invoices.list().subscribe(watch);
    await backend.last('invoices.list').fail(new KvittError('unauthenticated'));
    await backend.last('invoices.get').answer(invoice('1.00', { id: '1' }));
    expect([heard.mock.calls, backend.live.length, backend.asked('invoices.list').length]).toEqual([[['expired']], 0, 1]);
  });

  it('stops asking about a payment in progress until then', async () => {
    const backend = new Backend();
    const session = backend.session();
    const progress = session.payments.progress('42');
    progress.subscribe(watch);
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    await tick(1000);
    await backend.last('payments.get').fail(new KvittError('unauthenticated'));
    await tick(60_000);
    expect(backend.asked('payments.get')).toHaveLength(1);
    void progress.refresh();
    await backend.last('payments.get').answer(payment('pending'));
    await tick(1000);
    expect(backend.asked('payments.get')).toHaveLength(3);
  });
});

describe('another language', () => {
  it('asks again for what is looked at, also for what is still on its way', async () => {
    const backend = new Backend();
    const session = backend.session({ locale: 'sv' });
    const [one, other] = [session.invoices.invoice('1'), session.invoices.invoice('2')];
    one.subscribe(watch);
    await backend.last('invoices.get').answer(invoice('1.00', { id: '1', note: 'Hej' }));
    other.subscribe(watch);
    session.locale = 'fi';
    await tick();
    expect(backend.asked('invoices.get').map(({ query, context }) => [query.id, context.locale])).toEqual([['1', 'sv'], ['2', 'sv'], ['1', 'fi'], ['2', 'fi']]);
    expect(one.state).toMatchObject({ refreshing: true, value: { note: 'Hej' } });
    session.locale = 'fi';
    await tick();
    expect(backend.asked('invoices.get')).toHaveLength(4);
    for (const { query, answer } of backend.asked('invoices.get').slice(2)) await answer(invoice('1.00', { id: String(query.id), note: 'Moi' }));
    expect([one.state, other.state]).toMatchObject([{ value: { note: 'Moi' }, origin: 'fetch' }, { value: { note: 'Moi' } }]);
  });
});
