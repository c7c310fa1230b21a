import { plain } from '@kvitt/adapters/bot.js';
import type { Message, MessageDelta } from '@kvitt/core/model/conversation.js';
import { describe, expect, it } from 'vitest';
import { TestCustomer, watch } from '../support/customer.js';
import { server } from '../support/shared.js';
import { answered, conversation, heardMessage, messages, open, send } from '../support/talker.js';
import { openStream, type TestStream } from '../support/stream.js';
import { soon } from '../support/soon.js';

/** A customer whose question the bot has just begun to answer. */
async function asked(question = 'Varför kostar det mer?') {
  const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'before', issueDate: '2026-10-01', payable: '399.00' }]);
  const { id } = await open(customer);
  await send(customer, id, question);
  const [answer] = (await messages(customer, id)).items;
  return { customer, id, answer: answer! };
}

async function words(customer: TestCustomer, id: string, messageId: string): Promise<TestStream> {
  const url = `${customer.server.origin}/api/kvitt/conversations/${id}/messages/${messageId}/stream`;
  const stream = await openStream(url, customer.token);
  await watch.check('GET', new URL(url), stream.response);
  return stream;
}

/** Reads until `end`; the pieces put where they belong. */
async function readAll(stream: TestStream): Promise<string> {
  let text = '';
  for (;;) {
    const arrival = await stream.next();
    if (arrival.type === 'end') throw new Error('the stream was cut');
    if (arrival.type === 'comment') continue;
    if (arrival.event.event === 'end') return text;
    const { at, text: piece } = JSON.parse(arrival.event.data) as MessageDelta;
    text = text.slice(0, at) + piece + text.slice(at + piece.length);
  }
}

/** Lets time pass until something has happened. */
async function meanwhile<Answer>(work: Promise<Answer>): Promise<Answer> {
  const timer = setInterval(() => server().clock.advance(45), 2);
  return work.finally(() => clearInterval(timer));
}

describe('the bot', () => {
  it('answers from the invoice in the same moment, and is seen writing', async () => {
    const { customer, id, answer } = await asked();
    expect(answer).toMatchObject({ sequence: 2, author: { role: 'bot', name: 'Testenergi' }, writing: true, text: '', format: 'markdown' });
    expect(answer.quickReplies).toBeUndefined();
    expect((await messages(customer, id)).items[1]).toMatchObject({ sequence: 1, delivery: 'read' });
    server().clock.advance(600);
    const [half] = (await messages(customer, id)).items;
    expect(half).toMatchObject({ writing: true });
    expect(half!.text.length).toBeGreaterThan(0);
  });

  it('tells its words to every window from the first on, also to one that comes late or back, and then all of them at once', async () => {
    const { customer, id, answer } = await asked();
    const changes = await customer.changes();
    const first = readAll(await words(customer, id, answer.id));
    server().clock.advance(800);
    const late = readAll(await words(customer, id, answer.id));
    const cut = await words(customer, id, answer.id);
    await cut.next();
    cut.close();
    const again = readAll(await words(customer, id, answer.id));
    const texts = await meanwhile(Promise.all([first, late, again]));
    const whole = await heardMessage(changes, id, (message) => message.id === answer.id && !message.writing);
    expect(texts).toEqual([whole.text, whole.text, whole.text]);
    expect([whole.version, whole.quickReplies !== undefined]).toEqual([2, true]);
    expect(whole).not.toHaveProperty('writing');
    expect(await readAll(await words(customer, id, answer.id))).toBe(whole.text);
    expect((await conversation(customer, id)).lastMessage?.text).toBe(plain(whole.text).slice(0, 200));
    changes.close();
  });

  it('brings a card with the way to pay, once it has said how', async () => {
    const { customer, id, answer } = await asked('Hur betalar jag?');
    expect(answer).toMatchObject({ writing: true });
    expect(answer).not.toHaveProperty('card');
    server().clock.advance(20_000);
    const [said] = (await messages(customer, id)).items;
    expect(said?.card).toMatchObject({ kind: 'payment-link', id: customer.own('a') });
    expect(said?.card?.name).toContain('att betala');
  });

  it('stops when it is told to: what it wrote until then stays, for everybody', async () => {
    const { customer, id, answer } = await asked();
    const changes = await customer.changes();
    const listening = readAll(await words(customer, id, answer.id));
    server().clock.advance(700);
    const stopped = await answered<Message>(await customer.ask('POST', `/conversations/${id}/messages/${answer.id}/stop`), [200]);
    expect(stopped).not.toHaveProperty('writing');
    expect(stopped.text.length).toBeGreaterThan(0);
    await heardMessage(changes, id, ({ id, writing }) => id === answer.id && !writing);
    await listening;
    server().clock.advance(20_000);
    expect((await messages(customer, id)).items[0]).toMatchObject({ text: stopped.text, version: 2 });
    expect(await answered<Message>(await customer.ask('POST', `/conversations/${id}/messages/${answer.id}/stop`), [200])).toEqual(stopped);
    changes.close();
  });

  it('says at least a word when it is stopped before the first', async () => {
    const { customer, id, answer } = await asked();
    const stopped = await answered<Message>(await customer.ask('POST', `/conversations/${id}/messages/${answer.id}/stop`), [200]);
    expect(stopped.text).toMatch(/^\S+$/);
  });

  it('hands over to a person when she is asked for in words', async () => {
    const { customer, id } = await asked('Jag vill prata med en människa');
    const { items } = await messages(customer, id);
    expect(items.map(({ author, event, writing }) => [event ?? author.role, writing])).toEqual([['queued', undefined], ['bot', undefined], ['customer', undefined]]);
    expect((await conversation(customer, id)).service).toMatchObject({ state: 'queued' });
  });

  it('answers in the language that the customer reads', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    await customer.ask('POST', `/conversations/${id}/messages`, { body: { text: 'When is it due?' }, headers: { 'idempotency-key': 'due', 'accept-language': 'en-GB' } });
    server().clock.advance(10_000);
    await soon(async () => expect((await messages(customer, id)).items[0]?.version).toBe(2));
    expect((await messages(customer, id)).items[0]?.text).toMatch(/November/);
  });

  it('suggests questions about a line, and none about what is not hers', async () => {
    const customer = await TestCustomer.of(server());
    const stranger = await TestCustomer.of(server());
    const items = async (path: string) => (await answered<{ items: readonly { text: string }[] }>(await customer.ask('GET', path), [200])).items;
    expect((await items(`/conversations/suggestions?invoiceId=${customer.own('a')}&lineId=1`))[0]?.text).toContain('Elförbrukning');
    expect(await items('/conversations/suggestions')).toEqual([]);
    expect((await customer.ask('GET', `/conversations/suggestions?invoiceId=${stranger.own('a')}`)).status).toBe(404);
  });
});
