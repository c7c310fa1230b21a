import { describe, expect, it } from 'vitest';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';
import { conversation, human, messages, open, refusal, send, sending } from '../support/talker.js';

describe('a conversation', () => {
  it('is one for each invoice, and one for everything else, however often it is opened', async () => {
    const customer = await TestCustomer.of(server(), [{ id: 'a' }, { id: 'b' }]);
    const about = (id: string) => open(customer, { invoiceId: customer.own(id) });
    const [first, again, other, general, generalAgain] = [await about('a'), await about('a'), await about('b'), await open(customer, {}), await open(customer, {})];
    expect([again.id, generalAgain.id]).toEqual([first.id, general.id]);
    expect(new Set([first.id, other.id, general.id]).size).toBe(3);
    expect(first).toMatchObject({ subject: { invoiceId: customer.own('a') }, state: 'open', service: { state: 'bot' }, unread: 0, readUpTo: 0 });
  });
});

describe('messages', () => {
  it('are stored once for each key, in the order in which they came', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    await human(customer, id);
    const first = await send(customer, id, 'Hej', { key: 'one' });
    const again = await sending(customer, id, 'Hej', { key: 'one' });
    const second = await send(customer, id, 'Är någon där?');
    expect([again.status, await again.json()]).toEqual([200, first]);
    expect([first.sequence, second.sequence]).toEqual([2, 3]);
    expect((await messages(customer, id)).items.map(({ text }) => text)).toEqual(['Är någon där?', 'Hej', 'Du står i kö till en medarbetare.']);
    expect(await refusal(await sending(customer, id, 'Hallå', { key: 'one' }))).toEqual([422, '#/Idempotency-Key']);
    expect(await conversation(customer, id)).toMatchObject({ state: 'waiting-provider', lastMessage: { text: 'Är någon där?' } });
  });

  it('get places without a hole when many arrive at once, each key once', async () => {
    const customer = await TestCustomer.of(server());
    const { id } = await open(customer);
    await human(customer, id);
    const keys = Array.from({ length: 30 }, (_, index) => `key ${index % 10}`);
    const sent = await Promise.all(keys.map((key) => send(customer, id, `says ${key}`, { key })));
    const stored = (await messages(customer, id, '?after=1')).items;
    expect(stored.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 10 }, (_, index) => index + 2));
    expect(stored.map(({ clientId }) => clientId).sort()).toEqual([...new Set(keys)].sort());
    for (const message of sent) expect(message).toMatchObject({ text: `says ${message.clientId}`, sequence: stored.find(({ id }) => id === message.id)?.sequence });
  });
});
