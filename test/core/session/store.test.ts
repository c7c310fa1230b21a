import { KvittError } from '@kvitt/core/error.js';
import type { Store } from '@kvitt/core/session/session.js';
import { memoryStore } from '@kvitt/core/session/store.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backend, tick } from './backend.js';
import { payment, sek } from './records.js';

const order = { invoiceId: '42', methodId: 'swish', amount: sek('100.00') };
const watch = () => undefined;

/** A store that does not do these things, as a full or a withdrawn `localStorage`. */
function refusing(...operations: readonly (keyof Store)[]): Store {
  const refuse = (): never => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  return { ...memoryStore(), ...Object.fromEntries(operations.map((name) => [name, refuse])) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a store that refuses', () => {
  it.each([['to write', refusing('set')], ['everything', refusing('get', 'set', 'delete', 'keys')]])('%s is no reason not to pay, and the next press keeps the key', async (_, store) => {
    const backend = new Backend();
    const session = backend.session({ store });
    session.payments.pay(order).catch(watch);
    await tick();
    await backend.last('payments.create').fail(new KvittError('rate-limited'));
    session.payments.pay(order).catch(watch);
    await tick();
    await backend.last('payments.list').answer({ items: [] });
    const [first, second] = backend.asked('payments.create').map(({ context }) => context.idempotencyKey);
    expect([typeof first, second]).toEqual(['string', first]);
  });

  it('to forget does not send one intent twice', async () => {
    const backend = new Backend();
    const session = backend.session({ store: refusing('delete') });
    const paid = session.payments.pay(order);
    await tick();
    await backend.last('payments.create').answer(payment('failed'));
    await paid;
    session.payments.pay(order).catch(watch);
    await tick();
    const [first, second] = backend.asked('payments.create').map(({ context }) => context.idempotencyKey);
    expect([typeof second, second === first]).toEqual(['string', false]);
  });

  it('keeps nobody signed in', async () => {
    const backend = new Backend();
    const session = backend.session({ store: refusing('get', 'set', 'delete', 'keys') });
    const heard = vi.fn();
    session.subscribe(heard);
    session.payments.progress('42').subscribe(watch);
    await backend.last('payments.list').answer({ items: [payment('pending')] });
    session.end();
    expect([heard.mock.calls, backend.live.length]).toEqual([[['ended']], 0]);
  });
});
