import { currentInvoiceId, type MemoryOptions } from '@kvitt/adapters/memory.js';
import type { ConversationOperations } from '@kvitt/core/adapter.js';
import type { Conversation, Message } from '@kvitt/core/model/conversation.js';
import { conversationSchema, messageSchema } from '@kvitt/core/model/conversation.js';
import { maxAttachmentBytes } from '@kvitt/core/model/conversation-limits.js';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { context, demo, listen } from './support.js';

const agent = context({ audience: 'agent' });

/** Elin's thread about her invoice, with every operation. */
async function thread(options: MemoryOptions = {}) {
  const { conversations, ...adapter } = demo(options);
  const chat = (conversations ?? {}) as Required<ConversationOperations>;
  const { id } = await chat.open({ subject: { invoiceId: currentInvoiceId } }, context());
  const say = (text: string, clientId = text): Promise<Message> => chat.send({ conversationId: id, clientId, text }, context());
  const all = async (): Promise<readonly Message[]> => (await chat.messages({ conversationId: id, after: 0, limit: 100 }, context())).items;
  return { ...adapter, chat, id, say, all };
}

const changesOf = <Value>(heard: readonly { readonly kind: string; readonly value?: unknown }[], kind: string): Value[] =>
  heard.filter((change) => change.kind === kind).map(({ value }) => value as Value);

describe('a conversation in memory', () => {
  it('answers from Elin’s invoice, word by word as the clock goes', async () => {
    const { chat, id, say, all, clock } = await thread();
    await say('Vad är månadsavgiften?');
    const [, asked] = await all();
    expect(asked).toMatchObject({ sequence: 2, author: { role: 'bot' }, text: '', writing: true });
    clock.advance(900);
    expect((await all())[1]?.text).toMatch(/^\*\*Månadsavgift\*\* är 49,00\skr med/);
    expect((await all())[1]?.text).not.toContain('Moms: 25');
    const words = chat.stream({ conversationId: id, messageId: asked!.id }, context());
    clock.advance(10_000);
    let text = '';
    for await (const { at, text: piece } of words) {
      expect(at).toBe(text.length);
      text += piece;
    }
    expect((await all())[1]).toMatchObject({ text, version: 2, quickReplies: ['Varför är det mer än förra månaden?', 'När ska jag betala?', 'Prata med en människa'] });
    expect((await all())[1]?.writing).toBeUndefined();
  });

  it('keeps what was written until it was stopped', async () => {
    const { chat, id, say, all, clock } = await thread();
    await say('Hej');
    clock.advance(600);
    const stopped = await chat.stop({ conversationId: id, messageId: (await all())[1]!.id }, context());
    expect(stopped.text).toMatch(/^Hej! Jag är/);
    clock.advance(60_000);
    expect((await all())[1]?.text).toBe(stopped.text);
  });

  it('counts down in the queue until a person joins', async () => {
    const { chat, id, say, all, clock } = await thread();
    await say('Prata med en människa');
    const places = [];
    for (let step = 0; step < 4; step++) {
      places.push((await chat.get({ id }, context())).service);
      clock.advance(6_000);
    }
    expect(places).toEqual([
      { state: 'queued', queuePlace: 3, expectedWait: 'PT6M' }, { state: 'queued', queuePlace: 2, expectedWait: 'PT4M' },
      { state: 'queued', queuePlace: 1, expectedWait: 'PT2M' }, { state: 'agent' },
    ]);
    expect((await all()).map(({ event }) => event).filter(Boolean)).toEqual(['queued', 'agent-joined']);
    await say('Hej Anna');
    expect((await all()).at(-1)).toMatchObject({ text: 'Hej Anna', delivery: 'sent' });
  });

  it('promises a reply when nobody is there', async () => {
    const { chat, id, backend } = await thread();
    backend.closeDesk();
    const promised = await chat.human({ id, replyTo: 'elin@example.com' }, context());
    expect(promised).toMatchObject({ service: { state: 'closed', opensAt: '2026-02-17T07:00:00Z' }, expectedReplyBy: '2026-02-17T09:00:00.000Z' });
    expect((await chat.human({ id }, context())).version).toBe(promised.version);
  });

  it('tells that the agent types to the customer alone, and keeps nothing of it', async () => {
    const { backend, id, ...adapter } = await thread();
    const customer = listen(adapter);
    await Promise.resolve();
    backend.agentTypes(id);
    expect(changesOf(customer.heard, 'typing')).toEqual([{ author: { role: 'agent', id: 'anna', name: 'Anna Lindqvist' }, until: '2026-02-16T11:00:06.000Z' }]);
    const { length } = customer.heard;
    backend.desk.typing(backend.desk.folder(id), 'customer');
    expect(customer.heard).toHaveLength(length);
    const later = listen(adapter, customer.heard.at(-1)?.cursor);
    await Promise.resolve();
    expect(later.heard).toEqual([]);
  });

  it('says how far a message came on the other side', async () => {
    const { chat, id, say, all, backend, ...adapter } = await thread();
    backend.agentJoins(id);
    const { heard } = listen(adapter);
    await Promise.resolve();
    await say('Är du där?');
    backend.agentReads(id);
    expect(changesOf<Message>(heard, 'message').at(-1)).toMatchObject({ text: 'Är du där?', delivery: 'read', version: 2 });
    backend.agentSays(id, 'Ja!');
    expect(changesOf<Conversation>(heard, 'conversation').at(-1)?.unread).toBe(1);
    await chat.read({ id, sequence: (await all()).length }, context());
    expect((await all()).at(-1)).toMatchObject({ text: 'Ja!', delivery: 'read' });
    expect((await chat.get({ id }, context())).unread).toBe(0);
  });

  it('is an agent’s too, who sees what concerns her and answers with what is ready', async () => {
    const { chat, id, say } = await thread({ scenario: 'chat-agent' });
    const { items } = await chat.list({ state: 'open' }, agent);
    expect(items.map(({ participants }) => participants[0]?.name)).toEqual(['Elin Sandberg', 'Omar Haddad']);
    expect((await chat.list({}, context())).items.map(({ participants }) => participants[0]?.name)).toEqual(['Elin Sandberg']);
    expect(items[0]).toMatchObject({ unread: 2, service: { state: 'queued' } });
    expect(await chat.take({ id }, agent)).toMatchObject({ service: { state: 'agent' } });
    const [reply] = (await chat.replies({}, agent)).items;
    await chat.send({ conversationId: id, clientId: 'a', text: reply!.text }, agent);
    await say('Tack');
    expect(await chat.resolve({ id }, agent)).toMatchObject({ state: 'resolved' });
    await expect(chat.take({ id }, context())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(chat.replies({}, context())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(chat.get({ id: items[1]!.id }, context())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens ten thousand messages in no time, a page at a time', async () => {
    const began = performance.now();
    const { chat, id } = await thread({ scenario: 'chat-long' });
    const { items, nextCursor } = await chat.messages({ conversationId: id }, context());
    expect(performance.now() - began).toBeLessThan(1000);
    expect([items[0]?.sequence, items.at(-1)?.sequence, nextCursor]).toEqual([10_000, 9_951, '9951']);
    expect((await chat.messages({ conversationId: id, cursor: nextCursor, limit: 2 }, context())).items.map(({ sequence }) => sequence)).toEqual([9_950, 9_949]);
    expect((await chat.messages({ conversationId: id, search: 'RIKSDAGEN', limit: 3 }, context())).items.every(({ text }) => text.includes('riksdagen'))).toBe(true);
  });

  it('takes images and PDFs by what they are, shows the progress, and refuses all else', async () => {
    const { chat, id, clock, backend } = await thread();
    const file = new Blob(['%PDF-1.4 kvitto'], { type: 'image/png' });
    const draft = { conversationId: id, clientId: 'f', file, fileName: 'kvitto.exe' };
    const attachment = await chat.attach(draft, context());
    expect(attachment).toMatchObject({ mediaType: 'application/pdf', size: 15 });
    expect((await chat.file({ conversationId: id, attachmentId: attachment.id }, context())).type).toBe('application/pdf');
    for (const wrong of [{ file: new Blob(['<svg onload=alert(1)>']) }, { fileName: ' ' }, { file: new Blob(['%PDF-', new Uint8Array(maxAttachmentBytes)]) }]) {
      await expect(chat.attach({ ...draft, clientId: 'g', ...wrong }, context())).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(chat.attach({ ...draft, fileName: 'annat.pdf' }, context())).rejects.toMatchObject({ code: 'invalid', field: 'clientId' });

    backend.slowUploads(1_000);
    const sent: number[] = [];
    const abort = new AbortController();
    const slow = chat.attach({ ...draft, clientId: 'h', onProgress: (bytes) => sent.push(bytes) }, context({ signal: abort.signal }));
    for (let step = 0; step < 4; step++) {
      await new Promise((resolve) => setImmediate(resolve));
      clock.advance(100);
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toEqual([2, 3, 5, 6]);
    abort.abort();
    await expect(slow).rejects.toBe(abort.signal.reason);
  });

  it('breaks a stream off when the cable is cut', async () => {
    const { chat, id, say, all, clock, backend } = await thread();
    await say('Hej');
    const words = chat.stream({ conversationId: id, messageId: (await all())[1]!.id }, context());
    const heard = (async () => {
      for await (const piece of words) expect(piece.text).not.toBe('');
    })();
    await new Promise((resolve) => setImmediate(resolve));
    backend.offline(true);
    clock.advance(5_000);
    await expect(heard).rejects.toMatchObject({ code: 'offline', retryable: true });
  });

  it.each(['chat', 'chat-queue', 'chat-closed', 'chat-agent', 'chat-long', 'hostile'] as const)('is what the model allows in the scenario %s', async (scenario) => {
    const { chat, id, all } = await thread({ scenario });
    v.parse(conversationSchema, await chat.get({ id }, context()));
    const messages = v.parse(v.array(messageSchema), await all());
    expect(messages.map(({ sequence }) => sequence)).toEqual(messages.map((_, index) => index + 1));
    expect(messages.length).toBeGreaterThan(1);
  });

  it('can say other words in every field that is words: text, names, file names, quick replies, cards', async () => {
    const { all, chat, id } = await thread({ scenario: 'chat', text: (path, original) => (original === '' ? '' : `<${path}>`) });
    const messages = await all();
    const [asked, answered] = messages;
    expect(asked).toMatchObject({ text: '<message.1.text>', author: { role: 'customer', name: '<message.1.author.name>' }, subject: { invoiceId: currentInvoiceId, lineId: '3', name: '<message.1.subject.name>' } });
    expect(answered?.quickReplies?.[0]).toBe('<message.2.quickReplies.0>');
    expect(messages.flatMap(({ attachments = [] }) => attachments)[0]).toMatchObject({ id: 'file-1', fileName: '<message.4.attachments.0.fileName>' });
    expect(messages.find(({ card }) => card)?.card).toEqual({ kind: 'adjustment', id: 'adjustment-1', name: '<message.8.card.name>' });
    expect(messages.filter(({ event }) => event).map(({ event }) => event)).toEqual(['queued', 'agent-joined', 'agent-left']);
    expect((await chat.get({ id }, context())).participants[0]?.name).toBe('<conversation.participants.0.name>');
    expect((await chat.suggestions({ subject: { invoiceId: currentInvoiceId } }, context())).items[0]).toMatchObject({ id: 'change', text: '<suggestion.0.text>' });
  });

  it('says the same other words of a message however it comes', async () => {
    const { chat, id, ...adapter } = await thread({ scenario: 'hostile' });
    const { heard } = listen(adapter);
    await Promise.resolve();
    const sent = await chat.send({ conversationId: id, clientId: 'a', text: 'Hej' }, context());
    const [listed] = (await chat.messages({ conversationId: id, after: sent.sequence - 1, limit: 1 }, context())).items;
    expect(listed?.text).toBe(sent.text);
    expect(changesOf<Message>(heard, 'message')[0]?.text).toBe(sent.text);
    expect(sent.text).not.toBe('Hej');
  });
});
