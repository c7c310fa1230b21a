import type { Conversation, Message } from '@kvitt/core/model/conversation.js';
import { describe, expect, it } from 'vitest';
import { TestAgent } from '../support/agent.js';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';
import { answered, conversation, heardMessage, human, messages, open, refusal, send, sending, type Page } from '../support/talker.js';

const act = async (who: TestAgent, id: string, what: 'take' | 'resolve'): Promise<Conversation> =>
  answered(await who.ask('POST', `/conversations/${id}/${what}`), [200]);

describe('an agent', () => {
  it('finds the conversations of all her supplier’s customers, the last touched first, and no other supplier’s', async () => {
    const [one, other] = [await TestCustomer.of(server()), await TestCustomer.of(server())];
    const [first, second] = [await open(one), await open(other)];
    server().clock.advance(1_000);
    await send(one, first.id, 'Hej');
    const kim = await TestAgent.of(server());
    const ids = async (query = '') => (await answered<Page<Conversation>>(await kim.ask('GET', `/conversations${query}`), [200])).items.map(({ id }) => id);
    expect((await ids()).slice(0, 2)).toEqual([first.id, second.id]);
    expect(await ids('?state=resolved')).not.toContain(first.id);
    const { items, nextCursor } = await answered<Page<Conversation>>(await kim.ask('GET', '/conversations?limit=1'), [200]);
    expect([items.length, (await ids(`?cursor=${nextCursor}&limit=1`))[0]]).toEqual([1, second.id]);
    const stranger = await TestAgent.of(server(), 'kim', 'no-such-supplier').catch(() => undefined);
    expect(stranger).toBeUndefined();
  });

  it('takes a thread over from the bot in the middle of a word, and answers; the customer hears both', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const stream = await customer.changes();
    await send(customer, id, 'Varför kostar det mer än förra månaden?');
    server().clock.advance(700);
    const kim = await TestAgent.of(server());
    const { service, participants } = await act(kim, id, 'take');
    expect([service?.state, participants.find(({ role }) => role === 'agent')?.name]).toEqual(['agent', 'Kim']);
    const stopped = await heardMessage(stream, id, ({ author, writing }) => author.role === 'bot' && !writing);
    expect(await heardMessage(stream, id, ({ event }) => event === 'agent-joined')).toMatchObject({ author: { role: 'system' }, text: 'Kim har anslutit.' });
    await send(kim, id, 'Hej, jag tittar på det.');
    expect(await heardMessage(stream, id, ({ author }) => author.role === 'agent')).toMatchObject({ text: 'Hej, jag tittar på det.', author: { name: 'Kim' } });
    expect((await messages(customer, id)).items.find(({ author }) => author.role === 'bot')?.text).toBe(stopped.text);
    await send(customer, id, 'Tack');
    expect((await messages(customer, id)).items[0]).toMatchObject({ text: 'Tack', author: { role: 'customer' } });
    expect(await conversation(customer, id)).toMatchObject({ state: 'waiting-provider' });
    stream.close();
  });

  it('leaves to another what that one has taken', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const [kim, robin] = [await TestAgent.of(server()), await TestAgent.of(server(), 'robin')];
    await act(kim, id, 'take');
    expect((await act(kim, id, 'take')).service?.state).toBe('agent');
    expect((await robin.ask('POST', `/conversations/${id}/take`)).status).toBe(409);
    expect((await messages(kim, id)).items.map(({ event }) => event)).toEqual(['agent-joined']);
  });

  it('resolves it; it is open again, and the bot’s, when the customer writes', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const kim = await TestAgent.of(server());
    await send(kim, id, 'Hej! Kan jag hjälpa till?');
    expect(await act(kim, id, 'resolve')).toMatchObject({ state: 'resolved', service: { state: 'bot' } });
    expect((await act(kim, id, 'resolve')).version).toBe((await conversation(customer, id)).version);
    await send(customer, id, 'När ska jag betala?');
    const { items } = await messages(customer, id);
    expect(items.map(({ author, event }) => event ?? author.role)).toEqual(['bot', 'customer', 'resolved', 'agent', 'agent-joined']);
    expect((await conversation(customer, id)).state).toBe('waiting-customer');
  });

  it('reads the invoice that is talked about, and no other document of the customer’s', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    const { id } = await open(customer);
    const kim = await TestAgent.of(server());
    const status = async (path: string) => (await kim.ask('GET', path)).status;
    await send(customer, id, 'Och den här?', { subject: { invoiceId: customer.own('b') } });
    expect(await Promise.all(['a', 'b', 'c'].map((each) => status(`/invoices/${customer.own(each)}`)))).toEqual([200, 200, 404]);
    expect(await Promise.all(['/invoices', `/invoices/${customer.own('a')}/payments`, `/invoices/${customer.own('a')}/pdf`, '/usage'].map(status))).toEqual([403, 403, 403, 403]);
  });

  it('has words ready, in the language that is asked for', async () => {
    const kim = await TestAgent.of(server());
    const titles = async (lang: string) =>
      (await answered<Page<{ title: string }>>(await kim.ask('GET', '/conversations/replies', { headers: { 'accept-language': lang } }), [200])).items.map(({ title }) => title);
    expect((await titles('sv'))[0]).toBe('Hälsning');
    expect((await titles('nn-NO'))[0]).toBe('Hilsen');
    expect((await titles('tlh'))[0]).toBe('Greeting');
  });

  it('cannot begin a thread, ask for a person or for suggestions: those are the customer’s', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const kim = await TestAgent.of(server());
    expect((await kim.ask('POST', '/conversations', { body: {} })).status).toBe(403);
    expect((await kim.ask('POST', `/conversations/${id}/human`, { body: {} })).status).toBe(403);
    expect((await kim.ask('GET', '/conversations/suggestions')).status).toBe(403);
  });
});

describe('the header of agents', () => {
  it('is nothing without an agent’s token: a customer’s is refused, none at all asks to sign in', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const asAgent = { 'kvitt-audience': 'agent' };
    expect((await customer.ask('GET', '/conversations', { headers: asAgent })).status).toBe(403);
    expect((await customer.ask('GET', `/conversations/${id}`, { headers: { ...asAgent, authorization: '', cookie: await customer.cookie() } })).status).toBe(403);
    expect((await customer.ask('GET', '/conversations', { headers: { ...asAgent, authorization: 'Bearer nobody' } })).status).toBe(401);
    for (const what of ['take', 'resolve']) expect((await customer.ask('POST', `/conversations/${id}/${what}`)).status).toBe(403);
    expect((await customer.ask('GET', '/conversations/replies')).status).toBe(403);
  });

  it('is needed for it: an agent’s token is no customer’s', async () => {
    const kim = await TestAgent.of(server());
    expect((await kim.ask('GET', '/invoices', { headers: { 'kvitt-audience': 'customer' } })).status).toBe(401);
  });
});

describe('a key that an agent and a customer both used', () => {
  it('is the first one’s message', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    await human(customer, id);
    const first: Message = await send(customer, id, 'Hej', { key: 'same' });
    const kim = await TestAgent.of(server());
    expect(await refusal(await sending(kim, id, 'Hej', { key: 'same' }))).toEqual([422, '#/Idempotency-Key']);
    expect((await messages(customer, id, '?after=1')).items.map((message) => message.id)).toEqual([first.id]);
  });
});
