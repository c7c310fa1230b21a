import type { EventSourceMessage } from 'eventsource-parser';
import { describe, expect, it } from 'vitest';
import { entries, prune, tell } from '../../../demo/server/src/records/outbox.js';
import type { Queries } from '../../../demo/server/src/db/database.js';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';

const at = (): string => new Date(server().clock.now()).toISOString();

const write = (transaction: Queries, customer: TestCustomer, id: string): Promise<void> =>
  tell(transaction, customer.id, [{ kind: 'timeline', id }], at());

const told = ({ data }: EventSourceMessage): string => (JSON.parse(data) as { readonly id: string }).id;

/** A promise that the test settles. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

// On PGlite one connection makes one transaction wait for the other; on PostgreSQL (KVITT_TEST_DATABASE=postgres) only the lock does.
describe('the outbox', () => {
  it('loses nothing when a transaction that wrote first commits last', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    await stream.event();
    const wrote = gate();
    const mayCommit = gate();
    const slow = server().database.transaction(async (transaction) => {
      await write(transaction, customer, 'slow');
      wrote.open();
      await mayCommit.opened;
    });
    await wrote.opened;
    const quick = server().database.transaction((transaction) => write(transaction, customer, 'quick'));
    const first = stream.event();
    // time for the quick one to get ahead, if anything lets it
    await Promise.race([first, new Promise((resolve) => setTimeout(resolve, 1000))]);
    mayCommit.open();
    await Promise.all([slow, quick]);
    expect([await first, await stream.event()].map(told)).toEqual(['slow', 'quick']);
    stream.close();
  });

  it('shows ids in the order in which they become visible, under many writers', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    await stream.event();
    await Promise.all(Array.from({ length: 30 }, (_, index) => server().database.transaction((transaction) => write(transaction, customer, `w${index}`))));
    const ids: number[] = [];
    for (let count = 0; count < 30; count++) ids.push(Number((await stream.event()).id?.split('-')[1]));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    stream.close();
  });

  it('settles where a stream begins before it opens, so that whoever fetches then and listens misses nothing', async () => {
    const customer = await TestCustomer.of(server());
    const locked = gate();
    const mayLetGo = gate();
    const unreadable = server().database.transaction(async (transaction) => {
      await transaction.query('lock table outbox in access exclusive mode');
      locked.open();
      await mayLetGo.opened;
    });
    await locked.opened;
    const opening = customer.changes();
    const early = await Promise.race([opening, new Promise((resolve) => setTimeout(() => resolve('still closed'), 1000))]);
    mayLetGo.open();
    await unreadable;
    expect(early).toBe('still closed');
    (await opening).close();
  });

  it('goes on in order where its numbers get a digit more', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    await stream.event();
    await server().database.query(`select setval(pg_get_serial_sequence('outbox', 'id'), 99990)`);
    const ids = Array.from({ length: 300 }, (_, index) => `n${index}`);
    await server().database.transaction((transaction) => tell(transaction, customer.id, ids.map((id) => ({ kind: 'timeline', id })), at()));
    const live: string[] = [];
    while (live.length < ids.length) live.push(told(await stream.event()));
    expect(live).toEqual(ids);
    stream.close();
    const missed = await entries(server().database, { after: 99990, customerId: customer.id, limit: 100 });
    expect(missed.map(({ change }) => change.id)).toEqual(ids.slice(0, 100));
  });

  it('is read again after 15 seconds, when a notification was lost', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    await stream.event();
    await server().database.query(`insert into outbox (customer_id, kind, record_id, at) values ($1, 'timeline', 'silent', now())`, [customer.id]);
    server().clock.advance(15_000);
    expect(JSON.parse((await stream.event()).data)).toMatchObject({ id: 'silent' });
    stream.close();
  });

  it('tells nothing of a transaction that is rolled back', async () => {
    const customer = await TestCustomer.of(server());
    const broken = server().database.transaction(async (transaction) => {
      await write(transaction, customer, 'never');
      throw new Error('rolled back');
    });
    await expect(broken).rejects.toThrow('rolled back');
    expect(await entries(server().database, { after: 0, customerId: customer.id, limit: 10 })).toEqual([]);
  });

  it('is read again for a client that has fallen behind: nothing lost, nothing twice', async () => {
    const customer = await TestCustomer.of(server());
    const stream = await customer.changes();
    await stream.event();
    const long = 'x'.repeat(64_000);
    // 19 MB in 300 changes are more than the connection takes while nobody reads
    for (let batch = 0; batch < 6; batch++) {
      const changes = Array.from({ length: 50 }, (_, index) => ({ kind: 'timeline' as const, id: `n${batch * 50 + index}`, value: { long } }));
      await server().database.transaction((transaction) => tell(transaction, customer.id, changes, at()));
    }
    const heard: string[] = [];
    while (heard.length < 300) heard.push(told(await stream.event()));
    expect(heard).toEqual(Array.from({ length: 300 }, (_, index) => `n${index}`));
    await server().database.transaction((transaction) => write(transaction, customer, 'after all'));
    expect(JSON.parse((await stream.event()).data)).toMatchObject({ id: 'after all' });
    stream.close();
  });

  it('forgets from the oldest on, and nothing in between when clocks differ', async () => {
    const customer = await TestCustomer.of(server());
    const { database, clock } = server();
    const tellAt = (id: string, hoursAgo: number): Promise<void> =>
      database.transaction((transaction) => tell(transaction, customer.id, [{ kind: 'timeline', id }], new Date(clock.now() - hoursAgo * 3_600_000).toISOString()));
    await tellAt('old', 3);
    await database.query(`update outbox set at = '2026-01-01' where customer_id <> $1`, [customer.id]);
    await tellAt('by a fast clock', 0);
    await tellAt('by a slow clock', 3);
    await prune(database, new Date(clock.now() - 3_600_000).toISOString());
    const kept = await entries(database, { after: 0, customerId: customer.id, limit: 10 });
    expect(kept.map(({ change }) => change.id)).toEqual(['by a fast clock', 'by a slow clock']);
  });
});
