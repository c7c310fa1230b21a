import { KvittError } from '@kvitt/core/error.js';
import type { Change } from '@kvitt/core/model/change.js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cases } from '../../support/random-cases.js';
import { Backend } from './backend.js';
import { invoice, summary } from './records.js';

const watch = () => undefined;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Someone looks at invoice 42, of 100 kronor, and at the list. */
async function looking(version?: number) {
  const backend = new Backend();
  const session = backend.session();
  const resource = session.invoices.invoice('42');
  const list = session.invoices.list();
  resource.subscribe(watch);
  list.subscribe(watch);
  await backend.last('invoices.get').answer(invoice('100.00', { version }));
  await backend.last('invoices.list').answer({ items: [summary('42')] });
  const tell = (change: Partial<Change>) => backend.live[0]!.tell({ cursor: '1', kind: 'invoice', id: '42', ...change });
  return { backend, session, resource, list, tell };
}

const shows = (amount: string) => ({ value: { totals: { payableAmount: { amount } } } });

describe('a change told by the backend', () => {
  it('is shown without asking, as a change, and makes the lists ask again', async () => {
    const { backend, resource, tell } = await looking();
    await tell({ value: invoice('80.00') });
    expect(resource.state).toMatchObject({ status: 'ready', origin: 'change', refreshing: false, ...shows('80.00') });
    expect([backend.asked('invoices.get').length, backend.asked('invoices.list').length]).toEqual([1, 2]);
  });

  it('without its value is fetched again, and that too is a change', async () => {
    const { backend, resource, tell } = await looking();
    await tell({});
    expect(resource.state).toMatchObject({ refreshing: true, origin: 'fetch', ...shows('100.00') });
    await backend.last('invoices.get').answer(invoice('80.00'));
    expect(resource.state).toMatchObject({ origin: 'change', ...shows('80.00') });
    void resource.refresh();
    await backend.last('invoices.get').answer(invoice('70.00'));
    expect(resource.state).toMatchObject({ origin: 'fetch', ...shows('70.00') });
  });

  it('asks once for many of them at once', async () => {
    const { backend, tell } = await looking();
    await Promise.all([tell({}), tell({ id: '43' }), tell({ id: '44' }), tell({})]);
    expect([backend.asked('invoices.get').length, backend.asked('invoices.list').length]).toEqual([2, 2]);
  });

  it('asks nothing when it tells of a version that is already shown', async () => {
    const { backend, tell } = await looking(5);
    await tell({ version: 5 });
    expect(backend.asked('invoices.get')).toHaveLength(1);
    await tell({ version: 6 });
    expect(backend.asked('invoices.get')).toHaveLength(2);
  });

  it('is not believed when it is wrong: the invoice is fetched', async () => {
    const { backend, resource, tell } = await looking();
    await tell({ value: { ...invoice('80.00'), totals: 'eighty' } });
    expect(backend.asked('invoices.get')).toHaveLength(2);
    expect(resource.state).toMatchObject({ status: 'ready', ...shows('100.00') });
  });

  it('that cannot be read at all makes everything looked at ask again', async () => {
    const { backend, tell } = await looking();
    await tell({ kind: 'weather' as 'invoice' });
    expect([backend.asked('invoices.get').length, backend.asked('invoices.list').length]).toEqual([2, 2]);
  });

  it('is dropped when it is older than what is shown', async () => {
    const { resource, tell } = await looking(5);
    await tell({ value: invoice('80.00', { version: 4 }) });
    expect(resource.state).toMatchObject({ origin: 'fetch', ...shows('100.00') });
  });

  it('outlives the answer of a question that was asked before it', async () => {
    const { backend, resource, tell } = await looking();
    void resource.refresh();
    await tell({ value: invoice('80.00') });
    await backend.last('invoices.get').answer(invoice('100.00'));
    expect(resource.state).toMatchObject({ refreshing: false, ...shows('80.00') });
  });

  it('heals a resource whose refresh has failed', async () => {
    const { backend, resource, tell } = await looking();
    void resource.refresh();
    await backend.last('invoices.get').fail(new KvittError('forbidden'));
    expect(resource.state).toMatchObject({ problem: { code: 'forbidden' } });
    await tell({ value: invoice('80.00') });
    expect(resource.state).toMatchObject({ problem: undefined, ...shows('80.00') });
  });

  it('of an invoice nobody has asked for is not kept', async () => {
    const { backend, session, tell } = await looking();
    await tell({ id: '43', value: invoice('80.00', { id: '43' }) });
    expect(session.invoices.invoice('43').state).toEqual({ status: 'loading' });
    expect(backend.asked('invoices.get')).toHaveLength(1);
  });

  it('asks for the timeline of its document only', async () => {
    const { backend, session, tell } = await looking();
    for (const id of ['42', '43']) {
      session.timeline.events(id).subscribe(watch);
      await backend.last('timeline.list').answer({ items: [] });
    }
    await tell({ kind: 'timeline', id: 't1', value: { id: 't1', at: '2026-03-01T09:00:00Z', kind: 'opened', documentId: '43' } });
    expect(backend.asked('timeline.list').map(({ query }) => query.invoiceId)).toEqual(['42', '43', '43']);
    await tell({ kind: 'timeline', id: 't2' });
    expect(backend.asked('timeline.list')).toHaveLength(5);
  });
});

/** `nth` answers the last but so many questions. */
const step = fc.record({ kind: fc.constantFrom('refresh', 'answer', 'push', 'mark'), nth: fc.nat(5), version: fc.nat(20) });

describe('whatever the order in which answers and changes arrive', () => {
  it('never shows an older version than it has shown', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (script) => {
      const backend = new Backend();
      const resource = backend.session().invoices.invoice('42');
      const shown: number[] = [];
      resource.subscribe(() => {
        if (resource.state.status === 'ready') shown.push(resource.state.value.version ?? -1);
      });
      for (const { kind, nth, version } of script) {
        const value = invoice('1.00', { version });
        const change = { cursor: '1', kind: 'invoice', id: '42', version } as const;
        if (kind === 'refresh') void resource.refresh();
        if (kind === 'answer') await backend.asked('invoices.get').at(-1 - nth)?.answer(value);
        if (kind === 'push') await backend.live[0]!.tell({ ...change, value });
        if (kind === 'mark') await backend.live[0]!.tell(change);
      }
      expect(shown).toEqual(shown.toSorted((one, other) => one - other));
    }), { numRuns: cases(150) });
  });
});
