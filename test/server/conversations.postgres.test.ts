import type { Message, MessageDelta } from '@kvitt/core/model/conversation.js';
import { describe, expect, it } from 'vitest';
import { TestAgent } from './support/agent.js';
import { TestCustomer } from './support/customer.js';
import { kill } from './support/processes.js';
import { openStream } from './support/stream.js';
import { heard, heardMessage, human, messages, open, send } from './support/talker.js';
import { one, openTwoProcesses, other, patienceMs, processes } from './support/two-processes.js';

openTwoProcesses();

const customerAt = (origin: string): Promise<TestCustomer> => TestCustomer.of({ origin, database: processes.database });

describe('two processes with one conversation', () => {
  it('open it once, however many ask at the same moment', async () => {
    const customer = await customerAt(one);
    const threads = await Promise.all(Array.from({ length: 20 }, (_, index) => open(index % 2 ? customer : customer.at(other))));
    expect(new Set(threads.map(({ id }) => id)).size).toBe(1);
  }, patienceMs);

  it('give every message one place, without a hole, and every key one message', async () => {
    const customer = await customerAt(one);
    const { id } = await open(customer);
    await human(customer, id);
    const stream = await customer.changes();
    const keys = Array.from({ length: 120 }, (_, index) => `key ${index % 60}`);
    const sent = await Promise.all(keys.map((key, index) => send(index % 2 === Math.floor(index / 60) ? customer : customer.at(other), id, key, { key })));
    const stored = (await messages(customer, id, '?after=1&limit=100')).items;
    expect(stored.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 60 }, (_, index) => index + 2));
    expect(new Set(stored.map(({ clientId }) => clientId)).size).toBe(60);
    const places = new Map(stored.map((message) => [message.clientId, message.sequence]));
    expect(sent.filter(({ clientId, sequence }) => places.get(clientId) !== sequence)).toEqual([]);
    const told: number[] = [];
    while (told.length < 60) told.push((await heardMessage(stream, id, ({ author }) => author.role === 'customer')).sequence);
    expect(told).toEqual(stored.map(({ sequence }) => sequence));
    stream.close();
  }, patienceMs);

  it('tell at the one who writes at the other, and hold the agent’s rights at both', async () => {
    const customer = await customerAt(one);
    const { id } = await open(customer);
    const kim = await TestAgent.of({ origin: other });
    const [hers, his] = [await customer.changes(), await kim.changes()];
    await kim.ask('POST', `/conversations/${id}/take`);
    await customer.ask('POST', `/conversations/${id}/typing`);
    await kim.ask('POST', `/conversations/${id}/typing`);
    expect(await heard(his, id, ({ kind }) => kind === 'typing')).toMatchObject({ value: { author: { role: 'customer' } } });
    expect(await heard(hers, id, ({ kind }) => kind === 'typing')).toMatchObject({ value: { author: { role: 'agent', name: 'Kim' } } });
    expect((await kim.at(one).ask('GET', `/conversations/${id}`)).status).toBe(200);
    hers.close();
    his.close();
  }, patienceMs);

  it('tell the same words of the same answer', async () => {
    const customer = await customerAt(one);
    const { id } = await open(customer);
    await send(customer, id, 'Varför kostar det mer?');
    const answer = (await messages(customer, id)).items[0]!;
    const texts = await Promise.all([one, other].map((origin) => words(customer, origin, id, answer)));
    expect(texts[0]).toBe(texts[1]);
    expect((await messages(customer, id)).items[0]?.text).toBe(texts[0]);
  }, patienceMs);
});

describe('a process that is killed while it writes', () => {
  it('takes no word with it: another process finishes the message, once', async () => {
    const [doomed] = await processes.start(1);
    const customer = await customerAt(doomed!.origin);
    const { id } = await open(customer);
    await send(customer, id, 'Varför kostar det mer?');
    const elsewhere = customer.at(other);
    const stream = await elsewhere.changes();
    const [begun] = (await messages(customer, id)).items;
    expect(begun?.writing).toBe(true);
    await kill(doomed!);
    const whole = await heardMessage(stream, id, (message) => message.id === begun?.id && !message.writing);
    expect([whole.version, whole.text.startsWith(begun?.text ?? '?')]).toEqual([2, true]);
    expect((await messages(elsewhere, id)).items[0]).toEqual(whole);
    stream.close();
  }, patienceMs);
});

/** All words of a message as a process tells them, until `end`. */
async function words(customer: TestCustomer, origin: string, id: string, { id: messageId }: Message): Promise<string> {
  const stream = await openStream(`${origin}/api/kvitt/conversations/${id}/messages/${messageId}/stream`, customer.token);
  let text = '';
  for (;;) {
    const arrival = await stream.next();
    if (arrival.type === 'end') throw new Error('the stream was cut');
    if (arrival.type === 'comment') continue;
    if (arrival.event.event === 'end') return text;
    const delta = JSON.parse(arrival.event.data) as MessageDelta;
    text = text.slice(0, delta.at) + delta.text;
  }
}
