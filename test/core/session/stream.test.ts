import { focusManager } from '@tanstack/query-core';
import { KvittError } from '@kvitt/core/error.js';
import type { Change } from '@kvitt/core/model/change.js';
import { openSession } from '@kvitt/core/session/open.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { invoice, summary } from './records.js';

const watch = () => undefined;
const minute = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

describe('the stream', () => {
  it('is one for everything looked at, from the first look to a tick after the last', async () => {
    const backend = new Backend();
    const session = backend.session();
    expect(backend.streams).toHaveLength(0);
    const stops = [session.invoices.invoice('1').subscribe(watch), session.invoices.invoice('2').subscribe(watch), session.invoices.list().subscribe(watch)];
    expect(backend.live).toHaveLength(1);
    for (const stop of stops) stop();
    expect(backend.live).toHaveLength(1);
    await tick();
    expect(backend.live).toHaveLength(0);
    expect(backend.streams[0]?.options.signal.aborted).toBe(true);
    expect(backend.streams).toHaveLength(1);
  });

  it('closes after a minute hidden, and resumes by its cursor when the page is shown', async () => {
    const backend = new Backend();
    backend.session().invoices.invoice('42').subscribe(watch);
    await backend.live[0]?.tell({ cursor: 'c7', kind: 'timeline', id: 't' });
    focusManager.setFocused(false);
    await tick(minute - 1000);
    expect(backend.live).toHaveLength(1);
    await tick(2000);
    expect(backend.live).toHaveLength(0);
    focusManager.setFocused(true);
    expect(backend.live).toHaveLength(1);
    expect(backend.live[0]?.options.since).toBe('c7');
  });

  it.each([null, 'text', { cursor: 7 }])('resumes by the last cursor there was, when something told is no change: %j', async (none) => {
    const backend = new Backend();
    const session = backend.session();
    const stop = session.invoices.invoice('42').subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    await backend.live[0]?.tell({ cursor: 'c7', kind: 'timeline', id: 't' });
    await backend.live[0]?.tell(none as unknown as Change);
    expect(backend.asked('invoices.get')).toHaveLength(2);
    stop();
    await tick();
    session.invoices.invoice('42').subscribe(watch);
    expect(backend.live[0]?.options.since).toBe('c7');
  });

  it('stays open when the page is hidden for a moment only', async () => {
    const backend = new Backend();
    backend.session().invoices.invoice('42').subscribe(watch);
    focusManager.setFocused(false);
    await tick(minute / 2);
    focusManager.setFocused(true);
    await tick(minute);
    expect(backend.streams).toHaveLength(1);
    expect(backend.live).toHaveLength(1);
  });

  it('is not kept open for long by a tab that was opened in the background', async () => {
    const backend = new Backend();
    focusManager.setFocused(false);
    backend.session().invoices.invoice('42').subscribe(watch);
    await tick(minute + 1000);
    expect(backend.live).toHaveLength(0);
  });

  it('is heard no more once it is closed', async () => {
    const backend = new Backend();
    const session = backend.session();
    const resource = session.invoices.invoice('42');
    const stop = resource.subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    stop();
    await tick();
    await backend.streams[0]?.tell({ cursor: '1', kind: 'invoice', id: '42', value: invoice('1.00') });
    backend.streams[0]?.options.onHealth?.('live');
    expect(resource.state).toMatchObject({ value: { totals: { payableAmount: { amount: '100.00' } } } });
    expect(session.health).toBeUndefined();
  });

  it('tells how changes arrive', async () => {
    const backend = new Backend();
    const session = backend.session();
    const heard = vi.fn();
    session.subscribe(heard);
    const stop = session.invoices.invoice('42').subscribe(watch);
    const [stream] = backend.live;
    stream?.options.onHealth?.('live');
    stream?.options.onHealth?.('live');
    expect([session.health, heard.mock.calls]).toEqual(['live', [['health']]]);
    stream?.options.onHealth?.('polling');
    expect(session.health).toBe('polling');
    stop();
    await tick();
    expect([session.health, heard.mock.calls.length]).toEqual([undefined, 3]);
  });

  it('has what failed for want of an answer asked again when it is there again, and no refusal', async () => {
    const backend = new Backend();
    const session = backend.session();
    const [lost, refused] = ['42', '43'].map((id) => session.invoices.invoice(id));
    for (const resource of [lost!, refused!]) resource.subscribe(watch);
    await backend.last('invoices.get').fail(new KvittError('forbidden'));
    for (let tries = 0; tries < 3; tries++) {
      await backend.asked('invoices.get').filter(({ query }) => query.id === '42').at(-1)!.fail(new KvittError('offline'));
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect([lost!.state.status, refused!.state.status, backend.asked('invoices.get').length]).toEqual(['failed', 'failed', 4]);
    backend.live[0]?.options.onHealth?.('live');
    await tick();
    expect(backend.asked('invoices.get').map(({ query }) => query.id)).toEqual(['42', '43', '42', '42', '42']);
    await backend.last('invoices.get').answer(invoice('1.00'));
    expect(lost!.state.status).toBe('ready');
  });

  it('is lost, and nothing else, when the adapter cannot open it', async () => {
    const get = () => Promise.resolve(invoice('1.00'));
    const session = openSession({ scope: 's', adapter: { invoices: { get }, changes: () => { throw new Error('no'); } } });
    const resource = session.invoices.invoice('42');
    resource.subscribe(watch);
    await tick();
    expect([session.health, resource.state.status]).toEqual(['lost', 'ready']);
  });
});

describe('a gap in the stream', () => {
  it('fetches everything looked at again, and the rest when it is looked at', async () => {
    const backend = new Backend();
    const session = backend.session();
    const gone = session.invoices.invoice('1').subscribe(watch);
    await backend.last('invoices.get').answer(invoice('1.00', { id: '1' }));
    session.invoices.list().subscribe(watch);
    await backend.last('invoices.list').answer({ items: [summary('1')] });
    gone();
    await backend.live[0]?.tell({ cursor: '1', kind: 'timeline', id: 't' });
    backend.live[0]?.options.onGap?.();
    backend.live[0]?.options.onGap?.();
    await tick();
    expect([backend.asked('invoices.list').length, backend.asked('invoices.get').length]).toEqual([2, 1]);
    session.invoices.invoice('1').subscribe(watch);
    expect(backend.asked('invoices.get')).toHaveLength(2);
  });

  it('at the very beginning gives up no question under way', async () => {
    const backend = new Backend();
    const session = backend.session();
    session.invoices.list().subscribe(watch);
    await backend.last('invoices.list').answer({ items: [summary('1')] });
    session.invoices.invoice('42').subscribe(watch);
    backend.live[0]?.options.onGap?.();
    await tick();
    expect([backend.asked('invoices.list').length, backend.asked('invoices.get').length]).toEqual([2, 1]);
    expect(backend.last('invoices.get').context.signal.aborted).toBe(false);
  });

  it('asks a first question anew that may have been answered before it', async () => {
    const backend = new Backend();
    const resource = backend.session().invoices.invoice('42');
    resource.subscribe(watch);
    await backend.live[0]?.tell({ cursor: '1', kind: 'timeline', id: 't' });
    backend.live[0]?.options.onGap?.();
    await tick();
    const [early, late] = backend.asked('invoices.get');
    expect(early?.context.signal.aborted).toBe(true);
    await late?.answer(invoice('2.00'));
    await early?.answer(invoice('1.00'));
    expect(resource.state).toMatchObject({ value: { totals: { payableAmount: { amount: '2.00' } } } });
  });
});
