import { focusManager } from '@tanstack/query-core';
import { KvittError } from '@kvitt/core/error.js';
import type { Payment, PaymentMethod } from '@kvitt/core/model/payment.js';
import { memoryStore } from '@kvitt/core/session/store.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { invoice, payment, sek } from './records.js';

const watch = () => undefined;
const now = Date.parse('2026-03-01T09:00:00Z');
const hour = 3_600_000;

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => {
  focusManager.setFocused(undefined);
  vi.useRealTimers();
});

/** Someone looks at payment p1 by itself, and the backend answers this. */
async function looking(answer: Payment) {
  const backend = new Backend();
  const store = memoryStore();
  const session = backend.session({ store });
  const resource = session.payments.payment('p1');
  const stop = resource.subscribe(watch);
  await backend.last('payments.get').answer(answer);
  const tell = (value: unknown) => backend.live[0]!.tell({ cursor: '1', kind: 'payment', id: 'p1', value });
  return { backend, session, store, resource, stop, tell, got: () => backend.asked('payments.get').length };
}

/** The same, and its invoice's progress beside it. */
async function lookingTwice(answer: Payment) {
  const seen = await looking(answer);
  const progress = seen.session.payments.progress('42');
  progress.subscribe(watch);
  await seen.backend.last('payments.list').answer({ items: [answer] });
  const states = () => [seen.resource.state, progress.state].map((state) => (state.status === 'ready' ? state.value : undefined));
  return { ...seen, progress, states: () => states().map((value) => (value && 'phase' in value ? value.payment?.state : value?.state)) };
}

describe('a payment looked at by itself', () => {
  it('is asked about at once, and as long as it is in progress after 1, 2, 4 … s', async () => {
    const { backend, resource, got } = await looking(payment('action-required'));
    for (const ms of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
      const before = got();
      await tick(ms - 20);
      expect(got()).toBe(before);
      await tick(20);
      expect(got()).toBe(before + 1);
      await backend.last('payments.get').answer(payment('pending'));
    }
    await tick(15_000);
    await backend.last('payments.get').answer(payment('settled'));
    expect(resource.state).toMatchObject({ value: { state: 'settled' } });
    const before = got();
    await tick(hour);
    expect(got()).toBe(before);
  });

  it('is asked about no more when nobody looks', async () => {
    const { stop, got } = await looking(payment('pending'));
    stop();
    await tick(60_000);
    expect(got()).toBe(1);
  });

  it('is not asked about on a hidden page; who comes back is told at once, and the pauses are short again', async () => {
    const { backend, got } = await looking(payment('pending'));
    for (const ms of [1000, 2000, 4000]) {
      await tick(ms);
      await backend.last('payments.get').answer(payment('pending'));
    }
    focusManager.setFocused(false);
    await tick(hour);
    expect(got()).toBe(4);
    focusManager.setFocused(true);
    await tick();
    expect(got()).toBe(5);
    await backend.last('payments.get').answer(payment('pending'));
    await tick(1000);
    expect(got()).toBe(6);
  });

  it('is shown as soon as the backend tells', async () => {
    const { resource, tell, got } = await looking(payment('pending'));
    await tell(payment('settled'));
    expect([resource.state, got()]).toMatchObject([{ value: { state: 'settled' }, origin: 'change' }, 1]);
  });

  it('is asked for when the backend tells without saying what', async () => {
    const { tell, got } = await looking(payment('pending'));
    await tell(undefined);
    expect(got()).toBe(2);
  });

  it('that is nobody’s is not found', async () => {
    const backend = new Backend();
    const resource = backend.session().payments.payment('p9');
    resource.subscribe(watch);
    await backend.last('payments.get').fail(new KvittError('not-found'));
    expect(resource.state).toMatchObject({ status: 'failed', error: { code: 'not-found' } });
  });

  it('has its invoice asked what is owed when it settles, and its key forgotten', async () => {
    const { backend, session, store } = await looking(payment('pending'));
    store.set('kvitt.intent/%2Fapi/42/swish', JSON.stringify({ key: 'k', amount: sek('100.00'), at: now, paymentId: 'p1' }));
    session.invoices.invoice('42').subscribe(watch);
    await backend.last('invoices.get').answer(invoice('100.00'));
    await tick(1000);
    await backend.last('payments.get').answer(payment('settled'));
    expect(backend.asked('invoices.get')).toHaveLength(2);
    expect(store.keys('kvitt')).toEqual([]);
  });
});

describe('a payment that waits for its day', () => {
  const later = payment('pending', { executionDate: '2026-03-20' });

  it('is asked about four times in an hour', async () => {
    const { backend, got } = await looking(later);
    for (const quarter of [1, 2, 3, 4]) {
      await tick(hour / 4 - 20);
      expect(got()).toBe(quarter);
      await tick(20);
      await backend.last('payments.get').answer(later);
    }
  });

  it('is asked about as any other when the day has come', async () => {
    const { got } = await looking(payment('pending', { executionDate: '2026-03-01' }));
    await tick(1000);
    expect(got()).toBe(2);
  });

  it('and has been given up makes room for one that is asked about soon', async () => {
    const { session, backend, got } = await looking(later);
    session.payments.progress('42').subscribe(watch);
    await backend.last('payments.list').answer({ items: [later] });
    const given = session.payments.cancel(later);
    await backend.last('payments.cancel').answer({ ...later, state: 'cancelled' });
    await given;
    void session.payments.pay({ invoiceId: '42', methodId: 'swish', amount: sek('100.00') });
    await tick();
    await backend.last('payments.create').answer(payment('pending', { id: 'p2' }));
    await tick(1000);
    expect([got(), backend.last('payments.get').query]).toEqual([2, { id: 'p2' }]);
  });
});

describe('one payment in two resources', () => {
  it('is asked about once for both', async () => {
    const { backend, got } = await lookingTwice(payment('pending'));
    for (const ms of [1000, 2000, 4000]) {
      const before = got();
      await tick(ms);
      expect(got()).toBe(before + 1);
      await backend.last('payments.get').answer(payment('pending'));
    }
    expect(backend.asked('payments.list')).toHaveLength(1);
  });

  it('is asked about on behalf of the invoice when who asked about it by itself leaves in the middle', async () => {
    const backend = new Backend();
    const session = backend.session();
    const progress = session.payments.progress('42');
    progress.subscribe(watch);
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    const stop = session.payments.payment('p1').subscribe(watch);
    await tick(1000);
    expect(backend.asked('payments.get')).toHaveLength(1);
    stop();
    await tick();
    expect(backend.asked('payments.get').map(({ context }) => context.signal.aborted)).toEqual([true, false]);
    await backend.last('payments.get').answer(payment('settled'));
    expect(progress.state).toMatchObject({ value: { payment: { state: 'settled' } } });
  });

  it('is the same in both, whichever of them heard', async () => {
    const { backend, session, resource, states } = await lookingTwice(payment('action-required'));
    void resource.refresh();
    await backend.last('payments.get').answer(payment('pending'));
    expect(states()).toEqual(['pending', 'pending']);
    const given = session.payments.cancel(payment('pending'));
    await backend.last('payments.cancel').answer(payment('cancelled'));
    await given;
    expect(states()).toEqual(['cancelled', 'cancelled']);
  });

  it.each(['pending', 'action-required', 'created'] as const)('never goes back from settled to %s without a version', async (state) => {
    const { backend, tell, states, resource, progress } = await lookingTwice(payment('pending'));
    await tell(payment('settled'));
    await tell(payment(state));
    void resource.refresh();
    await backend.last('payments.get').answer(payment(state));
    void progress.refresh();
    await tick();
    await backend.last('payments.list').answer({ items: [payment(state)] });
    expect(states()).toEqual(['settled', 'settled']);
  });

  it('believes the backend’s higher version, whatever the step, and no lower one', async () => {
    const { tell, states } = await lookingTwice(payment('settled', { version: 3 }));
    await tell(payment('refunded', { version: 2 }));
    expect(states()).toEqual(['settled', 'settled']);
    await tell(payment('pending', { version: 4 }));
    expect(states()).toEqual(['pending', 'pending']);
  });

  it('believes what can only have come later, though it was asked for before', async () => {
    const { backend, tell, resource, states } = await lookingTwice(payment('action-required'));
    void resource.refresh();
    await tick();
    await tell(payment('pending'));
    await backend.last('payments.get').answer(payment('settled'));
    expect(states()).toEqual(['settled', 'settled']);
  });
});

describe('the ways to pay', () => {
  const swish: PaymentMethod = { id: 'swish', scheme: 'swish', name: 'Swish' };
  const card: PaymentMethod = { id: 'card', scheme: 'card', name: 'Visa', isSaved: true };

  async function offered() {
    const backend = new Backend();
    const session = backend.session();
    const [here, there] = [session.payments.methods('42'), session.payments.methods('43')];
    for (const methods of [here, there]) {
      methods.subscribe(watch);
      await backend.last('payments.methods').answer({ items: [swish, card] });
    }
    return { backend, session, here, there };
  }

  it.each([
    ['prefer', 'payments.preferMethod', [swish, { ...card, isPreferred: true }]],
    ['remove', 'payments.removeMethod', [swish]],
  ] as const)('follow what the customer has the backend %s, on every invoice', async (verb, operation, items) => {
    const { backend, session, here, there } = await offered();
    const asked = session.payments[verb]('42', 'card');
    await tick();
    expect(backend.last(operation).query).toEqual({ invoiceId: '42', methodId: 'card' });
    await backend.last(operation).answer({ items });
    await asked;
    expect(here.state).toMatchObject({ value: items, refreshing: false });
    expect(backend.asked('payments.methods').map(({ query }) => query.invoiceId)).toEqual(['42', '43', '43']);
    await backend.last('payments.methods').answer({ items });
    expect(there.state).toMatchObject({ value: items });
  });

  it('stay as they are when the backend refuses', async () => {
    const { backend, session, here } = await offered();
    const asked = session.payments.remove('42', 'swish');
    asked.catch(watch);
    await tick();
    await backend.last('payments.removeMethod').fail(new KvittError('conflict'));
    await expect(asked).rejects.toMatchObject({ code: 'conflict' });
    expect(here.state).toMatchObject({ value: [swish, card] });
  });

  it('cannot be kept or removed where the adapter does neither', async () => {
    const session = new Backend().session({ adapter: { payments: {} } });
    await expect(session.payments.prefer('42', 'swish')).rejects.toMatchObject({ code: 'unsupported' });
    await expect(session.payments.remove('42', 'swish')).rejects.toMatchObject({ code: 'unsupported' });
  });
});
