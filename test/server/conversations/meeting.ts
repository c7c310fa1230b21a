import type { Conversation, Typing } from '@kvitt/core/model/conversation.js';
import type { Change } from '@kvitt/core/model/change.js';
import { describe, expect, it } from 'vitest';
import { TestAgent } from '../support/agent.js';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';
import { soon } from '../support/soon.js';
import { answered, conversation, heard, heardMessage, human, messages, open, send } from '../support/talker.js';

/** A customer and an agent in one thread, with a stream of the one who has nothing to do. */
async function meeting() {
  const customer = await TestCustomer.of(server());
  const { id } = await open(customer);
  const kim = await TestAgent.of(server());
  await kim.ask('POST', `/conversations/${id}/take`);
  return { customer, kim, id };
}

const read = async (who: TestCustomer | TestAgent, id: string, sequence: number): Promise<Conversation> =>
  answered(await who.ask('PUT', `/conversations/${id}/read`, { body: { sequence } }), [200]);

describe('what somebody writes', () => {
  it('is sent, then delivered with the page that asks for it, then read; its author is told', async () => {
    const { customer, kim, id } = await meeting();
    const stream = await customer.changes();
    const sent = await send(customer, id, 'Hej');
    expect(sent.delivery).toBe('sent');
    await messages(kim, id);
    expect(await heardMessage(stream, id, ({ delivery }) => delivery === 'delivered')).toMatchObject({ id: sent.id, version: 2 });
    expect(await conversation(kim, id)).toMatchObject({ unread: 1, readUpTo: 0 });
    expect(await read(kim, id, sent.sequence)).toMatchObject({ unread: 0, readUpTo: 2 });
    expect(await heardMessage(stream, id, ({ delivery }) => delivery === 'read')).toMatchObject({ id: sent.id, version: 3 });
    stream.close();
  });

  it('is delivered by a stream that is open on the other side', async () => {
    const { customer, kim, id } = await meeting();
    const [hers, his] = [await customer.changes(), await kim.changes()];
    const [asked, answer] = [await send(customer, id, 'Hej'), await send(kim, id, 'Hej!')];
    expect((await heardMessage(hers, id, (message) => message.id === asked.id && message.delivery === 'delivered')).version).toBe(2);
    expect((await heardMessage(his, id, (message) => message.id === answer.id && message.delivery === 'delivered')).version).toBe(2);
    hers.close();
    his.close();
  });

  it('is not read again by reading less, nor further than there is', async () => {
    const { customer, kim, id } = await meeting();
    await send(kim, id, 'Hej');
    await send(kim, id, 'Är du där?');
    expect(await conversation(customer, id)).toMatchObject({ unread: 2, readUpTo: 0 });
    const all = await read(customer, id, 99);
    expect(all).toMatchObject({ unread: 0, readUpTo: 3 });
    expect(await read(customer, id, 1)).toEqual(all);
    await send(kim, id, 'Hallå?');
    expect(await conversation(customer, id)).toMatchObject({ unread: 1, readUpTo: 3 });
  });

  it('counts for her other windows too', async () => {
    const { customer, kim, id } = await meeting();
    const { sequence } = await send(kim, id, 'Hej');
    const window = await customer.changes();
    await read(customer, id, sequence);
    const { value } = await heard(window, id, ({ kind, value }) => kind === 'conversation' && (value as Conversation).readUpTo === sequence);
    expect(value).toMatchObject({ unread: 0 });
    window.close();
  });
});

describe('somebody who is writing', () => {
  it('is told to the other side alone, at once, and to nobody later', async () => {
    const { customer, kim, id } = await meeting();
    const [hers, his] = [await customer.changes(), await kim.changes()];
    const begun = await hers.event();
    expect((await customer.ask('POST', `/conversations/${id}/typing`)).status).toBe(204);
    expect((await kim.ask('POST', `/conversations/${id}/typing`)).status).toBe(204);
    const event = await hers.event();
    const [atCustomer, atAgent] = [JSON.parse(event.data) as Change, await heard(his, id, isTyping)];
    expect([atCustomer.kind, event.id]).toEqual(['typing', undefined]);
    expect((atCustomer.value as Typing).author).toEqual({ role: 'agent', id: 'kim', name: 'Kim' });
    expect((atAgent.value as Typing).author).toMatchObject({ role: 'customer', name: 'Tess Testsson' });
    expect(Date.parse((atAgent.value as Typing).until)).toBeGreaterThan(server().clock.now());
    expect(atCustomer.cursor).toBe(begun.id);
    await send(customer, id, 'Nu är det skrivet');
    const next = await heard(hers, id, () => true);
    expect(next.kind).toBe('message');
    const { items } = await customer.get<{ items: readonly Change[] }>(`/changes?since=${atCustomer.cursor}`);
    expect(items.map(({ kind }) => kind)).not.toContain('typing');
    hers.close();
    his.close();
  });
});

const isTyping = ({ kind }: Change): boolean => kind === 'typing';

describe('an agent', () => {
  it('is there for as long as her page is', async () => {
    const { customer, kim, id } = await meeting();
    const presence = async () => (await conversation(customer, id)).participants.find(({ role }) => role === 'agent')?.presence;
    const stream = await kim.changes();
    await soon(async () => expect(await presence()).toBe('online'));
    stream.close();
    server().clock.advance(2 * 60_000);
    expect(await presence()).toBe('away');
    server().clock.advance(15 * 60_000);
    await customer.refreshToken();
    expect(await presence()).toBe('offline');
  });
});

describe('the queue', () => {
  it('gives everybody a place and a time, one request each, and tells those who move up', async () => {
    const [first, second] = [await TestCustomer.of(server()), await TestCustomer.of(server())];
    const kim = await TestAgent.of(server());
    const [one, two] = [await open(first), await open(second)];
    const ahead = (await human(first, one.id)).service?.queuePlace ?? 0;
    server().clock.advance(10);
    const queued = await human(second, two.id);
    expect(queued).toMatchObject({ state: 'waiting-provider', service: { state: 'queued', queuePlace: ahead + 1, expectedWait: `PT${(ahead + 1) * 3}M` } });
    expect((await human(second, two.id)).version).toBe(queued.version);
    const stream = await second.changes();
    await kim.ask('POST', `/conversations/${one.id}/take`);
    await heard(stream, two.id, ({ kind, value }) => kind === 'conversation' && value === undefined);
    expect((await conversation(second, two.id)).service?.queuePlace).toBe(ahead);
    expect((await human(first, one.id)).service?.state).toBe('agent');
    expect((await messages(second, two.id)).items.map(({ event }) => event)).toEqual(['queued']);
    stream.close();
  });

  it('is closed out of hours: a reply is promised, by when and to which address, and the log says so without it', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const kim = await TestAgent.of(server());
    await kim.turnDesk('closed');
    const closed = await human(customer, id);
    expect(closed).toMatchObject({ state: 'waiting-provider', service: { state: 'closed' } });
    expect(Date.parse(closed.expectedReplyBy!)).toBeGreaterThan(Date.parse(closed.service!.opensAt!));
    const refused = await customer.ask('POST', `/conversations/${id}/human`, { body: { replyTo: 'not an address' } });
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ pointer: '#/replyTo' }] }]);
    expect((await human(customer, id, 'tess@example.com')).expectedReplyBy).toBe(closed.expectedReplyBy);
    expect((await messages(customer, id)).items.map(({ event, text }) => [event, text.includes('fredag')])).toEqual([['closed', true]]);
    const [row] = await server().database.query('select reply_to as "replyTo" from conversation where id = $1', [id]);
    expect(row).toEqual({ replyTo: 'tess@example.com' });
    expect(server().lines.filter((line) => line.includes('reply-promised') && line.includes(id))).toHaveLength(1);
    expect(server().lines.filter((line) => line.includes('@example.com'))).toEqual([]);
    await kim.turnDesk(null);
    const now = await conversation(customer, id);
    expect(now.service?.state).toBe('queued');
    expect(now).not.toHaveProperty('expectedReplyBy');
  });
});
