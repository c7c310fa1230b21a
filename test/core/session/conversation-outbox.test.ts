import { KvittError } from '@kvitt/core/error.js';
import { chainLock } from '@kvitt/core/session/lock.js';
import type { LargeStore } from '@kvitt/core/session/session.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Browser, Correspondence, Reader, tick } from './correspondence.js';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-02-01T10:00:00Z') }));
afterEach(() => vi.useRealTimers());

const place = { conversationId: 'c1' };
const about = { subject: { invoiceId: '42' } };

describe('a message that is sent', () => {
  it('is in the thread at once, and confirmed without being there twice', async () => {
    const supplier = Correspondence.with(1);
    const session = new Browser().open(supplier);
    const reader = new Reader(session);
    await tick();
    const sent = session.conversations.send(place, { text: 'Hello' });
    expect(reader.thread.outgoing).toMatchObject([{ text: 'Hello', state: 'waiting' }]);
    await tick();
    expect(await sent).toMatchObject({ sequence: 2, text: 'Hello' });
    expect(reader.thread.outgoing).toEqual([]);
    expect(reader.texts).toEqual(['text 1', 'Hello']);
  });

  it('is never shown both as sent and as waiting, nor neither', async () => {
    const supplier = Correspondence.with(0);
    const session = new Browser().open(supplier);
    const reader = new Reader(session);
    await tick();
    const shown = new Set<number>();
    reader.told.mockImplementation(() => shown.add(reader.thread.messages.length + reader.thread.outgoing.length));
    void session.conversations.send(place, { text: 'Hello' });
    await tick();
    expect([...shown]).toEqual([1]);
  });

  it('begins its thread with the first message, and not with the first look', async () => {
    const supplier = new Correspondence();
    const session = new Browser().open(supplier);
    const reader = new Reader(session, about);
    await tick();
    expect(reader.thread).toMatchObject({ messages: [], outgoing: [] });
    expect(supplier.count('open')).toBe(0);
    const sent = [session.conversations.send(about, { text: 'One' }), session.conversations.send(about, { text: 'Two' })];
    await tick();
    await Promise.all(sent);
    expect(supplier.count('open')).toBe(1);
    expect(reader.texts).toEqual(['One', 'Two']);
    expect(reader.thread.conversation).toMatchObject({ id: 'c1' });
  });

  it('waits for those before it, and follows where one was refused for good', async () => {
    const supplier = Correspondence.with(0);
    supplier.weather.send = ['lost', new KvittError('invalid')];
    const session = new Browser().open(supplier);
    const reader = new Reader(session);
    const [one, two] = [session.conversations.send(place, { text: 'One' }), session.conversations.send(place, { text: 'Two' })];
    const refused = expect(one).rejects.toMatchObject({ code: 'invalid' });
    await tick();
    expect(supplier.texts).toEqual([]);
    await tick(1_000);
    await refused;
    expect(await two).toMatchObject({ text: 'Two' });
    expect(reader.thread.outgoing).toMatchObject([{ text: 'One', state: 'failed', error: { code: 'invalid' } }]);
  });

  it('arrives once although its answer is lost, under the same key', async () => {
    const supplier = Correspondence.with(0);
    supplier.weather.send = ['unanswered', 'unanswered'];
    const session = new Browser().open(supplier);
    const sent = session.conversations.send(place, { text: 'Hello' });
    await tick(10_000);
    await sent;
    expect(supplier.count('send')).toBe(3);
    expect(supplier.texts).toEqual(['Hello']);
  });

  it('is tried again as soon as changes arrive again', async () => {
    const supplier = Correspondence.with(0);
    supplier.weather.send = Array.from({ length: 8 }, () => 'lost' as const);
    const session = new Browser().open(supplier);
    const reader = new Reader(session);
    void session.conversations.send(place, { text: 'Hello' });
    await tick(60_000);
    supplier.weather.send = [];
    await tick(100);
    expect(reader.thread.outgoing).toHaveLength(1);
    supplier.health('live');
    await tick();
    expect(reader.thread.outgoing).toEqual([]);
  });

  it('is sent by the next page, in order, when this one was closed; also when nobody looks there', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    supplier.weather.send = ['unanswered', ...Array.from({ length: 99 }, () => 'lost' as const)];
    const clock = { now: () => Date.now(), after: () => () => undefined };
    const closed = browser.open(supplier, { clock });
    void closed.conversations.send(place, { text: 'One' });
    await tick();
    void closed.conversations.send(place, { text: 'Two' });
    await tick();
    supplier.weather.send = [];
    browser.open(supplier);
    await tick();
    expect(supplier.texts).toEqual(['One', 'Two']);
    expect(browser.store.keys('kvitt.outbox/')).toEqual([]);
    expect(await browser.outbox.entries('kvitt.outbox/')).toEqual([]);
  });

  it.each([
    ['before its database had it', { entries: () => Promise.resolve([]), set: () => new Promise<void>(() => undefined), delete: () => Promise.resolve() } satisfies LargeStore],
    ['that has no database', undefined],
  ])('is sent by the next page, once, where this one was gone %s', async (_, outbox) => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    supplier.weather.send = ['lost'];
    const closed = browser.open(supplier, { outbox, lock: chainLock(), clock: { now: () => Date.now(), after: () => () => undefined } });
    void closed.conversations.send(place, { text: 'One' });
    await tick();
    supplier.weather.send = [];
    const reader = new Reader(browser.open(supplier));
    await tick();
    expect(supplier.texts).toEqual(['One']);
    expect(reader.thread.outgoing).toEqual([]);
    expect(browser.store.keys('kvitt.outbox/')).toEqual([]);
  });

  it('has its words beside its database only until that has them', async () => {
    const browser = new Browser();
    const supplier = Correspondence.with(0);
    supplier.weather.send = Array.from({ length: 9 }, () => 'lost' as const);
    void browser.open(supplier).conversations.send(place, { text: 'One' });
    const [mark = ''] = browser.store.keys('kvitt.outbox/');
    expect(browser.store.get(mark)).toContain('One');
    await tick();
    expect(browser.store.get(mark)).toBe('');
  });

  it('is not sent before what an earlier page has written, whatever the clock says now', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    supplier.weather.send = ['lost'];
    const closed = browser.open(supplier, { clock: { now: () => Date.now() + 60_000, after: () => () => undefined } });
    void closed.conversations.send(place, { text: 'One' });
    await tick();
    const session = browser.open(supplier);
    void session.conversations.send(place, { text: 'Two' });
    void session.conversations.send(place, { text: 'Three' });
    await tick();
    expect(supplier.texts).toEqual(['One', 'Two', 'Three']);
  });

  it('that was refused stays so for the next page, and leaves when it is sent again', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    supplier.weather.send = [new KvittError('forbidden', { userMessage: 'Not now' })];
    browser.open(supplier).conversations.send(place, { text: 'Hello' }).catch(() => undefined);
    await tick();
    const session = browser.open(supplier);
    const reader = new Reader(session);
    await tick();
    expect(reader.thread.outgoing).toMatchObject([{ state: 'failed', error: { code: 'forbidden', userMessage: 'Not now' } }]);
    const sent = session.conversations.retry(reader.thread.outgoing[0]!.clientId);
    await tick();
    expect(await sent).toMatchObject({ text: 'Hello' });
    expect(supplier.texts).toEqual(['Hello']);
  });

  it('leaves although the one before it cannot be read', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    const key = 'kvitt.outbox/%2Fapi/customer/broken';
    browser.store.set(key, '');
    await browser.outbox.set(key, { clientId: 'broken', text: 7 });
    void browser.open(supplier).conversations.send(place, { text: 'Hello' });
    await tick();
    expect(supplier.texts).toEqual(['Hello']);
  });

  const refusing: Record<string, LargeStore> = {
    'refuses (it is full, or private)': { entries: () => Promise.reject(new Error('no')), set: () => Promise.reject(new Error('full')), delete: () => Promise.reject(new Error('no')) },
    'never answers': { entries: () => new Promise(() => undefined), set: () => new Promise(() => undefined), delete: () => new Promise(() => undefined) },
  };
  for (const [what, outbox] of Object.entries(refusing)) {
    it(`leaves all the same where the browser's store ${what}`, async () => {
      const supplier = Correspondence.with(0);
      supplier.weather.send = ['lost'];
      const browser = new Browser();
      browser.outbox = outbox;
      const session = browser.open(supplier);
      const sent = [session.conversations.send(place, { text: 'One' }), session.conversations.send(place, { text: 'Two' })];
      await tick(12_000);
      expect(supplier.texts).toEqual(['One', 'Two']);
      await Promise.all(sent);
    });
  }

  for (const [what, broken] of Object.entries(refusing)) {
    it(`takes nothing for gone where the browser's store has it and ${what} since`, async () => {
      const supplier = Correspondence.with(0);
      supplier.weather.send = ['lost', 'lost', 'fine'];
      const browser = new Browser();
      const session = browser.open(supplier);
      const sent = session.conversations.send(place, { text: 'Hello' });
      await tick();
      browser.outbox.entries = (prefix) => broken.entries(prefix);
      await tick(20_000);
      expect(supplier.texts).toEqual(['Hello']);
      expect(await sent).toMatchObject({ text: 'Hello' });
    });
  }

  it('brings its files first, tells how far they are, and brings none of them twice', async () => {
    const supplier = Correspondence.with(0);
    supplier.weather.attach = ['fine', 'lost'];
    supplier.weather.send = ['lost'];
    const session = new Browser().open(supplier);
    const reader = new Reader(session);
    await tick();
    const sizes = new Set<number>();
    reader.told.mockImplementation(() => reader.thread.outgoing.forEach(({ files }) => files.forEach(({ sent }) => sizes.add(sent))));
    const files = ['a.png', 'b.png'].map((fileName) => ({ file: new Blob(['1234']), fileName }));
    const sent = session.conversations.send(place, { text: '', files });
    await tick(10_000);
    expect(await sent).toMatchObject({ attachments: [{}, {}] });
    expect(supplier.count('attach')).toBe(3);
    expect([...sizes]).toEqual([0, 2, 4]);
  });
});

describe('two windows', () => {
  it('send each message once, and both show it', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    const [one, other] = [browser.open(supplier), browser.open(supplier)];
    const readers = [new Reader(one), new Reader(other)];
    await tick();
    const sent = one.conversations.send(place, { text: 'One' });
    vi.advanceTimersByTime(1);
    await Promise.all([sent, other.conversations.send(place, { text: 'Two' }), tick()]);
    for (const said of supplier.messages) supplier.tell({ kind: 'message', id: 'c1', value: said });
    await tick();
    expect(supplier.count('send')).toBe(2);
    for (const reader of readers) expect(reader.texts).toEqual(['One', 'Two']);
  });

  it('take over what a closed one has left, within seconds', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    const reader = new Reader(browser.open(supplier));
    await tick();
    supplier.weather.send = ['lost'];
    const closed = browser.open(supplier, { clock: { now: () => Date.now(), after: () => () => undefined } });
    void closed.conversations.send(place, { text: 'Hello' });
    await tick(12_000);
    expect(supplier.texts).toEqual(['Hello']);
    expect(reader.texts).toEqual(['Hello']);
  });

  it('let who waits in one know that the other has begun the thread with it', async () => {
    const supplier = new Correspondence();
    supplier.weather.open = ['lost'];
    const browser = new Browser();
    const slow = browser.open(supplier, { clock: { now: () => Date.now(), after: (ms, run) => ((id) => () => clearTimeout(id))(setTimeout(run, ms * 20)) } });
    const sent = slow.conversations.send(about, { text: 'Hello' });
    await tick();
    browser.open(supplier);
    await tick();
    expect(supplier.texts).toEqual(['Hello']);
    supplier.weather.list = ['lost'];
    await tick(90_000);
    expect(await sent).toMatchObject({ text: 'Hello' });
  });

  it('let who waits in one know that the other has sent it', async () => {
    const supplier = Correspondence.with(0);
    supplier.weather.send = ['lost'];
    const browser = new Browser();
    const slow = browser.open(supplier, { clock: { now: () => Date.now(), after: (ms, run) => ((id) => () => clearTimeout(id))(setTimeout(run, ms * 20)) } });
    const sent = slow.conversations.send(place, { text: 'Hello' });
    await tick();
    browser.open(supplier);
    await tick();
    expect(supplier.texts).toEqual(['Hello']);
    await tick(30_000);
    expect(await sent).toMatchObject({ text: 'Hello' });
    expect(supplier.texts).toEqual(['Hello']);
  });
});

describe('a message that is taken back', () => {
  it('never leaves when it was in time', async () => {
    const supplier = Correspondence.with(0);
    supplier.weather.send = ['lost'];
    const session = new Browser().open(supplier);
    const reader = new Reader(session);
    await tick();
    void session.conversations.send(place, { text: 'One' });
    const two = session.conversations.send(place, { text: 'Two' });
    await tick();
    const refused = expect(two).rejects.toMatchObject({ code: 'conflict' });
    const taken = session.conversations.discard(reader.thread.outgoing[1]!.clientId);
    await tick(5_000);
    await refused;
    expect(await taken).toBe(true);
    expect(supplier.texts).toEqual(['One']);
  });

  it('is not, when it has arrived without an answer', async () => {
    const supplier = Correspondence.with(0);
    supplier.weather.send = ['unanswered'];
    const session = new Browser().open(supplier);
    const reader = new Reader(session);
    await tick();
    const sent = session.conversations.send(place, { text: 'One' });
    await tick();
    const taken = session.conversations.discard(reader.thread.outgoing[0]!.clientId);
    await tick();
    expect(await taken).toBe(false);
    expect(await sent).toMatchObject({ text: 'One' });
    expect(reader.texts).toEqual(['One']);
  });
});

describe('a customer who signs out', () => {
  it('leaves nothing behind of what an earlier page kept, and another one’s messages alone', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    supplier.weather.send = Array.from({ length: 99 }, () => 'lost' as const);
    const asleep = { now: () => Date.now(), after: () => () => undefined };
    void browser.open(supplier, { clock: asleep }).conversations.send(place, { text: 'Mine' });
    void browser.open(supplier, { clock: asleep, scope: '/other' }).conversations.send(place, { text: 'Theirs' });
    await tick();
    const session = browser.open(supplier);
    session.end();
    await tick();
    expect((await browser.outbox.entries('kvitt.outbox/')).map(([, entry]) => entry)).toMatchObject([{ text: 'Theirs' }]);
    expect(browser.store.keys('kvitt.outbox/')).toHaveLength(1);
  });

  it('is not the writer of what the next customer sends, even where the page was left before all was erased', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    supplier.weather.send = ['lost'];
    const session = browser.open(supplier, { clock: { now: () => Date.now(), after: () => () => undefined } });
    session.conversations.send(place, { text: 'Mine' }).catch(() => undefined);
    await tick();
    const erase = vi.spyOn(browser.outbox, 'delete').mockReturnValue(new Promise(() => undefined));
    session.end();
    erase.mockRestore();
    browser.open(supplier);
    await tick();
    expect(supplier.texts).toEqual([]);
    expect(await browser.outbox.entries('kvitt.outbox/')).toEqual([]);
  });

  it('leaves no words behind where there is no database', async () => {
    const supplier = Correspondence.with(0);
    const browser = new Browser();
    supplier.weather.send = ['lost'];
    const session = browser.open(supplier, { outbox: undefined, clock: { now: () => Date.now(), after: () => () => undefined } });
    session.conversations.send(place, { text: 'Mine' }).catch(() => undefined);
    await tick();
    session.end();
    await tick();
    browser.open(supplier);
    await tick();
    expect(supplier.texts).toEqual([]);
    expect(browser.store.keys('kvitt.outbox/')).toEqual([]);
  });
});
