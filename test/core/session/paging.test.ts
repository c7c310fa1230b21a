import { KvittError } from '@kvitt/core/error.js';
import type { PagedResource } from '@kvitt/core/resource.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { summary } from './records.js';

const watch = () => undefined;
const ids = (list: PagedResource<{ readonly id: string }>) => (list.state.status === 'ready' ? list.state.value.map(({ id }) => id) : list.state.status);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function listOfTwoPages() {
  const backend = new Backend();
  const session = backend.session();
  const list = session.invoices.list('open');
  list.subscribe(watch);
  await backend.last('invoices.list').answer({ items: [summary('1'), summary('2')], nextCursor: 'c2' });
  return { backend, session, list };
}

describe('a list', () => {
  it('grows by pages until there are no more', async () => {
    const { backend, list } = await listOfTwoPages();
    expect(backend.last('invoices.list').query).toEqual({ filter: 'open' });
    expect([ids(list), list.hasMore, list.loadingMore]).toEqual([['1', '2'], true, false]);
    const more = list.more();
    await tick();
    expect(list.loadingMore).toBe(true);
    expect(backend.last('invoices.list').query).toEqual({ filter: 'open', cursor: 'c2' });
    await backend.last('invoices.list').answer({ items: [summary('3')] });
    await more;
    expect([ids(list), list.hasMore, list.loadingMore]).toEqual([['1', '2', '3'], false, false]);
    await list.more();
    expect(backend.asked('invoices.list')).toHaveLength(2);
  });

  it('fetches a page once, however often it is asked to grow', async () => {
    const { backend, list } = await listOfTwoPages();
    const pressed = [list.more(), list.more()];
    await tick();
    await backend.last('invoices.list').answer({ items: [summary('3')] });
    await Promise.all(pressed);
    expect([ids(list), backend.asked('invoices.list').length]).toEqual([['1', '2', '3'], 2]);
  });

  it('keeps its rows when a page fails, and can be asked again', async () => {
    const { backend, list } = await listOfTwoPages();
    const more = list.more();
    await tick();
    await backend.last('invoices.list').fail(new KvittError('forbidden'));
    await more;
    expect([ids(list), list.hasMore]).toEqual([['1', '2'], true]);
    expect(list.state).toMatchObject({ problem: { code: 'forbidden' } });
    const again = list.more();
    await tick();
    await backend.last('invoices.list').answer({ items: [summary('3')] });
    await again;
    expect(ids(list)).toEqual(['1', '2', '3']);
  });

  it('grows although a change made the rows above it stale meanwhile', async () => {
    const { backend, list } = await listOfTwoPages();
    const more = list.more();
    await tick();
    await backend.live[0]?.tell({ cursor: '1', kind: 'invoice', id: '1' });
    await backend.last('invoices.list').answer({ items: [summary('0'), summary('1')], nextCursor: 'c1' });
    await backend.last('invoices.list').answer({ items: [summary('2')] });
    await more;
    expect(ids(list)).toEqual(['0', '1', '2']);
  });

  it('keeps its array when a refresh brings nothing new', async () => {
    const { backend, list } = await listOfTwoPages();
    const before = list.state.status === 'ready' ? list.state.value : undefined;
    void list.refresh();
    await backend.last('invoices.list').answer({ items: [summary('1'), summary('2')], nextCursor: 'c2' });
    expect(list.state).toMatchObject({ status: 'ready', refreshing: false });
    expect(list.state.status === 'ready' && list.state.value).toBe(before);
  });

  it('never shows a row in an older version than before', async () => {
    const backend = new Backend();
    const list = backend.session().invoices.list();
    list.subscribe(watch);
    await backend.last('invoices.list').answer({ items: [summary('1', { version: 3 })] });
    void list.refresh();
    await backend.last('invoices.list').answer({ items: [summary('2', { version: 1 }), summary('1', { version: 2 })] });
    expect(list.state).toMatchObject({ value: [{ id: '2', version: 1 }, { id: '1', version: 3 }] });
  });

  it('is another one for each filter', () => {
    const backend = new Backend();
    const { invoices } = backend.session();
    invoices.list('paid').subscribe(watch);
    invoices.list().subscribe(watch);
    expect(backend.asked('invoices.list').map(({ query }) => query)).toEqual([{ filter: 'paid' }, { filter: 'all' }]);
  });

  it('names the row that is wrong', async () => {
    const backend = new Backend();
    const list = backend.session().invoices.list();
    list.subscribe(watch);
    await backend.last('invoices.list').answer({ items: [summary('1'), { ...summary('2'), issueDate: '2026-02-30' }] });
    expect(list.state).toMatchObject({ status: 'failed', error: { field: 'items.1.issueDate' } });
  });
});
