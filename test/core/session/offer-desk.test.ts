import { KvittError } from '@kvitt/core/error.js';
import type { Offer } from '@kvitt/core/model/offer.js';
import { chainLock } from '@kvitt/core/session/lock.js';
import { openSession } from '@kvitt/core/session/open.js';
import type { OfferPlace, Session } from '@kvitt/core/session/session.js';
import { memoryStore } from '@kvitt/core/session/store.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Marketplace, offer, tick, type Weather } from './marketplace.js';
import { sek } from './records.js';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-22T11:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const saves = (amount: string) => ({ saving: { amount: sek(amount), start: '2025-11-01', end: '2026-10-31' } });
const place = 'kvitt.intent/%2Fapi/offers/a';

/** One browser in front of a supplier. */
function browser(offers: readonly Offer[] = [offer('a')], options?: ConstructorParameters<typeof Marketplace>[1]) {
  const supplier = new Marketplace(offers, options);
  const [store, lock] = [memoryStore(), chainLock()];
  return { supplier, store, open: (adapter = supplier.adapter) => openSession({ adapter, scope: '/api', store, lock }) };
}

/** A banner in a place. */
class Banner {
  readonly told = vi.fn();
  readonly resource;
  readonly leave: () => void;

  constructor(session: Session, where?: OfferPlace) {
    this.resource = session.offers.shown(where);
    this.leave = this.resource.subscribe(this.told);
  }

  get offers(): readonly Offer[] {
    const { state } = this.resource;
    if (state.status !== 'ready') throw new Error(`The offers are ${state.status}`);
    return state.value;
  }

  /** Which are shown, and those that were answered how. */
  get texts(): readonly string[] {
    return this.offers.map(({ id, state }) => (state === 'open' ? id : `${id} ${state}`));
  }
}

async function banner(session: Session, where?: OfferPlace): Promise<Banner> {
  const shown = new Banner(session, where);
  await tick();
  return shown;
}

/** The customer presses; what comes of it is kept to be looked at. */
async function press(session: Session, pressed: Offer) {
  const outcome: { offer?: Offer; error?: KvittError } = {};
  session.offers.accept(pressed).then((accepted) => (outcome.offer = accepted), (error: unknown) => (outcome.error = KvittError.from(error)));
  await tick();
  return outcome;
}

describe('what is shown', () => {
  it('is what the rules let be shown in that place, the best first', async () => {
    const { open } = browser([offer('a'), offer('b', { placements: ['portal'], ...saves('10.00') }), offer('c', saves('20.00')), offer('d', { state: 'declined' })]);
    const session = open();
    expect([(await banner(session)).texts, (await banner(session, { placement: 'invoice' })).texts, (await banner(session, { cap: 1 })).texts]).toEqual([['c', 'b', 'a'], ['c', 'a'], ['c']]);
  });

  it('is asked once for all places', async () => {
    const { supplier, open } = browser();
    const session = open();
    await Promise.all([banner(session), banner(session, { placement: 'invoice' }), banner(session, { cap: 2 })]);
    expect([supplier.count('list'), supplier.count('circumstances')]).toEqual([1, 1]);
  });

  it('is one resource for a place, whoever asks and whenever', () => {
    const session = browser().open();
    const keys = [session.offers.shown(), session.offers.shown({}), session.offers.shown({ placement: 'invoice' }), session.offers.shown({ placement: 'invoice', cap: 1 })].map(({ key }) => key);
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(3);
  });

  it('is nothing before a new customer’s first invoice, and something with it', async () => {
    const { supplier, open } = browser();
    supplier.circumstances = {};
    const shown = await banner(open());
    expect(shown.texts).toEqual([]);
    supplier.circumstances = { firstInvoiceOn: '2026-11-22' };
    supplier.tell({ kind: 'invoice', id: '42' });
    await tick();
    expect(shown.texts).toEqual(['a']);
  });

  it('goes while something does not work, when that is told', async () => {
    const { supplier, open } = browser([offer('a'), offer('b', { kind: 'tip' })]);
    const shown = await banner(open());
    supplier.circumstances = { ...supplier.circumstances, hasOutage: true };
    supplier.tell({ kind: 'notice', id: 'n1' });
    await tick();
    expect(shown.texts).toEqual(['b']);
  });

  it('fails rather than be shown by half of the rules', async () => {
    const { supplier, open } = browser();
    supplier.weather.circumstances = [new KvittError('forbidden')];
    const shown = await banner(open());
    expect(shown.resource.state).toMatchObject({ status: 'failed', error: { code: 'forbidden' } });
  });

  it('needs no circumstances where the adapter has none', async () => {
    const { supplier, open } = browser();
    const { offers } = supplier.adapter;
    expect((await banner(open({ offers: { ...offers, circumstances: undefined } }))).texts).toEqual(['a']);
  });

  it('is of all pages of the list, but not of one without end', async () => {
    const { open } = browser();
    const pages = vi.fn(({ cursor = '0' }: { readonly cursor?: string }) => Promise.resolve({ items: [offer(`o${cursor}`)], ...(cursor !== '2' && { nextCursor: String(Number(cursor) + 1) }) }));
    expect((await banner(open({ offers: { list: pages } }))).texts).toEqual(['o0', 'o1', 'o2']);
    const endless = vi.fn(({ cursor = '0' }: { readonly cursor?: string }) => Promise.resolve({ items: [], nextCursor: String(Number(cursor) + 1) }));
    await banner(open({ offers: { list: endless } }));
    expect(endless).toHaveBeenCalledTimes(20);
  });

  it('goes at midnight of its last day and comes on its first, while it is looked at', async () => {
    vi.setSystemTime(new Date(2026, 10, 22, 23, 50));
    const { open } = browser([offer('a', { validUntil: '2026-11-22' }), offer('b', { validFrom: '2026-11-23' })]);
    const shown = await banner(open());
    expect(shown.texts).toEqual(['a']);
    shown.told.mockClear();
    await tick(11 * 60_000);
    expect([shown.texts, shown.told.mock.calls.length > 0]).toEqual([['b'], true]);
  });

  it('tells nobody anything when nothing changed', async () => {
    const { supplier, open } = browser();
    const shown = await banner(open());
    const before = shown.offers;
    supplier.tell({ kind: 'offer', id: 'a' });
    await tick();
    expect(shown.offers).toBe(before);
  });
});

describe('an offer that was answered', () => {
  it('stays in its place and says so, in all places and windows, and fills the place’s cap', async () => {
    const { open } = browser([offer('a', saves('3.00')), offer('b', saves('2.00')), offer('c', saves('1.00'))]);
    const [one, other] = [open(), open()];
    const banners = [await banner(one), await banner(one, { placement: 'invoice' }), await banner(other), await banner(one, { cap: 2 })];
    await one.offers.decline('b', { reason: 'price' });
    await tick();
    expect(banners.map(({ texts }) => texts)).toEqual([['a', 'b declined', 'c'], ['a', 'b declined', 'c'], ['a', 'b declined', 'c'], ['a', 'b declined']]);
  });

  it('is not there on the next page, nor after the place was left', async () => {
    const { open } = browser([offer('a'), offer('b')]);
    const session = open();
    const shown = await banner(session);
    await session.offers.snooze('a', '2026-12-01');
    expect([shown.texts, (await banner(open())).texts]).toEqual([['a snoozed', 'b'], ['b']]);
    shown.leave();
    await tick();
    expect((await banner(session)).texts).toEqual(['b']);
  });

  it('stays where a banner is moved on its page', async () => {
    const session = browser().open();
    const shown = await banner(session);
    await session.offers.decline('a');
    shown.leave();
    expect((await banner(session)).texts).toEqual(['a declined']);
  });

  it('goes when the supplier takes it back', async () => {
    const { supplier, open } = browser();
    const shown = await banner(open());
    supplier.change('a', { state: 'recalled' });
    await tick();
    expect(shown.texts).toEqual([]);
  });

  it('can be taken back, and says so', async () => {
    const session = browser().open();
    const shown = await banner(session);
    await session.offers.accept(offer('a'));
    await session.offers.withdraw('a');
    expect(shown.texts).toEqual(['a withdrawn']);
  });

  it('is shown alone whatever its state, by who asks for that one', async () => {
    const { open } = browser([offer('a', { state: 'declined' })]);
    const session = open();
    const alone = session.offers.offer('a');
    alone.subscribe(() => undefined);
    await tick();
    expect(alone.state).toMatchObject({ status: 'ready', value: { state: 'declined' } });
    await session.offers.accept(offer('a'));
    expect(alone.state).toMatchObject({ status: 'ready', value: { state: 'accepted' } });
  });

  it('is asked again where it was refused, for it is not what was shown', async () => {
    const { supplier, open } = browser();
    const session = open();
    const shown = await banner(session);
    supplier.change('a', { state: 'recalled' }, { tells: false });
    expect((await press(session, offer('a'))).error?.code).toBe('conflict');
    expect(shown.texts).toEqual([]);
  });
});

describe('a press on accept', () => {
  it('sends what was agreed to under a key that was stored before, and forgets it with the answer', async () => {
    const { supplier, store, open } = browser([offer('a', { oneOff: sek('49.00'), bindingMonths: 12 })]);
    let kept: string | null = null;
    const { offers } = supplier.adapter;
    const session = open({ offers: { ...offers, accept: (query, context) => ((kept = store.get(place)), offers!.accept!(query, context)) } });
    expect((await press(session, supplier.of('a'))).offer?.state).toBe('accepted');
    const [asked] = supplier.asked.filter(({ operation }) => operation === 'accept');
    expect(asked?.query).toEqual({ id: 'a', price: sek('199.00'), oneOff: sek('49.00'), bindingMonths: 12 });
    expect(JSON.parse(kept!)).toEqual({ key: asked?.key, at: Date.now() - 5, price: sek('199.00'), oneOff: sek('49.00'), bindingMonths: 12 });
    expect(store.get(place)).toBeNull();
  });

  it('joins another one, in whichever banner', async () => {
    const { supplier, open } = browser();
    const session = open();
    const [one, other] = await Promise.all([session.offers.accept(offer('a')), session.offers.accept(offer('a'))]);
    expect([one, supplier.count('accept')]).toEqual([other, 1]);
  });

  it.each<readonly Weather[]>([['lost'], ['unanswered'], ['broken'], ['unanswered', 'unanswered'], ['lost', 'broken', 'lost', 'unanswered']])('is answered once the backend has it, when its answers are %s', async (...weather) => {
    const { supplier, store, open } = browser();
    supplier.weather.accept = [...weather];
    supplier.weather.get = ['lost', 'broken'];
    const outcome = await press(open(), offer('a'));
    await tick(120_000);
    expect([outcome.offer?.state, supplier.accepted, store.get(place)]).toEqual(['accepted', ['a'], null]);
    expect(new Set(supplier.asked.filter(({ operation }) => operation === 'accept').map(({ key }) => key)).size).toBe(1);
  });

  it('gives up for now where the backend does not do it, and goes on under the same key with the next press', async () => {
    const { supplier, open } = browser();
    supplier.weather.accept = Array.from({ length: 6 }, () => 'broken');
    const session = open();
    const first = await press(session, offer('a'));
    await tick(300_000);
    expect(first.error?.code).toBe('unexpected');
    const second = await press(open(), offer('a'));
    expect([second.offer?.state, new Set(supplier.asked.filter(({ operation }) => operation === 'accept').map(({ key }) => key)).size]).toEqual(['accepted', 1]);
  });

  it('needs no offers.get: the same key asks as well', async () => {
    const { supplier, open } = browser();
    supplier.weather.accept = ['unanswered', 'lost'];
    const outcome = await press(open({ offers: { ...supplier.adapter.offers, get: undefined } }), offer('a'));
    await tick(20_000);
    expect([outcome.offer?.state, supplier.accepted]).toEqual(['accepted', ['a']]);
  });

  it('waits in a second window for the first one’s, and shows what came of it', async () => {
    const { supplier, open } = browser();
    supplier.weather.accept = ['unanswered'];
    const [one, other] = [await press(open(), offer('a')), await press(open(), offer('a'))];
    expect([one.offer, other.offer]).toEqual([expect.objectContaining({ state: 'accepted' }), expect.objectContaining({ state: 'accepted' })]);
    expect(supplier.accepted).toEqual(['a']);
  });

  it('is answered with what another device has accepted', async () => {
    const { supplier, open } = browser();
    supplier.change('a', { state: 'accepted' }, { tells: false });
    const outcome = await press(open(), offer('a'));
    expect([outcome.offer?.state, supplier.accepted]).toEqual(['accepted', []]);
  });

  it('on other terms than before asks first, and is another intent', async () => {
    const { supplier, open } = browser();
    supplier.weather.accept = [new KvittError('rate-limited')];
    await press(open(), offer('a'));
    supplier.change('a', { price: sek('249.00') });
    const outcome = await press(open(), offer('a', { price: sek('249.00') }));
    const keys = supplier.asked.filter(({ operation }) => operation === 'accept').map(({ key }) => key);
    expect([outcome.offer?.state, supplier.count('get'), new Set(keys).size]).toEqual(['accepted', 1, 2]);
  });

  it('on terms that no longer hold is refused, and the next press is another intent', async () => {
    const { supplier, store, open } = browser();
    supplier.change('a', { price: sek('249.00') });
    const outcome = await press(open(), offer('a'));
    expect([outcome.error?.code, outcome.error?.field, store.get(place)]).toEqual(['invalid', 'price', null]);
  });

  it('that was taken back may be pressed again, and is accepted anew', async () => {
    const { supplier, open } = browser();
    const session = open();
    await press(session, offer('a'));
    await session.offers.withdraw('a');
    expect([(await press(session, offer('a'))).offer?.state, supplier.accepted]).toEqual(['accepted', ['a', 'a']]);
  });

  it('leaves nothing behind when the customer signs out meanwhile', async () => {
    const { supplier, store, open } = browser();
    supplier.weather.accept = ['lost', 'lost'];
    const session = open();
    const outcome = await press(session, offer('a'));
    session.end();
    await tick(60_000);
    expect([outcome.error?.code, store.keys('kvitt.')]).toEqual(['unauthenticated', []]);
  });

  it('shows an older answer nowhere that was read before it', async () => {
    const { supplier, open } = browser([offer('a')], { versioned: false });
    const session = open();
    const shown = await banner(session);
    const stale = structuredClone(supplier.offers);
    let answer: (page: { items: Offer[] }) => void = () => undefined;
    vi.spyOn(supplier.adapter.offers!, 'list').mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    void shown.resource.refresh();
    await session.offers.decline('a');
    answer({ items: stale });
    await tick();
    expect(shown.texts).toEqual(['a declined']);
  });
});

describe('looks and clicks', () => {
  it('are counted where the adapter can, and nowhere else', async () => {
    const { supplier, open } = browser();
    await open().offers.record('a', 'shown', 'invoice');
    expect(supplier.asked.at(-1)).toMatchObject({ operation: 'record', query: { id: 'a', event: 'shown', placement: 'invoice' } });
    await expect(open({ offers: {} }).offers.record('a', 'clicked')).resolves.toBeUndefined();
  });
});
