import { maxMessageLength } from '@kvitt/core/model/conversation-limits.js';
import type { Conversation } from '@kvitt/core/model/conversation.js';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../demo/server/src/db/fill.js';
import { TestAgent } from '../support/agent.js';
import { TestCustomer } from '../support/customer.js';
import { supplier } from '../support/documents.js';
import { server } from '../support/shared.js';
import { answered, human, messages, open, refusal, send, sending, type Page } from '../support/talker.js';

describe("another customer's conversation", () => {
  it('does not exist, on any route', async () => {
    const owner = await TestCustomer.of(server());
    const { id } = await open(owner);
    const message = await send(owner, id, 'Hej');
    const stranger = await TestCustomer.of(server());
    const at = `/conversations/${id}`;
    for (const path of [at, `${at}/messages`, `${at}/messages/${message.id}/stream`, `${at}/attachments/any`]) expect([path, (await stranger.ask('GET', path)).status]).toEqual([path, 404]);
    for (const path of [`${at}/typing`, `${at}/messages/${message.id}/stop`]) expect([path, (await stranger.ask('POST', path)).status]).toEqual([path, 404]);
    expect((await stranger.ask('POST', `${at}/human`, { body: {} })).status).toBe(404);
    expect((await stranger.ask('PUT', `${at}/read`, { body: { sequence: 1 } })).status).toBe(404);
    expect((await sending(stranger, id, 'Hej')).status).toBe(404);
    expect((await stranger.ask('POST', '/conversations', { body: { subject: { invoiceId: owner.own('a') } } })).status).toBe(404);
    expect((await stranger.ask('GET', `/conversations?invoiceId=${owner.own('a')}`)).status).toBe(404);
    expect((await answered<Page<Conversation>>(await stranger.ask('GET', '/conversations'), [200])).items).toEqual([]);
    expect((await messages(owner, id)).items).toHaveLength(2);
  });

  it('is in no change of hers', async () => {
    const owner = await TestCustomer.of(server());
    const stranger = await TestCustomer.of(server());
    const { nextCursor: since } = await stranger.get<{ nextCursor: string }>('/changes');
    await send(owner, (await open(owner)).id, 'Hej');
    expect((await stranger.get<{ items: readonly object[] }>(`/changes?since=${since}`)).items).toEqual([]);
  });

  it('is no quotation of hers either: neither a reply to its message nor its invoice', async () => {
    const owner = await TestCustomer.of(server());
    const message = await send(owner, (await open(owner)).id, 'Hej');
    const stranger = await TestCustomer.of(server());
    const { id } = await open(stranger);
    expect(await refusal(await sending(stranger, id, 'Hej', { inReplyTo: message.id }))).toEqual([422, '#/inReplyTo']);
    expect(await refusal(await sending(stranger, id, 'Hej', { subject: { invoiceId: owner.own('a') } }))).toEqual([422, '#/subject/invoiceId']);
  });
});

describe("another supplier's agent", () => {
  it('finds nothing of it, and takes nothing', async () => {
    const other = { ...supplier, id: `other-${Date.now()}` };
    await server().database.transaction((transaction) => fill(transaction, { suppliers: [other], customers: [], invoices: [] }));
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const stranger = await TestAgent.of(server(), 'robin', other.id);
    expect((await answered<Page<Conversation>>(await stranger.ask('GET', '/conversations'), [200])).items).toEqual([]);
    expect((await stranger.ask('GET', `/invoices/${customer.own('a')}`)).status).toBe(404);
    for (const path of ['take', 'resolve', 'typing']) expect((await stranger.ask('POST', `/conversations/${id}/${path}`)).status).toBe(404);
    expect((await sending(stranger, id, 'Hej')).status).toBe(404);
  });
});

describe('without signing in', () => {
  it('there is no conversation', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const nobody = { headers: { authorization: '' } };
    const at = `/conversations/${id}`;
    const gets = ['/conversations', '/conversations/suggestions', '/conversations/replies', at, `${at}/messages`, `${at}/messages/m/stream`, `${at}/attachments/a`];
    const posts = ['/conversations', `${at}/messages`, `${at}/messages/m/stop`, `${at}/typing`, `${at}/attachments`, `${at}/human`, `${at}/take`, `${at}/resolve`];
    for (const path of gets) expect([path, (await customer.ask('GET', path, nobody)).status]).toEqual([path, 401]);
    for (const path of posts) expect([path, (await customer.ask('POST', path, nobody)).status]).toEqual([path, 401]);
    expect((await customer.ask('PUT', `${at}/read`, nobody)).status).toBe(401);
  });
});

describe('a message', () => {
  it('has at most 10,000 characters, of any kind', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    await human(customer, id);
    for (const character of ['a', 'ß', '”', '漢']) expect((await send(customer, id, character.repeat(maxMessageLength))).text).toHaveLength(maxMessageLength);
    expect(await refusal(await sending(customer, id, 'a'.repeat(maxMessageLength + 1)))).toEqual([400, '#/text']);
    expect((await sending(customer, id, 'a'.repeat(70_000))).status).toBe(413);
  });

  it.each([
    ['nothing', { text: '' }, '#/text'],
    ['only spaces', { text: ' \n\t' }, '#/text'],
    ['a NUL', { text: 'a\0b' }, '#/text'],
    ['half a character', { text: 'a\ud800' }, '#/text'],
    ['no text at all', {}, '#/text'],
    ['a number for text', { text: 1 }, '#/text'],
    ['six files', { text: 'a', attachmentIds: ['1', '2', '3', '4', '5', '6'] }, '#/attachmentIds'],
    ['a file twice', { text: 'a', attachmentIds: ['1', '1'] }, '#/attachmentIds'],
    ['an amount that is none', { text: 'a', subject: { amount: { amount: '1e3', currency: 'SEK' } } }, '#/subject/amount/amount'],
    ['another key than the header’s', { text: 'a', clientId: 'other' }, '#/clientId'],
  ])('is refused with a word about the field: %s', async (_what, body, pointer) => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    const answer = await customer.ask('POST', `/conversations/${id}/messages`, { body, headers: { 'idempotency-key': 'key' } });
    expect(await refusal(answer)).toEqual([400, pointer]);
    expect((await messages(customer, id)).items).toEqual([]);
  });

  it('needs a key, and no files but those that were kept for it', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    expect(await refusal(await customer.ask('POST', `/conversations/${id}/messages`, { body: { text: 'Hej' } }))).toEqual([400, '#/Idempotency-Key']);
    expect(await refusal(await sending(customer, id, 'Hej', { key: 'k'.repeat(256) }))).toEqual([400, '#/Idempotency-Key']);
    expect(await refusal(await sending(customer, id, 'Hej', { attachmentIds: ['none'] }))).toEqual([422, '#/attachmentIds']);
  });

  it('comes out as it went in, whatever it says', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    await human(customer, id);
    const texts = ["Robert'); drop table message; --", '<img src=x onerror=alert(1)>', '%_\\', '\u202Eabc', '👩‍👩‍👧‍👦', '{"$ref":"#"}', '$1 :name @p', 'rad\r\nrad'];
    for (const text of texts) await send(customer, id, text, { subject: { name: text } });
    const { items } = await messages(customer, id, '?after=1');
    expect(items.map(({ text, subject }) => [text, subject?.name])).toEqual(texts.map((text) => [text, text]));
  });
});

describe('a long thread', () => {
  it('comes in pages from either end, and is searched by what is meant literally', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    await human(customer, id);
    for (let n = 2; n <= 8; n++) await send(customer, id, n % 2 ? `${n} 100% säkert` : `${n} 1000 saker`);
    const sequences = async (query: string) => {
      const { items, nextCursor } = await messages(customer, id, query);
      return [items.map(({ sequence }) => sequence), nextCursor];
    };
    expect(await sequences('?limit=3')).toEqual([[8, 7, 6], '6']);
    expect(await sequences('?limit=3&cursor=6')).toEqual([[5, 4, 3], '3']);
    expect(await sequences('?limit=3&cursor=3')).toEqual([[2, 1], undefined]);
    expect(await sequences('?after=3&limit=3')).toEqual([[4, 5, 6], '6']);
    expect(await sequences('?after=3&limit=3&cursor=6')).toEqual([[7, 8], undefined]);
    expect(await sequences('?search=100%25%20S%C3%84')).toEqual([[7, 5, 3], undefined]);
    expect(await sequences('?search=_')).toEqual([[], undefined]);
    expect(await sequences('?search=')).toEqual([[8, 7, 6, 5, 4, 3, 2, 1], undefined]);
    for (const query of ['after=-1', 'after=x', 'cursor=ours', 'limit=0', 'limit=101']) expect((await customer.ask('GET', `/conversations/${id}/messages?${query}`)).status).toBe(400);
    expect((await customer.ask('GET', '/conversations?cursor=none')).status).toBe(400);
    expect((await customer.ask('GET', '/conversations?state=none')).status).toBe(400);
    expect((await customer.ask('PUT', `/conversations/${id}/read`, { body: { sequence: 1.5 } })).status).toBe(400);
    expect((await customer.ask('POST', '/conversations', { body: { subject: 'invoice' } })).status).toBe(400);
  });

  it('is not there where nobody began one', async () => {
    const customer = await TestCustomer.of(server());
    const kim = await TestAgent.of(server());
    for (const path of ['take', 'resolve']) expect((await kim.ask('POST', `/conversations/none/${path}`)).status).toBe(404);
    const { id } = await open(customer);
    for (const [method, path] of [['GET', 'stream'], ['POST', 'stop']] as const) expect((await customer.ask(method, `/conversations/${id}/messages/none/${path}`)).status).toBe(404);
  });
});
