import { KvittError } from '@kvitt/core/error.js';
import type { Payment } from '@kvitt/core/model/payment.js';
import { chainLock } from '@kvitt/core/session/lock.js';
import { memoryStore } from '@kvitt/core/session/store.js';
import type { Session } from '@kvitt/core/session/session.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { payment, sek } from './records.js';

const watch = () => undefined;
const order = { invoiceId: '42', methodId: 'swish', amount: sek('100.00') };
const place = 'kvitt.intent/%2Fapi/42/swish';
const now = Date.parse('2026-03-01T09:00:00Z');

beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => void vi.useRealTimers());

function desk() {
  const backend = new Backend();
  const [store, lock] = [memoryStore(), chainLock()];
  const session = backend.session({ store, lock });
  const kept = () => JSON.parse(store.get(place) ?? 'null') as { key: string; amount: unknown; at: number; paymentId?: string } | null;
  return { backend, store, session, kept, reload: () => backend.session({ store, lock }) };
}

/** The same where the adapter has no list of payments. */
function unlisted() {
  const { backend, store, kept } = desk();
  const { payments } = backend.adapter();
  return { backend, kept, session: backend.session({ adapter: { payments: { ...payments, list: undefined } }, store }) };
}

/** Someone looks, as a button does: the payments that there are already are known. */
async function look(session: Session, backend: Backend, page: { readonly items: readonly Payment[] } = { items: [] }) {
  session.payments.progress('42').subscribe(watch);
  await backend.last('payments.list').answer(page);
}

/** The customer presses; what comes of it is kept to be looked at. */
async function press(session: Session, more: Partial<typeof order> = {}) {
  const outcome: { payment?: Payment; error?: KvittError } = {};
  session.payments.pay({ ...order, ...more }).then((paid) => (outcome.payment = paid), (error: unknown) => (outcome.error = KvittError.from(error)));
  await tick();
  return outcome;
}

describe('a press on pay', () => {
  it('sends the order under a key that was stored before the request left', async () => {
    const { backend, session, kept } = desk();
    const outcome = await press(session);
    const { query, context } = backend.last('payments.create');
    expect(query).toEqual(order);
    expect(kept()).toEqual({ key: context.idempotencyKey, amount: order.amount, at: now });
    await backend.last('payments.create').answer(payment('action-required'));
    expect(outcome.payment).toEqual(payment('action-required'));
    expect(kept()).toMatchObject({ key: context.idempotencyKey, paymentId: 'p1' });
  });

  it('says that it is being sent, and then what the backend says', async () => {
    const { backend, session } = desk();
    const progress = session.payments.progress('42');
    progress.subscribe(watch);
    await backend.last('payments.list').answer({ items: [] });
    await press(session);
    expect(progress.state).toMatchObject({ status: 'ready', value: { phase: 'sending' } });
    await backend.last('payments.create').answer(payment('pending'));
    expect(progress.state).toMatchObject({ status: 'ready', value: { phase: 'known', payment: { state: 'pending' } } });
  });

  it('joins another press for the same invoice, on whichever button and method', async () => {
    const { backend, session } = desk();
    const one = await press(session);
    const other = await press(session, { methodId: 'card' });
    expect(backend.asked('payments.create')).toHaveLength(1);
    await backend.last('payments.create').answer(payment('pending'));
    expect([one.payment, other.payment]).toEqual([payment('pending'), payment('pending')]);
  });

  it('is answered with the payment in progress, as the backend knows it now', async () => {
    const { backend, session } = desk();
    await press(session);
    await backend.last('payments.create').answer(payment('pending'));
    const again = await press(session, { methodId: 'card' });
    await backend.last('payments.list').answer({ items: [payment('action-required')] });
    expect([again.payment?.state, backend.asked('payments.create').length]).toEqual(['action-required', 1]);
  });

  it('starts a new payment when the one shown as in progress has ended unnoticed', async () => {
    const { backend, session } = desk();
    await press(session);
    await backend.last('payments.create').answer(payment('pending'));
    await press(session);
    await backend.last('payments.list').answer({ items: [payment('expired')] });
    const [one, other] = backend.asked('payments.create');
    expect(other?.context.idempotencyKey).not.toBe(one?.context.idempotencyKey);
  });

  it('needs no list of payments to see its own in progress', async () => {
    const { backend, store } = desk();
    const session = backend.session({ adapter: { payments: { ...backend.adapter().payments, list: undefined } }, store });
    const progress = session.payments.progress('42');
    progress.subscribe(watch);
    await tick();
    expect(progress.state).toMatchObject({ status: 'ready', value: { phase: 'known' } });
    await press(session);
    await backend.last('payments.create').answer(payment('pending'));
    const again = await press(session);
    expect([again.payment?.id, backend.asked('payments.create').length]).toEqual(['p1', 1]);
  });

  it('sends nothing when another tab has just started a payment', async () => {
    const { backend, session, reload } = desk();
    const here = await press(session);
    const there = await press(reload(), { methodId: 'swish' });
    expect(backend.asked('payments.create')).toHaveLength(1);
    await backend.last('payments.create').answer(payment('pending'));
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    expect([here.payment?.id, there.payment?.id]).toEqual(['p1', 'p1']);
    expect(backend.asked('payments.create')).toHaveLength(1);
  });

  it('leaves nothing behind when the customer signs out while another tab is paying', async () => {
    const { backend, store, session, reload } = desk();
    await press(session);
    const left = reload();
    const outcome = await press(left);
    left.end();
    await backend.last('payments.create').answer(payment('failed'));
    expect([outcome.error?.code, store.keys('kvitt.'), backend.asked('payments.create').length]).toEqual(['unauthenticated', [], 1]);
  });

  it('pays two invoices independently', async () => {
    const { backend, session } = desk();
    await press(session);
    await press(session, { invoiceId: '43' });
    expect(backend.asked('payments.create').map(({ query }) => query.invoiceId)).toEqual(['42', '43']);
  });

  it.each(['settled', 'failed', 'expired', 'cancelled'] as const)('forgets the key when the payment is %s at once', async (state) => {
    const { backend, session, kept } = desk();
    const outcome = await press(session);
    await backend.last('payments.create').answer(payment(state));
    expect(outcome.payment?.state).toBe(state);
    expect(kept()).toBeNull();
  });
});

describe('a refusal', () => {
  it.each(['declined', 'invalid', 'forbidden', 'not-found', 'unsupported'] as const)('for good renews the key: %s', async (code) => {
    const { backend, session, kept } = desk();
    const first = await press(session);
    await backend.last('payments.create').fail(new KvittError(code));
    expect(first.error?.code).toBe(code);
    expect(kept()).toBeNull();
    await press(session);
    const [one, other] = backend.asked('payments.create');
    expect(other?.context.idempotencyKey).not.toBe(one?.context.idempotencyKey);
  });

  it.each(['rate-limited', 'unauthenticated'] as const)('for now keeps the key: %s', async (code) => {
    const { backend, session } = desk();
    const first = await press(session);
    await backend.last('payments.create').fail(new KvittError(code));
    expect(first.error?.code).toBe(code);
    await press(session);
    await backend.last('payments.list').answer({ items: [] });
    const [one, other] = backend.asked('payments.create');
    expect(other?.context.idempotencyKey).toBe(one?.context.idempotencyKey);
  });

  it('of the same key with another amount lets the customer confirm the new amount under a new key', async () => {
    const { backend, session, kept } = desk();
    await press(session);
    await backend.last('payments.create').fail(new KvittError('rate-limited'));
    const changed = await press(session, { amount: sek('80.00') });
    await backend.last('payments.list').answer({ items: [] });
    expect(kept()?.amount).toEqual(sek('80.00'));
    await backend.last('payments.create').fail(new KvittError('invalid', { status: 422 }));
    expect([changed.error?.code, kept()]).toEqual(['invalid', null]);
    await press(session, { amount: sek('80.00') });
    const keys = backend.asked('payments.create').map(({ context }) => context.idempotencyKey);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('because another payment is in progress is answered with that payment', async () => {
    const { backend, session, kept } = desk();
    const progress = session.payments.progress('42');
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('conflict', { status: 409 }));
    const other = payment('pending', { id: 'p0', methodId: 'card' });
    await backend.last('payments.list').answer({ items: [other] });
    expect(outcome.payment).toEqual(other);
    expect(progress.state).toMatchObject({ value: { phase: 'known', payment: other, elsewhere: true } });
    expect(kept()).toBeNull();
  });

  it('for a conflict that nobody can see is an error, and the key stays', async () => {
    const { backend, session, kept } = desk();
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('conflict'));
    await backend.last('payments.list').answer({ items: [] });
    expect(outcome.error).toMatchObject({ code: 'conflict', message: expect.stringContaining('payments.list') as string });
    expect(kept()).not.toBeNull();
  });

  it.each(['offline', 'forbidden'] as const)('for a conflict whose payment cannot be asked for says conflict, not %s', async (code) => {
    const { backend, session } = desk();
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('conflict', { status: 409, userMessage: 'Vänta' }));
    await backend.last('payments.list').fail(new KvittError(code));
    expect(outcome.error).toMatchObject({ code: 'conflict', status: 409, userMessage: 'Vänta' });
  });
});

describe('a lost answer', () => {
  const silences = [
    new KvittError('offline'), new KvittError('timeout', { status: 504 }), new KvittError('unexpected', { status: 500 }),
    new KvittError('invalid', { status: 201 }), new TypeError('boom'),
  ];

  it.each(silences)('is not a failed payment: the backend is asked what became of it (%s)', async (lost) => {
    const { backend, session, kept } = desk();
    const progress = session.payments.progress('42');
    const outcome = await press(session);
    await backend.last('payments.create').fail(lost);
    expect(progress.state).toMatchObject({ value: { phase: 'checking' } });
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    expect(outcome.payment).toEqual(payment('pending'));
    expect(progress.state).toMatchObject({ value: { phase: 'known', payment: { state: 'pending' } } });
    expect(kept()).toMatchObject({ paymentId: 'p1' });
  });

  it('is one too when the answer to the order cannot be believed', async () => {
    const { backend, session, kept } = desk();
    const outcome = await press(session);
    await backend.last('payments.create').answer({ id: 'p1', state: 'pending' });
    expect(kept()).not.toBeNull();
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    expect(outcome.payment?.id).toBe('p1');
  });

  it('is asked about with growing pauses until the backend answers', async () => {
    const { backend, session } = desk();
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('offline'));
    for (const ms of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
      const asked = backend.asked('payments.list').length;
      await backend.last('payments.list').fail(new KvittError('offline'));
      await tick(ms - 100);
      expect(backend.asked('payments.list')).toHaveLength(asked);
      await tick(100);
      expect(backend.asked('payments.list')).toHaveLength(asked + 1);
    }
    expect(outcome).toEqual({});
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    expect(outcome.payment?.id).toBe('p1');
  });

  it('is asked about later when the backend wants that, never sooner', async () => {
    const { backend, session } = desk();
    await press(session);
    await backend.last('payments.create').fail(new KvittError('offline'));
    await backend.last('payments.list').fail(new KvittError('offline', { retryAfterMs: 0 }));
    await tick(900);
    expect(backend.asked('payments.list')).toHaveLength(1);
    await tick(100);
    await backend.last('payments.list').fail(new KvittError('rate-limited', { retryAfterMs: 30_000 }));
    await tick(29_900);
    expect(backend.asked('payments.list')).toHaveLength(2);
    await tick(100);
    expect(backend.asked('payments.list')).toHaveLength(3);
  });

  it('that nobody received is an error to try again, under the same key, also after a reload', async () => {
    const { backend, session, reload } = desk();
    const old = { items: [payment('failed', { id: 'old' })] };
    await look(session, backend, old);
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await backend.last('payments.list').answer(old);
    expect(outcome.error).toMatchObject({ code: 'offline', retryable: true });
    expect(session.payments.progress('42').state).toMatchObject({ value: { phase: 'known' } });
    await press(reload());
    await backend.last('payments.list').answer({ items: [] });
    const [one, other] = backend.asked('payments.create');
    expect(other?.context.idempotencyKey).toBe(one?.context.idempotencyKey);
  });

  it('of a payment that has already ended is asked for by its own key, whatever the clocks say', async () => {
    const { backend, session, kept } = desk();
    const older = payment('settled', { id: 'p0', createdAt: '2026-03-01T09:00:00Z' });
    await look(session, backend, { items: [older] });
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    const made = payment('settled', { createdAt: '2026-03-01T08:00:00Z' });
    await backend.last('payments.list').answer({ items: [made, older] });
    const [one, other] = backend.asked('payments.create');
    expect(other?.context.idempotencyKey).toBe(one?.context.idempotencyKey);
    await backend.last('payments.create').answer(made);
    expect([outcome.payment?.id, kept()]).toEqual(['p1', null]);
  });

  it('is not taken for a payment that was known before the press', async () => {
    const { backend, session } = desk();
    const elsewhere = payment('settled', { id: 'p0' });
    await look(session, backend, { items: [elsewhere] });
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await backend.last('payments.list').answer({ items: [elsewhere] });
    expect([outcome.error?.code, backend.asked('payments.create').length]).toEqual(['offline', 1]);
  });

  it('of a payment that has failed meanwhile is told', async () => {
    const { backend, session } = desk();
    await look(session, backend);
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await backend.last('payments.list').answer({ items: [payment('failed')] });
    await backend.last('payments.create').answer(payment('failed'));
    expect([outcome.payment?.state, backend.asked('payments.create').length]).toEqual(['failed', 2]);
  });

  it('of an order that somebody else has paid meanwhile is answered with that payment', async () => {
    const { backend, session, kept } = desk();
    await look(session, backend);
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await backend.last('payments.list').answer({ items: [payment('settled', { id: 'p0' })] });
    await backend.last('payments.create').fail(new KvittError('invalid', { status: 422 }));
    expect([outcome.payment?.id, kept()]).toEqual(['p0', null]);
  });

  it('that is lost again is an error to try again, and the key stays', async () => {
    const { backend, session, kept } = desk();
    await look(session, backend);
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await backend.last('payments.list').answer({ items: [payment('settled')] });
    await backend.last('payments.create').fail(new KvittError('offline'));
    expect(outcome.error?.code).toBe('timeout');
    expect(kept()?.key).toBe(backend.last('payments.create').context.idempotencyKey);
  });

  it('is asked for once more under the same key where payments cannot be listed', async () => {
    const { backend, session, kept } = unlisted();
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await tick(1000);
    const [one, other] = backend.asked('payments.create');
    expect(other?.context.idempotencyKey).toBe(one?.context.idempotencyKey);
    await backend.last('payments.create').answer(payment('settled'));
    expect([outcome.payment?.id, kept()]).toEqual(['p1', null]);
  });

  it('is the error itself where payments cannot be listed and it is lost again, and the key stays', async () => {
    const { backend, session, kept } = unlisted();
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await tick(1000);
    await backend.last('payments.create').fail(new KvittError('offline'));
    expect([outcome.error?.code, backend.asked('payments.create').length]).toEqual(['timeout', 2]);
    expect(kept()).not.toBeNull();
  });

  it('that comes when it is asked for once more, but cannot be believed, is an error to try again, and the key stays', async () => {
    const { backend, session, kept } = unlisted();
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await tick(1000);
    await backend.last('payments.create').answer({ id: 'p1', state: 'pending' });
    expect(outcome.error?.code).toBe('timeout');
    expect(kept()?.key).toBe(backend.last('payments.create').context.idempotencyKey);
  });

  it('is not waited for longer than a minute: an adapter that never answers has lost it', async () => {
    const { backend, session } = desk();
    const outcome = await press(session);
    const { signal } = backend.last('payments.create').context;
    await tick(59_900);
    expect([signal.aborted, backend.asked('payments.list').length]).toEqual([false, 0]);
    await tick(200);
    expect([signal.aborted, backend.asked('payments.list').length]).toEqual([true, 1]);
    await tick(61_100);
    expect(backend.asked('payments.list').map(({ context }) => context.signal.aborted)).toEqual([true, false]);
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    expect(outcome.payment?.id).toBe('p1');
  });

  it('is the error itself when the backend refuses to say', async () => {
    const { backend, session } = desk();
    const outcome = await press(session);
    await backend.last('payments.create').fail(new KvittError('timeout'));
    await backend.last('payments.list').fail(new KvittError('forbidden'));
    expect(outcome.error?.code).toBe('timeout');
  });
});

describe('a key that was kept', () => {
  it('is not needed when the backend knows an open payment: nothing is sent after a reload', async () => {
    const { backend, session, reload } = desk();
    await press(session);
    const again = await press(reload());
    expect(again).toEqual({});
    await backend.last('payments.create').fail(new KvittError('unauthenticated'));
    await backend.last('payments.list').answer({ items: [payment('action-required')] });
    expect(again.payment?.id).toBe('p1');
    expect(backend.asked('payments.create')).toHaveLength(1);
  });

  it('and is answered with a payment that came to nothing makes room for a new one', async () => {
    const { backend, session } = desk();
    await press(session);
    await backend.last('payments.create').fail(new KvittError('rate-limited'));
    const outcome = await press(session);
    await backend.last('payments.list').answer({ items: [] });
    await backend.last('payments.create').answer(payment('expired'));
    const keys = backend.asked('payments.create').map(({ context }) => context.idempotencyKey);
    expect([keys.length, keys[1] === keys[0], keys[2] === keys[0]]).toEqual([3, true, false]);
    await backend.last('payments.create').answer(payment('pending', { id: 'p2' }));
    expect(outcome.payment?.id).toBe('p2');
  });

  it('and is answered with a settled payment pays nothing twice', async () => {
    const { backend, session, kept } = desk();
    await press(session);
    await backend.last('payments.create').fail(new KvittError('rate-limited'));
    const outcome = await press(session);
    await backend.last('payments.list').answer({ items: [] });
    await backend.last('payments.create').answer(payment('settled'));
    expect([outcome.payment?.state, backend.asked('payments.create').length, kept()]).toEqual(['settled', 2, null]);
  });

  it('goes when its payment is found ended after a redirect and a reload', async () => {
    const { backend, session, reload, kept } = desk();
    await press(session);
    await backend.last('payments.create').answer(payment('action-required'));
    const returned = reload();
    returned.payments.progress('42').subscribe(watch);
    await backend.last('payments.list').answer({ items: [payment('settled')] });
    expect(kept()).toBeNull();
  });

  it('goes with its own payment, whatever other one is in progress', async () => {
    const { backend, session, reload, kept } = desk();
    await press(session);
    await backend.last('payments.create').answer(payment('action-required'));
    reload().payments.progress('42').subscribe(watch);
    await backend.last('payments.list').answer({ items: [payment('pending', { id: 'p2', methodId: 'card' }), payment('failed')] });
    expect(kept()).toBeNull();
  });

  it('that is unreadable is replaced', async () => {
    const { backend, session, store, kept } = desk();
    store.set(place, '{"key":""}');
    await press(session);
    expect(kept()?.key).toBe(backend.last('payments.create').context.idempotencyKey);
  });

  it('is made without a secure context too', async () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(171) });
    const { backend, session } = desk();
    await press(session);
    vi.unstubAllGlobals();
    expect(backend.last('payments.create').context.idempotencyKey).toBe('ab'.repeat(16));
  });
});

describe('giving a payment up', () => {
  it('shows it as cancelled and forgets the key', async () => {
    const { backend, session, kept } = desk();
    await press(session);
    await backend.last('payments.create').answer(payment('pending'));
    const given = session.payments.cancel(payment('pending'));
    expect(backend.last('payments.cancel').query).toEqual({ id: 'p1' });
    await backend.last('payments.cancel').answer(payment('cancelled'));
    expect((await given).state).toBe('cancelled');
    expect(session.payments.progress('42').state).toMatchObject({ value: { payment: { state: 'cancelled' } } });
    expect(kept()).toBeNull();
  });

  it('too late says so, and asks what became of it', async () => {
    const { backend, session } = desk();
    const progress = session.payments.progress('42');
    progress.subscribe(watch);
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    const given = session.payments.cancel(payment('pending'));
    given.catch(watch);
    await backend.last('payments.cancel').fail(new KvittError('conflict'));
    await expect(given).rejects.toMatchObject({ code: 'conflict' });
    await backend.last('payments.get').answer(payment('settled'));
    expect(progress.state).toMatchObject({ value: { payment: { state: 'settled' } } });
  });
});
