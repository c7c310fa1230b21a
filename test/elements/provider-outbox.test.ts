import type { Adapter, MessageDraft } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import type { KvittProvider } from '@kvitt/elements';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '@kvitt/elements/define/provider.js';
import { waitUntil } from '../support/wait.js';

const databases = async (): Promise<readonly (string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name);
const marks = (): readonly string[] => Object.keys(localStorage).filter((key) => key.startsWith('kvitt.outbox/'));

/** Takes messages, or nothing but a note that one was brought. */
function supplier(connected: boolean): { readonly adapter: Adapter; readonly brought: MessageDraft[] } {
  const brought: MessageDraft[] = [];
  const send = (draft: MessageDraft) => {
    brought.push(draft);
    if (!connected) return Promise.reject(new KvittError('offline'));
    const { conversationId, clientId, text } = draft;
    return Promise.resolve({ id: clientId, conversationId, clientId, text, sequence: 1, author: { role: 'customer' as const }, sentAt: '2026-02-01T10:00:00Z' });
  };
  return { adapter: { conversations: { send } }, brought };
}

async function sessionOf(adapter: Adapter) {
  const provider = await fixture<KvittProvider>(html`<kvitt-provider .adapter=${adapter}></kvitt-provider>`);
  await waitUntil(() => provider.session);
  return provider.session!;
}

describe('a message that has not left', () => {
  /** Other files of the suite keep theirs in the same place at the same time. */
  afterEach(() => marks().forEach((key) => localStorage.removeItem(key)));

  it('is no reason for a page without any to open a database', async () => {
    const opened: string[] = [];
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name, version) => {
      opened.push(name);
      return open(name, version);
    };
    await sessionOf({});
    await sessionOf(supplier(true).adapter);
    expect(marks()).to.deep.equal([]);
    expect(opened).to.deep.equal([]);
    Reflect.deleteProperty(indexedDB, 'open');
  });

  it('is sent by the next page, though nobody looks there', async () => {
    const lost = supplier(false);
    const session = await sessionOf(lost.adapter);
    void session.conversations.send({ conversationId: 'c1' }, { text: 'Hello' });
    await waitUntil(() => lost.brought.length > 0 && marks().length > 0);
    fixtureCleanup();
    const found = supplier(true);
    await sessionOf(found.adapter);
    await waitUntil(() => found.brought.length > 0);
    expect(found.brought).to.deep.equal([{ ...lost.brought[0] }]);
    await waitUntil(() => marks().length === 0);
    expect(await databases()).to.include('kvitt');
  });

  it('is no other backend’s to have', async () => {
    const lost = supplier(false);
    const session = await sessionOf({ ...lost.adapter, scope: 'https://one.example' });
    void session.conversations.send({ conversationId: 'c1' }, { text: 'Hello' });
    await waitUntil(() => lost.brought.length > 0 && marks().length > 0);
    fixtureCleanup();
    const [other, same] = [supplier(true), supplier(true)];
    await sessionOf({ ...other.adapter, scope: 'https://other.example' });
    await sessionOf({ ...same.adapter, scope: 'https://one.example' });
    await waitUntil(() => same.brought.length > 0 && marks().length === 0);
    expect(other.brought).to.deep.equal([]);
  });

  it('is not kept for a backend that does not outlive the page', async () => {
    const lost = supplier(false);
    const session = await sessionOf({ ...lost.adapter, scope: '' });
    session.conversations.send({ conversationId: 'c1' }, { text: 'Hello' }).catch(() => undefined);
    await waitUntil(() => lost.brought.length > 0);
    expect(marks()).to.deep.equal([]);
    session.end();
  });

  it('is gone when she signs out', async () => {
    const lost = supplier(false);
    const session = await sessionOf(lost.adapter);
    session.conversations.send({ conversationId: 'c1' }, { text: 'Secret' }).catch(() => undefined);
    await waitUntil(() => lost.brought.length > 0);
    session.end();
    await waitUntil(() => marks().length === 0);
    const later = supplier(true);
    await sessionOf(later.adapter);
    expect(later.brought).to.deep.equal([]);
  });
});
