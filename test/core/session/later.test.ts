import type { Adapter } from '@kvitt/core/adapter.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { invoice, payment, summary } from './records.js';

type Tell = Parameters<NonNullable<Adapter['changes']>>[0];
const desk = '../../../packages/core/src/session/payment-desk.js';
const threads = '../../../packages/core/src/session/conversation-desk.js';
const dealings = '../../../packages/core/src/session/dealings.js';

/** Modules that are loaded anew take their time on a machine with other things to do. */
const soon = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 15_000, interval: 10 });

beforeEach(() => {
  vi.resetModules();
  vi.doUnmock(desk);
  vi.doUnmock(threads);
  vi.doUnmock(dealings);
});

/** A session of a page that has just been loaded: what comes late has not come. */
async function freshSession(adapter: Adapter, stored: Record<string, string> = {}) {
  const { openSession } = await import('@kvitt/core/session/open.js');
  const { memoryStore } = await import('@kvitt/core/session/store.js');
  const store = memoryStore();
  for (const [key, value] of Object.entries(stored)) store.set(key, value);
  return { session: openSession({ adapter, scope: '/api', store }), store };
}

/** Whether the desk of payments was fetched, and how often that fails first. */
function failing(times: number, module = desk): { fetched: number } {
  const count = { fetched: 0 };
  vi.doMock(module, async (original) => {
    count.fetched += 1;
    if (count.fetched <= times) throw new TypeError('Failed to fetch dynamically imported module');
    return original();
  });
  return count;
}

const pays: Adapter = {
  invoices: { get: () => Promise.resolve(invoice('100.00')), list: () => Promise.resolve({ items: [summary('42')] }) },
  payments: { list: () => Promise.resolve({ items: [payment('pending')] }), create: () => Promise.resolve(payment('pending')) },
};

describe('what comes late', () => {
  it('is waited for by who looks already', async () => {
    const { session } = await freshSession(pays);
    const progress = session.payments.progress('42');
    expect(progress.state).toEqual({ status: 'loading' });
    const heard = vi.fn();
    progress.subscribe(heard);
    await soon(() => expect(progress.state).toMatchObject({ status: 'ready', value: { payment: { id: 'p1' } } }));
    expect(heard).toHaveBeenCalled();
    expect(session.payments.progress('42').key).toBe(progress.key);
  });

  it('is unsupported at once where the adapter has no such operation', async () => {
    const { session } = await freshSession({});
    const progress = session.payments.progress('42');
    expect(progress.state).toMatchObject({ status: 'failed', error: { code: 'unsupported' } });
    expect(progress.state).toBe(progress.state);
  });

  it('is not fetched by a page that reads a list', async () => {
    const count = failing(0);
    const { session } = await freshSession(pays);
    const list = session.invoices.list();
    list.subscribe(() => undefined);
    await soon(() => expect(list.state.status).toBe('ready'));
    session.end();
    expect(count.fetched).toBe(0);
  });

  const talks: Adapter = { ...pays, conversations: { messages: () => Promise.resolve({ items: [] }), send: () => Promise.reject(new Error('no')) } };

  it('of conversations is not fetched before somebody looks at one', async () => {
    const count = failing(0, threads);
    const { session } = await freshSession(talks);
    const list = session.invoices.list();
    list.subscribe(() => undefined);
    await soon(() => expect(list.state.status).toBe('ready'));
    expect(count.fetched).toBe(0);
    const thread = session.conversations.thread({ conversationId: 'c1' });
    thread.subscribe(() => undefined);
    await soon(() => expect(thread.state).toMatchObject({ status: 'ready', value: { messages: [] } }));
    expect(session.conversations.thread({ conversationId: 'c1' }).key).toBe(thread.key);
    expect(count.fetched).toBe(1);
  });

  it('of offers, contracts and notices is not fetched before somebody looks at one, also when one changes', async () => {
    const count = failing(0, dealings);
    let tell: Tell = () => undefined;
    const { session } = await freshSession({ ...pays, offers: { list: () => Promise.resolve({ items: [] }) }, changes: (onChange) => ((tell = onChange), () => undefined) });
    const list = session.invoices.list();
    list.subscribe(() => undefined);
    await soon(() => expect(list.state.status).toBe('ready'));
    for (const kind of ['offer', 'contract', 'notice'] as const) tell({ cursor: '1', kind, id: 'x' });
    expect(count.fetched).toBe(0);
    const shown = session.offers.shown({ placement: 'invoice', cap: 2 });
    shown.subscribe(() => undefined);
    await soon(() => expect(shown.state).toMatchObject({ status: 'ready', value: [] }));
    expect([session.offers.shown({ placement: 'invoice', cap: 2 }).key, count.fetched]).toEqual([shown.key, 1]);
  });

  it('of conversations is fetched at once where an earlier page has left something to send', async () => {
    const count = failing(0, threads);
    await freshSession(talks, { 'kvitt.outbox/%2Fapi/customer/1': '' });
    await soon(() => expect(count.fetched).toBe(1));
  });

  it('that could not be fetched is a lost connection, and comes with the next try', async () => {
    failing(1);
    const { session } = await freshSession(pays);
    const progress = session.payments.progress('42');
    progress.subscribe(() => undefined);
    await soon(() => expect(progress.state).toMatchObject({ status: 'failed', error: { code: 'offline', retryable: true } }));
    await progress.refresh();
    expect(progress.state).toMatchObject({ status: 'ready', value: { payment: { id: 'p1' } } });
  });

  it('comes when the backend tells of a payment, so that the list asks again', async () => {
    let tell: Tell = () => undefined;
    const list = vi.fn(() => Promise.resolve({ items: [summary('42')] }));
    const { session } = await freshSession({ ...pays, invoices: { list }, changes: (onChange) => ((tell = onChange), () => undefined) });
    const looked = session.invoices.list();
    looked.subscribe(() => undefined);
    await soon(() => expect(looked.state.status).toBe('ready'));
    tell({ cursor: '1', kind: 'payment', id: 'p1', value: payment('settled') });
    await soon(() => expect(list).toHaveBeenCalledTimes(2));
  });

  it('is no reason to keep what an earlier page kept, once she signs out', async () => {
    const { session, store } = await freshSession(pays, { 'kvitt.intent/%2Fapi/42/swish': '{}', 'kvitt.intent/%2Fother/42/swish': '{}' });
    session.end();
    expect(store.keys('kvitt.intent/')).toEqual(['kvitt.intent/%2Fother/42/swish']);
  });
});
