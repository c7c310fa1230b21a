import { describe, expect, it } from 'vitest';
import { entries, tell } from '../../../demo/server/src/records/outbox.js';
import type { Queries } from '../../../demo/server/src/db/database.js';
import { TestCustomer } from '../support/customer.js';
import { server } from '../support/shared.js';

const write = (transaction: Queries, customer: TestCustomer, id: string): Promise<void> =>
  tell(transaction, customer.id, [{ kind: 'timeline', id }], new Date(server().clock.now()).toISOString());

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
    const told = [await first, await stream.event()].map(({ data }) => (JSON.parse(data) as { readonly id: string }).id);
    expect(told).toEqual(['slow', 'quick']);
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
});
