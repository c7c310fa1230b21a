import { onlineManager } from '@tanstack/query-core';
import { KvittError } from '@kvitt/core/error.js';
import { openSession } from '@kvitt/core/session/open.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { invoice } from './records.js';

const watch = () => undefined;

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-01T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('a resource', () => {
  it('is fetched once for two elements that look at the same invoice', async () => {
    const backend = new Backend();
    const session = backend.session({ locale: 'sv' });
    const [one, other] = [session.invoices.invoice('42'), session.invoices.invoice('42')];
    one.subscribe(watch);
    other.subscribe(watch);
    expect(one.state).toEqual({ status: 'loading' });
    await backend.last('invoices.get').answer(invoice('100.00'));
    expect(backend.asked('invoices.get')).toHaveLength(1);
    expect(backend.last('invoices.get')).toMatchObject({ query: { id: '42' }, context: { locale: 'sv' } });
    expect(one.state).toMatchObject({ status: 'ready', value: invoice('100.00'), refreshing: false, origin: 'fetch' });
    expect(other.state).toMatchObject({ status: 'ready', value: invoice('100.00') });
  });

  it('asks nothing before someone looks', async () => {
    const backend = new Backend();
    expect(backend.session().invoices.invoice('42').state).toEqual({ status: 'loading' });
    await tick(60_000);
    expect(backend.asked('invoices.get')).toHaveLength(0);
  });

  it('tells its listeners of every state and then answers the same object until the next', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    const listener = vi.fn();
    resource.subscribe(listener);
    await backend.last('invoices.get').answer(invoice('100.00'));
    expect(listener).toHaveBeenCalledTimes(1);
    expect(resource.state).toBe(resource.state);
    await tick(31_000);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('gives the question up when nobody looks any more, and asks again on the next look', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    const stop = resource.subscribe(watch);
    stop();
    await tick();
    expect(backend.last('invoices.get').context.signal.aborted).toBe(true);
    expect(resource.state).toEqual({ status: 'loading' });
    resource.subscribe(watch);
    expect(backend.asked('invoices.get')).toHaveLength(2);
  });

  it('keeps the question open while one of two still looks', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    const stop = resource.subscribe(watch);
    resource.subscribe(watch);
    stop();
    await tick();
    expect(backend.last('invoices.get').context.signal.aborted).toBe(false);
  });

  it('fetches nothing anew when an element is moved within the page', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    const stop = resource.subscribe(watch);
    stop();
    resource.subscribe(watch);
    await tick();
    expect(backend.asked('invoices.get')).toHaveLength(1);
    expect(backend.last('invoices.get').context.signal.aborted).toBe(false);
    expect(backend.streams).toHaveLength(1);
  });

  it('says nothing to a listener that has left', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    const [gone, here] = [vi.fn(), vi.fn()];
    resource.subscribe(here);
    resource.subscribe(gone)();
    await backend.last('invoices.get').answer(invoice('100.00'));
    expect(gone).not.toHaveBeenCalled();
    expect(here).toHaveBeenCalledTimes(1);
  });

  it('keeps the last value on screen while it is refreshed', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    const done = resource.refresh();
    await tick();
    expect(resource.state).toMatchObject({ status: 'ready', value: invoice('100.00'), refreshing: true });
    await backend.last('invoices.get').answer(invoice('80.00'));
    await done;
    expect(resource.state).toMatchObject({ status: 'ready', value: invoice('80.00'), refreshing: false });
  });

  it('keeps the last value and its time when a refresh fails, and says why', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    const asOf = resource.state.status === 'ready' ? resource.state.asOf : 0;
    await tick(1000);
    const done = resource.refresh();
    await backend.last('invoices.get').fail(new KvittError('forbidden'));
    await done;
    expect(resource.state).toMatchObject({ status: 'ready', value: invoice('100.00'), asOf, problem: { code: 'forbidden' } });
    void resource.refresh();
    await backend.last('invoices.get').answer(invoice('100.00'));
    expect(resource.state).toMatchObject({ status: 'ready', problem: undefined });
  });

  it('keeps the identity of the lines that a refresh did not change', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    const before = resource.state.status === 'ready' ? resource.state.value : undefined;
    void resource.refresh();
    await backend.last('invoices.get').answer({ ...invoice('100.00'), dueDate: '2026-04-01' });
    const after = resource.state.status === 'ready' ? resource.state.value : undefined;
    expect(after?.dueDate).toBe('2026-04-01');
    expect(after?.lines).toBe(before?.lines);
  });

  it('can be refreshed by whoever does not look', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    const done = resource.refresh();
    await backend.last('invoices.get').answer(invoice('100.00'));
    await done;
    expect(resource.state).toMatchObject({ status: 'ready', value: { id: '42' } });
  });

  it('drops an answer that is older than the one shown', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').answer(invoice('80.00', { version: 7 }));
    void resource.refresh();
    await backend.last('invoices.get').answer(invoice('100.00', { version: 6 }));
    expect(resource.state).toMatchObject({ value: { version: 7, totals: { payableAmount: { amount: '80.00' } } }, refreshing: false });
  });

  it('believes the later of two questions when the backend counts no versions', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    void resource.refresh();
    const early = backend.last('invoices.get');
    void resource.refresh();
    await backend.last('invoices.get').answer(invoice('80.00'));
    await early.answer(invoice('90.00'));
    expect(resource.state).toMatchObject({ value: { totals: { payableAmount: { amount: '80.00' } } } });
  });
});

describe('trouble while reading', () => {
  it('is tried again when that may help, and then shown with its reason', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').fail(new KvittError('offline'));
    expect(resource.state).toEqual({ status: 'loading' });
    await tick(1000);
    await backend.last('invoices.get').fail(new KvittError('offline'));
    await tick(2000);
    expect(backend.asked('invoices.get')).toHaveLength(3);
    await backend.last('invoices.get').fail(new KvittError('offline'));
    expect(resource.state).toMatchObject({ status: 'failed', error: { code: 'offline', retryable: true } });
    void resource.refresh();
    expect(resource.state).toEqual({ status: 'loading' });
    await backend.last('invoices.get').answer(invoice('100.00'));
    expect(resource.state.status).toBe('ready');
  });

  it.each(['forbidden', 'not-found', 'invalid', 'unexpected'] as const)('is shown at once when trying again is no use: %s', async (code) => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').fail(new KvittError(code));
    expect(resource.state).toMatchObject({ status: 'failed', error: { code } });
    await tick(60_000);
    expect(backend.asked('invoices.get')).toHaveLength(1);
  });

  it('waits as long as the backend asks for', async () => {
    const backend = new Backend();
    backend.session().invoices.invoice('42').subscribe(watch);
    await backend.last('invoices.get').fail(new KvittError('rate-limited', { retryAfterMs: 9000 }));
    await tick(8900);
    expect(backend.asked('invoices.get')).toHaveLength(1);
    await tick(200);
    expect(backend.asked('invoices.get')).toHaveLength(2);
  });

  it('is shown at once when the backend asks for a longer wait than a customer has', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').fail(new KvittError('rate-limited', { retryAfterMs: 600_000 }));
    expect(resource.state).toMatchObject({ status: 'failed', error: { retryAfterMs: 600_000 } });
  });

  it('ends by itself when the device is online again', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    for (const ms of [1000, 2000, 0]) {
      await backend.last('invoices.get').fail(new KvittError('offline'));
      await tick(ms);
    }
    expect(resource.state).toMatchObject({ status: 'failed' });
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await tick();
    expect(backend.asked('invoices.get')).toHaveLength(4);
    await backend.last('invoices.get').answer(invoice('100.00'));
    expect(resource.state.status).toBe('ready');
  });

  it('is an unexpected error when the adapter throws something of its own', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').fail(new TypeError('bills is undefined'));
    expect(resource.state).toMatchObject({ status: 'failed', error: { code: 'unexpected', message: 'bills is undefined' } });
  });

  it('names operation, path and what was expected when the answer is wrong, and never the value', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    const [line] = invoice('100.00').lines;
    await backend.last('invoices.get').answer({ ...invoice('100.00'), lines: [line, { ...line, netAmount: { amount: '12,50', currency: 'SEK' } }] });
    const error = resource.state.status === 'failed' ? resource.state.error : undefined;
    expect(error).toMatchObject({ code: 'invalid', field: 'lines.1.netAmount.amount', retryable: false });
    expect(error?.message).toBe('invoices.get: lines.1.netAmount.amount: expected a decimal string such as "1234.50", got string');
  });

  it('says so when there is no answer at all', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').answer(undefined);
    expect(resource.state).toMatchObject({ status: 'failed', error: { code: 'invalid', message: 'invoices.get: the answer: expected Object, got undefined' } });
  });

  it('is no trouble when the answer carries more than Kvitt knows: it is left out', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.last('invoices.get').answer({ ...invoice('100.00'), internalNote: 'difficult customer' });
    expect(resource.state).toMatchObject({ status: 'ready', value: invoice('100.00') });
    expect(JSON.stringify(resource.state)).not.toContain('difficult');
  });
});

describe('an adapter of anything', () => {
  it('may be an object literal with one function', async () => {
    const session = openSession({ adapter: { invoices: { get: ({ id }) => Promise.resolve(invoice('5.00', { id })) } }, scope: 'literal' });
    const resource = session.invoices.invoice('7');
    resource.subscribe(watch);
    await tick();
    expect(resource.state).toMatchObject({ status: 'ready', value: { id: '7' } });
    expect(session.health).toBeUndefined();
  });

  it('may be an object that needs its own `this`', async () => {
    class Bills {
      readonly #amount = '5.00';
      get() {
        return Promise.resolve(invoice(this.#amount));
      }
    }
    const resource = openSession({ adapter: { invoices: new Bills() }, scope: 'class' }).invoices.invoice('42');
    resource.subscribe(watch);
    await tick();
    expect(resource.state.status).toBe('ready');
  });

  it('hides what it cannot do, without any call', async () => {
    const get = vi.fn(() => Promise.resolve(invoice('5.00')));
    const session = openSession({ adapter: { invoices: { get } }, scope: 'literal' });
    const unsupported = { status: 'failed', error: { code: 'unsupported' } };
    const hidden = [session.invoices.list(), session.timeline.events('42'), session.payments.methods('42'), session.payments.progress('42')];
    for (const resource of hidden) {
      resource.subscribe(watch);
      await resource.refresh();
      expect(resource.state).toMatchObject(unsupported);
      expect(resource.state).toBe(resource.state);
    }
    await expect(session.invoices.file('42')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(session.payments.pay({ invoiceId: '42', methodId: 'swish', amount: { amount: '1', currency: 'SEK' } })).rejects.toMatchObject({ code: 'unsupported' });
    expect(get).not.toHaveBeenCalled();
    expect([session.supports('invoices.get'), session.supports('invoices.list'), session.supports('changes'), session.supports('offers.list')]).toEqual([true, false, false, false]);
  });
});

describe('a file', () => {
  it('is fetched with the attachment that was asked for', async () => {
    const backend = new Backend();
    const file = backend.session().invoices.file('42', 'a1');
    expect(backend.last('invoices.file').query).toEqual({ id: '42', attachmentId: 'a1' });
    await backend.last('invoices.file').answer(new Blob(['%PDF']));
    expect(await (await file).text()).toBe('%PDF');
  });
});
