import { currentInvoiceId as invoiceId } from '@kvitt/adapters/memory.js';
import { KvittError } from '@kvitt/core/error.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tick } from './backend.js';
import { household } from './household.js';

const kronor = (amount: string) => ({ amount, currency: 'SEK' });
const whole = { invoiceId, methodId: 'swish', amount: kronor('1477.00') };
const part = { invoiceId, methodId: 'swish', amount: kronor('400.00') };

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-02-16T11:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('a part that settles at once', () => {
  it('is not paid twice when its answer is lost: what the key stands for is asked', async () => {
    const { backend, ledger, loseAll, device } = household({ atOnce: true });
    loseAll(new KvittError('offline'));
    const seen = await (await device().tab()).press(part);
    backend.fail('payments.list');
    await tick(1000);
    expect([seen.payment?.state, ledger()]).toEqual(['settled', ['400.00 settled']]);
  });

  it.each([undefined, 'list'] as const)('is not paid twice by pressing again after a reload (without payments.%s)', async (without) => {
    const { backend, ledger, loseAll, device } = household({ atOnce: true, without });
    const hers = device();
    const before = await hers.tab();
    loseAll(new KvittError('offline'));
    await before.press(part);
    await before.close();
    backend.fail('payments.list');
    const seen = await (await hers.tab()).press(part);
    expect([seen.payment?.state, ledger()]).toEqual(['settled', ['400.00 settled']]);
  });

  it('is not paid twice by pressing again in the same page', async () => {
    const { backend, ledger, loseAll, device } = household({ atOnce: true });
    const tab = await device().tab();
    loseAll(new KvittError('forbidden'));
    expect((await tab.press(part)).error?.code).toBe('offline');
    backend.fail('payments.list');
    expect([(await tab.press(part)).payment?.state, ledger()]).toEqual(['settled', ['400.00 settled']]);
  });

  it('is paid once when two tabs press at the same time, and the second one shows it', async () => {
    const { ledger, device } = household({ atOnce: true });
    const hers = device();
    const [one, other] = [await hers.tab(), await hers.tab()];
    const seen = await Promise.all([one.press(part), other.press(part)]);
    expect([seen.map(({ payment }) => payment?.id), ledger()]).toEqual([['payment-1', 'payment-1'], ['400.00 settled']]);
  });

  it('is shown to who presses on an old picture, on another device too; the next press pays another part', async () => {
    const { backend, ledger, device } = household({ atOnce: true });
    const [one, other] = [await device().tab(), await device().tab()];
    backend.log.connect(false);
    await one.press(part);
    expect((await other.press(part)).payment?.id).toBe('payment-1');
    expect((await other.press(part)).payment?.id).toBe('payment-2');
    expect(ledger()).toEqual(['400.00 settled', '400.00 settled']);
  });

  it('may be followed by another one in the page that paid it', async () => {
    const { ledger, device } = household({ atOnce: true });
    const tab = await device().tab();
    await tab.press(part);
    await tab.press(part);
    expect(ledger()).toEqual(['400.00 settled', '400.00 settled']);
  });

  it.each([false, true])('may be followed by another one once it has settled in the customer’s sight (its answer lost: %s)', async (lost) => {
    const { backend, ledger, device } = household();
    const tab = await device().tab();
    if (lost) backend.loseAnswer('payments.create');
    expect((await tab.press(part)).payment?.state).toBe('action-required');
    backend.approve('payment-1');
    await tick();
    expect((await tab.press(part)).payment?.state).toBe('action-required');
    expect(ledger()).toEqual(['400.00 action-required', '400.00 settled']);
  });

  it('of which the page knew only that it was under way is shown before more is paid', async () => {
    const { backend, ledger, device } = household();
    const tab = await device().tab();
    await tab.press(part);
    backend.log.connect(false);
    backend.approve('payment-1');
    expect([(await tab.press(part)).payment?.state, ledger()]).toEqual(['settled', ['400.00 settled']]);
  });
});

describe('the whole invoice', () => {
  it('is paid once when two tabs press at the same time, and the second one shows it instead of a refusal', async () => {
    const { ledger, device } = household({ scenario: 'ready', atOnce: true });
    const hers = device();
    const [one, other] = [await hers.tab(), await hers.tab()];
    const seen = await Promise.all([one.press(whole), other.press({ ...whole, methodId: 'bank' })]);
    expect([seen.map(({ payment }) => payment?.id), ledger()]).toEqual([['payment-1', 'payment-1'], ['1477.00 settled']]);
  });

  it('whose amount an agent has changed is refused; the customer confirms the new one under a new key', async () => {
    const { backend, ledger, device } = household({ scenario: 'ready' });
    const tab = await device().tab();
    backend.change(invoiceId, (invoice) => ({ ...invoice, balance: kronor('1400.00') }));
    expect((await tab.press(whole)).error).toMatchObject({ code: 'invalid', field: 'amount' });
    expect((await tab.press({ ...whole, amount: kronor('1400.00') })).payment?.state).toBe('action-required');
    expect(ledger()).toEqual(['1400.00 action-required']);
  });

  it('on another day is another order: the kept key is refused, and the customer confirms anew', async () => {
    const { backend, ledger, loseAll, device } = household({ scenario: 'later' });
    const hers = device();
    const order = { ...whole, methodId: 'bank', executionDate: '2026-02-20' };
    const before = await hers.tab();
    backend.log.connect(false);
    loseAll(new KvittError('offline'));
    await before.press(order);
    await before.close();
    backend.cashier.cancel('payment-1');
    backend.fail('payments.list');
    const tab = await hers.tab();
    expect((await tab.press({ ...order, executionDate: '2026-02-21' })).error?.code).toBe('invalid');
    expect((await tab.press({ ...order, executionDate: '2026-02-21' })).payment).toMatchObject({ state: 'pending', executionDate: '2026-02-21' });
    expect(ledger()).toEqual(['1477.00 pending', '1477.00 cancelled']);
  });

  it('is paid once by a device whose clock is an hour ahead', async () => {
    const { backend, ledger, loseAll, device } = household({ scenario: 'ready', atOnce: true });
    const ahead = { now: () => Date.now() + 3_600_000, after: (ms: number, callback: () => void) => (setTimeout(callback, ms), () => undefined) };
    loseAll(new KvittError('offline'));
    const seen = await (await device(ahead).tab()).press(whole);
    backend.fail('payments.list');
    await tick(1000);
    expect([seen.payment?.state, ledger()]).toEqual(['settled', ['1477.00 settled']]);
  });
});

describe('a payment begun elsewhere', () => {
  it('is one of another device, not of another tab, and not one’s own after a reload', async () => {
    const { device } = household({ scenario: 'ready' });
    const [hers, his] = [device(), device()];
    const [one, tab, other] = [await hers.tab(), await hers.tab(), await his.tab()];
    await one.press(whole);
    expect([one, tab, other].map(({ progress }) => progress.elsewhere ?? false)).toEqual([false, false, true]);
    await one.close();
    expect([(await hers.tab()).progress.elsewhere, (await his.tab()).progress.elsewhere]).toEqual([undefined, true]);
  });

  it('is the answer when two devices press at the same time', async () => {
    const { backend, ledger, device } = household({ scenario: 'ready' });
    const [one, other] = [await device().tab(), await device().tab()];
    backend.log.connect(false);
    const seen = await Promise.all([one.press(whole), other.press(whole)]);
    expect(seen.map(({ payment }) => payment?.id)).toEqual(['payment-1', 'payment-1']);
    expect([one, other].map(({ progress }) => progress.elsewhere ?? false)).toEqual([false, true]);
    expect(ledger()).toEqual(['1477.00 action-required']);
  });

  it('is no longer said of it once it has ended', async () => {
    const { backend, device } = household({ scenario: 'elsewhere' });
    const tab = await device().tab();
    expect(tab.progress.elsewhere).toBe(true);
    backend.approve('payment-1');
    await tick();
    expect(tab.progress).toEqual({ phase: 'known', payment: expect.objectContaining({ state: 'settled' }) as unknown });
  });

  it('stays so when this device has an order of another kind that was never answered', async () => {
    const { backend, device } = household({ scenario: 'ready' });
    const hers = device();
    const before = await hers.tab();
    backend.fail('payments.create', new KvittError('rate-limited'));
    await before.press({ ...whole, methodId: 'bank' });
    backend.fail('payments.create');
    backend.payElsewhere(invoiceId);
    await tick();
    expect(before.progress).toMatchObject({ payment: { methodId: 'swish' }, elsewhere: true });
  });

  it('is not said of what was sent here and never answered', async () => {
    const { backend, loseAll, device } = household({ scenario: 'ready' });
    const hers = device();
    const before = await hers.tab();
    loseAll(new KvittError('offline'));
    await before.press(whole);
    await before.close();
    backend.fail('payments.list');
    expect((await hers.tab()).progress).toEqual({ phase: 'known', payment: expect.objectContaining({ id: 'payment-1' }) as unknown });
  });
});

describe('a press', () => {
  it('by which a saved card pays needs no answer to be right', async () => {
    const { backend, ledger, device } = household({ scenario: 'saved-card' });
    const tab = await device().tab();
    backend.loseAnswer('payments.create');
    const seen = await tab.press({ ...whole, methodId: 'card-4242' });
    expect([seen.payment?.state, tab.progress.elsewhere]).toEqual(['pending', undefined]);
    await tick(1500);
    expect([tab.progress.payment?.state, ledger()]).toEqual(['settled', ['1477.00 settled']]);
  });

  it('passes on the day and the wallet’s answer', async () => {
    const { backend, device } = household({ scenario: 'wallet' });
    await (await device().tab()).press({ ...whole, methodId: 'apple-pay', walletToken: '{}' });
    expect(backend.records.payment('payment-1').methodId).toBe('apple-pay');
  });
});
