import type { Context, MessageDraft, MessagesQuery } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { MessageDelta } from '@kvitt/core/model/conversation.js';
import type { Session } from '@kvitt/core/session/session.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Browser, conversation, Correspondence, message, Reader, tick } from './correspondence.js';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-02-01T10:00:00Z') }));
afterEach(() => vi.useRealTimers());

const about = { subject: { invoiceId: '42' } };
const agent = { author: { role: 'agent' as const, name: 'Kim' }, until: '2026-02-01T10:00:06Z' };

/** A thread of so many messages, and somebody who looks at it. */
async function reading(count: number): Promise<{ readonly supplier: Correspondence; readonly session: Session; readonly reader: Reader }> {
  const supplier = Correspondence.with(count);
  const session = new Browser().open(supplier);
  const reader = new Reader(session);
  await tick();
  return { supplier, session, reader };
}

describe('a thread', () => {
  it('is found by what it is about, and one with the same thread looked at by name', async () => {
    const supplier = Correspondence.with(2);
    const session = new Browser().open(supplier);
    const [found, named] = [new Reader(session, about), new Reader(session)];
    await tick();
    expect(found.texts).toEqual(['text 1', 'text 2']);
    expect(found.thread.messages).toBe(named.thread.messages);
    expect(supplier.count('messages')).toBe(1);
  });

  it('is found when it was begun on another device, as soon as that is heard of', async () => {
    const supplier = new Correspondence();
    const reader = new Reader(new Browser().open(supplier), about);
    await tick();
    expect(reader.thread).toMatchObject({ messages: [] });
    supplier.conversations.push(conversation({ subject: { invoiceId: '42' } }));
    supplier.say('Hello');
    supplier.tell({ kind: 'conversation', id: 'c1', value: supplier.conversations[0] });
    await tick();
    expect(reader.texts).toEqual(['Hello']);
    expect(reader.thread.conversation).toMatchObject({ id: 'c1' });
  });

  it('is found also when it was begun while the question for it was on its way', async () => {
    const supplier = new Correspondence();
    const late: (() => void)[] = [];
    const list = async (query: { readonly invoiceId?: string }, context: Context) => {
      const page = await supplier.adapter.conversations!.list!(query, context);
      if (late.length === 0) await new Promise<void>((resolve) => late.push(resolve));
      return page;
    };
    const session = new Browser().open(supplier, { adapter: { ...supplier.adapter, conversations: { ...supplier.adapter.conversations, list } } });
    const reader = new Reader(session, about);
    await tick();
    supplier.conversations.push(conversation({ subject: { invoiceId: '42' } }));
    supplier.tell({ kind: 'message', id: 'c1', value: supplier.say('Hello') });
    await tick();
    late.forEach((answer) => answer());
    await tick();
    expect(reader.texts).toEqual(['Hello']);
  });

  it('grows by what is told, and asks for what lies between', async () => {
    const { supplier, reader } = await reading(2);
    supplier.say('three');
    supplier.tell({ kind: 'message', id: 'c1', value: supplier.say('four') });
    expect(reader.texts).toEqual(['text 1', 'text 2']);
    await tick();
    expect(reader.texts).toEqual(['text 1', 'text 2', 'three', 'four']);
    expect(supplier.asked.at(-1)).toMatchObject({ operation: 'messages', query: { after: 2 } });
  });

  it('asks until a hole is filled', async () => {
    const { supplier, reader } = await reading(2);
    supplier.weather.messages = ['lost', 'lost'];
    supplier.say('three');
    supplier.tell({ kind: 'message', id: 'c1', value: supplier.say('four') });
    await tick(10_000);
    expect(reader.texts).toEqual(['text 1', 'text 2', 'three', 'four']);
  });

  it('loses nothing that is told while the first answer is on its way', async () => {
    const supplier = Correspondence.with(1);
    const late: (() => void)[] = [];
    const ask = async (query: MessagesQuery, context: Context) => {
      const page = await supplier.adapter.conversations!.messages!(query, context);
      await new Promise<void>((resolve) => late.push(resolve));
      return page;
    };
    const session = new Browser().open(supplier, { adapter: { ...supplier.adapter, conversations: { ...supplier.adapter.conversations, messages: ask } } });
    const reader = new Reader(session);
    await tick();
    supplier.tell({ kind: 'message', id: 'c1', value: supplier.say('two') });
    late.forEach((answer) => answer());
    await tick();
    expect(reader.texts).toEqual(['text 1', 'two']);
  });

  it('fills the gap where changes were missed', async () => {
    const { supplier, reader } = await reading(3);
    for (let count = 0; count < 120; count++) supplier.say(`more ${count}`);
    supplier.pageSize = 10;
    supplier.tell({ kind: 'message', id: 'c1' });
    await tick();
    expect(reader.thread.messages).toHaveLength(123);
  });

  it('grows upwards by pages, and says when one did not come', async () => {
    const supplier = Correspondence.with(120);
    const reader = new Reader(new Browser().open(supplier));
    await tick();
    expect(reader.thread.messages).toHaveLength(50);
    const older = reader.resource.older();
    expect(reader.resource.loadingOlder).toBe(true);
    await tick();
    await older;
    expect(reader.resource.loadingOlder).toBe(false);
    supplier.weather.messages = ['lost'];
    await Promise.all([reader.resource.older(), tick()]);
    expect(reader.resource.state).toMatchObject({ status: 'ready', problem: { code: 'offline' } });
    await Promise.all([reader.resource.older(), tick()]);
    expect(reader.resource.hasOlder).toBe(false);
    expect(reader.resource.state).not.toHaveProperty('problem.code');
    expect(reader.thread.messages.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  });

  it('shows what was written also where the thread itself cannot be had', async () => {
    const supplier = Correspondence.with(1);
    supplier.weather.messages = Array.from({ length: 9 }, () => 'lost' as const);
    supplier.weather.send = Array.from({ length: 9 }, () => 'lost' as const);
    const session = new Browser().open(supplier);
    const reader = new Reader(session);
    void session.conversations.send({ conversationId: 'c1' }, { text: 'Hello' });
    await tick(10_000);
    expect(reader.resource.state).toMatchObject({ status: 'ready', problem: { code: 'offline' }, value: { outgoing: [{ text: 'Hello' }] } });
  });

  it('is unsupported where the adapter has no conversations', () => {
    const session = new Browser().open(new Correspondence(), { adapter: {} });
    expect(session.conversations.thread(about).state).toMatchObject({ status: 'failed', error: { code: 'unsupported' } });
  });
});

describe('somebody who writes', () => {
  it('is shown for a moment, whatever the clocks say, and no longer once it has come', async () => {
    const { supplier, reader } = await reading(1);
    supplier.tell({ kind: 'typing', id: 'c1', value: { ...agent, until: '2026-02-01T09:00:00Z' } });
    expect(reader.thread.typing).toMatchObject([{ name: 'Kim' }]);
    await tick(3_100);
    expect(reader.thread.typing).toEqual([]);
    supplier.tell({ kind: 'typing', id: 'c1', value: agent });
    supplier.tell({ kind: 'message', id: 'c1', value: supplier.say('Here', { author: agent.author }) });
    expect(reader.thread.typing).toEqual([]);
  });

  it('is not whoever looks', async () => {
    const { supplier, reader } = await reading(1);
    supplier.tell({ kind: 'typing', id: 'c1', value: { ...agent, author: { role: 'customer' } } });
    expect(reader.thread.typing).toEqual([]);
  });

  it('is told to the other side now and then', async () => {
    const { supplier, session } = await reading(1);
    for (let key = 0; key < 40; key++) {
      session.conversations.typing('c1');
      await tick(100);
    }
    expect(supplier.count('typing')).toBe(2);
  });
});

describe('what was read', () => {
  it('is told once, never less than before, and not more often than it is answered', async () => {
    const { supplier, session } = await reading(9);
    const reads = [3, 5, 4, 9].map((sequence) => session.conversations.read('c1', sequence));
    await tick();
    await Promise.all(reads);
    await Promise.all([session.conversations.read('c1', 7), tick()]);
    const told = supplier.asked.filter(({ operation }) => operation === 'read').map(({ query }) => query.sequence);
    expect(told).toEqual([3, 9]);
  });

  it('is told again when it could not be', async () => {
    const { supplier, session } = await reading(3);
    supplier.weather.read = ['lost'];
    await expect(session.conversations.read('c1', 3)).rejects.toMatchObject({ code: 'offline' });
    await session.conversations.read('c1', 3);
    expect(supplier.count('read')).toBe(2);
  });
});

describe('a person', () => {
  it('is asked for where no thread has begun, which begins it', async () => {
    const supplier = new Correspondence();
    const session = new Browser().open(supplier);
    const reader = new Reader(session, about);
    await tick();
    const asked = session.conversations.human(about);
    await tick();
    expect(await asked).toMatchObject({ service: { state: 'queued' } });
    expect(reader.thread.conversation).toMatchObject({ id: 'c1', service: { queuePlace: 1 } });
  });
});

describe('the words of a message', () => {
  const writing = message(2, { writing: true, text: '' });

  /** A session to which such pieces are told, stream by stream. */
  function streaming(...streams: readonly (readonly (MessageDelta | 'break')[])[]) {
    const supplier = Correspondence.with(1);
    supplier.messages.push(writing);
    let told = 0;
    async function* stream(_: unknown, { signal }: Context): AsyncGenerator<MessageDelta> {
      for (const piece of streams[told++] ?? []) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (signal.aborted) return;
        if (piece === 'break') throw new KvittError('offline');
        yield piece;
      }
    }
    const session = new Browser().open(supplier, { adapter: { ...supplier.adapter, conversations: { ...supplier.adapter.conversations, stream } } });
    return { supplier, session, streams: () => told };
  }

  it('come as they are written, and touch the thread only when they are all there', async () => {
    const { supplier, session } = streaming(Array.from({ length: 500 }, (_, at) => ({ at: at * 2, text: 'ab' })));
    const reader = new Reader(session);
    await tick();
    reader.told.mockClear();
    const words = session.conversations.words('c1', 'm2');
    const told = vi.fn();
    words.subscribe(told);
    await tick(600);
    expect(words.state).toMatchObject({ status: 'ready', value: 'ab'.repeat(500) });
    expect(told.mock.calls.length).toBeLessThan(40);
    expect(reader.told).not.toHaveBeenCalled();
    supplier.tell({ kind: 'message', id: 'c1', value: { ...writing, writing: undefined, version: 2, text: 'ab'.repeat(500) } });
    expect(reader.texts.at(-1)).toBe('ab'.repeat(500));
  });

  it('are one stream for all who look', async () => {
    const { session, streams } = streaming([{ at: 0, text: 'a' }]);
    for (let looker = 0; looker < 3; looker++) session.conversations.words('c1', 'm2').subscribe(() => undefined);
    await tick(100);
    expect(streams()).toBe(1);
  });

  it('are asked for again where the stream breaks off, or ends with a hole', async () => {
    const { session, streams } = streaming([{ at: 0, text: 'Hel' }, 'break'], [{ at: 0, text: 'Hel' }, { at: 6, text: 'world' }], [{ at: 0, text: 'Hello ' }, { at: 6, text: 'world' }]);
    const words = session.conversations.words('c1', 'm2');
    words.subscribe(() => undefined);
    await tick(5_000);
    expect(words.state).toMatchObject({ value: 'Hello world' });
    expect(streams()).toBe(3);
  });

  it('are in the message, which is asked for when it does not come by itself', async () => {
    const { supplier, session } = streaming([{ at: 0, text: 'Hello' }]);
    const reader = new Reader(session);
    await tick();
    session.conversations.words('c1', 'm2').subscribe(() => undefined);
    supplier.messages[1] = { ...writing, text: 'Hello', writing: undefined, version: 2 };
    await tick(3_000);
    expect(reader.thread.messages.at(-1)).toMatchObject({ text: 'Hello', version: 2 });
  });

  it('are no longer listened to when nobody looks', async () => {
    const { session } = streaming(Array.from({ length: 500 }, (_, at) => ({ at, text: 'a' })));
    const words = session.conversations.words('c1', 'm2');
    words.subscribe(() => undefined)();
    await tick(600);
    expect(words.state.status === 'ready' ? words.state.value.length : 0).toBeLessThan(10);
  });
});

describe('an answer that cannot be believed', () => {
  it('refuses nothing: the message is sent again under its key, and known once it is told', async () => {
    const supplier = Correspondence.with(0);
    const odd = async (draft: MessageDraft, context: Context) => ({ ...(await supplier.adapter.conversations!.send!(draft, context)), sequence: 'one' as unknown as number });
    const session = new Browser().open(supplier, { adapter: { ...supplier.adapter, conversations: { ...supplier.adapter.conversations, send: odd } } });
    const reader = new Reader(session);
    await tick();
    const sent = session.conversations.send({ conversationId: 'c1' }, { text: 'Hello' });
    await tick(4_000);
    expect(reader.thread.outgoing).toMatchObject([{ text: 'Hello' }]);
    supplier.tell({ kind: 'message', id: 'c1', value: supplier.messages[0] });
    expect(await sent).toMatchObject({ sequence: 1 });
    expect(reader.thread.outgoing).toEqual([]);
    expect(supplier.texts).toEqual(['Hello']);
  });
});
