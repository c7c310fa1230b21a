import type { Payment } from '@kvitt/core/model/payment.js';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../demo/server/src/db/prepare.js';
import { listenerName } from '../../demo/server/src/db/database.js';
import { tell } from '../../demo/server/src/records/outbox.js';
import { seed } from '../../demo/server/src/seed/index.js';
import { spawnRefused } from '../support/server.js';
import { TestClock } from './support/clock.js';
import { TestCustomer } from './support/customer.js';
import { supplier } from './support/documents.js';
import { accept, addContract, addOffer } from './support/offers.js';
import { onPhone } from './support/phone.js';
import { kill } from './support/processes.js';
import { soon } from './support/soon.js';
import type { TestStream } from './support/stream.js';
import { one, openTwoProcesses, other, patienceMs, processes } from './support/two-processes.js';

openTwoProcesses();

const customerAt = (origin: string, ids: readonly string[] = ['a']): Promise<TestCustomer> =>
  TestCustomer.of({ origin, database: processes.database }, ids.map((id) => ({ id })));

/** The ids of the next changes of a stream, past a gap. */
async function next(stream: TestStream, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const { event, data } = await stream.event();
    if (event === undefined) ids.push((JSON.parse(data) as { readonly id: string }).id);
  }
  return ids;
}

const write = (customer: TestCustomer, id: string): Promise<void> =>
  processes.database.transaction((transaction) => tell(transaction, customer.id, [{ kind: 'timeline', id }], new Date().toISOString()));

/** Runs statements from outside the database that they are about. */
async function administer(...statements: readonly string[]): Promise<void> {
  const sql = postgres(processes.url.replace(/\/[^/]*$/, '/template1'), { max: 1, onnotice: () => undefined });
  for (const statement of statements) await sql.unsafe(statement);
  await sql.end();
}

const listeners = async (): Promise<number> =>
  (await processes.database.query('select from pg_stat_activity where datname = current_database() and application_name = $1', [listenerName])).length;

describe('two processes that start at once on an empty database', () => {
  it('fill it once, and know each other’s customers', async () => {
    const { customers } = seed('2026-11-22');
    expect(await processes.database.query('select count(*)::integer as count from customer where supplier_id <> $1', [supplier.id])).toEqual([{ count: customers.length }]);
    const customer = await customerAt(one);
    expect(await customer.at(other).invoice()).toEqual(await customer.invoice());
  }, patienceMs);
});

describe('two processes on one database', () => {
  it('tell a customer of one what was done at the other', async () => {
    const customer = await customerAt(one);
    const streams = [await customer.changes(), await customer.at(other).changes()];
    const payment = await customer.pay('here');
    await onPhone(payment, 'approve');
    await soon(async () => expect((await customer.at(other).payment(payment.id)).state).toBe('settled'));
    const heard = await Promise.all(streams.map((stream) => next(stream, 5)));
    expect(heard).toEqual(Array.from(streams, () => [payment.id, payment.id, payment.id, customer.own('a'), customer.own('a')]));
    streams.forEach((stream) => stream.close());
  }, patienceMs);

  it('start one payment for one intent that is sent to both at the same moment', async () => {
    const customer = await customerAt(one);
    const both = Array.from({ length: 20 }, (_, index) => (index % 2 ? customer : customer.at(other)));
    const answers = await Promise.all(both.map((each) => each.order('one intent')));
    expect(answers.map(({ status }) => status).sort()).toEqual([...both.slice(1).map(() => 200), 201]);
    const payments = await Promise.all(answers.map(async (answer) => (await answer.json()) as Payment));
    expect(new Set(payments.map(({ id }) => id)).size).toBe(1);
  }, patienceMs);

  it('take one payment of an invoice that is paid at both at the same moment', async () => {
    const customer = await customerAt(one);
    const both = Array.from({ length: 20 }, (_, index) => (index % 2 ? customer : customer.at(other)));
    const answers = await Promise.all(both.map((each, index) => each.order(`intent ${index}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...both.slice(1).map(() => 409)]);
  }, patienceMs);

  it('accept one offer once that is agreed to at both at the same moment, under one key or several', async () => {
    for (const keyOf of [() => 'one intent', (index: number) => `intent ${index}`]) {
      const customer = await customerAt(one);
      await addContract(customer);
      const id = await addOffer(customer);
      const both = Array.from({ length: 20 }, (_, index) => (index % 2 ? customer : customer.at(other)));
      const answers = await Promise.all(both.map((each, index) => accept(each, id, keyOf(index))));
      const [first, ...rest] = answers.map(({ status }) => status).sort();
      expect([first, new Set(rest)]).toEqual([200, new Set([keyOf(0) === keyOf(1) ? 200 : 409])]);
      expect((await customer.events()).filter(({ kind }) => kind === 'offer-accepted')).toHaveLength(1);
      expect(await customer.get(`/contracts/${customer.own('contract')}`)).toMatchObject({ version: 2, upcoming: { offerId: id } });
    }
  }, patienceMs);

  it('go on from a payment that was begun at the one when it is approved at the other', async () => {
    const customer = await customerAt(one);
    const payment = await customer.pay('begun here');
    const there = await customer.at(other).payment(payment.id);
    const appUrl = payment.action?.type === 'qr' ? payment.action.appUrl?.replace(one, other) : undefined;
    await onPhone({ ...there, action: { ...payment.action, appUrl } as Payment['action'] }, 'approve');
    await soon(async () => expect((await customer.invoice()).status?.settlement).toBe('paid'));
  }, patienceMs);
});

describe('a process that is killed', () => {
  it('loses nothing for its customers: they come back elsewhere with their cursor, and hear each change once', async () => {
    const [doomed] = await processes.start(1);
    const customer = await customerAt(doomed!.origin);
    const written: string[] = [];
    const keepWriting = async (until: number): Promise<void> => {
      while (written.length < until) {
        await write(customer, `n${written.length}`);
        written.push(`n${written.length}`);
      }
    };
    const stream = await customer.changes();
    await stream.event();
    const writing = keepWriting(60);
    const heard: string[] = [];
    let cursor: string | undefined;
    const follow = async (from: TestStream, until: number): Promise<void> => {
      while (heard.length < until) {
        const { id, data } = await from.event();
        heard.push((JSON.parse(data) as { readonly id: string }).id);
        cursor = id;
      }
    };
    await follow(stream, 20);
    const cut = expect(follow(stream, 1000)).rejects.toThrow();
    await kill(doomed!);
    await cut;
    await follow(await customer.at(other).changes(cursor), 40);
    await writing;
    await follow(await customer.at(one).changes(cursor), 60);
    expect(heard).toEqual(written);
  }, patienceMs);

  it('holds nobody up when it vanishes in the middle of writing', async () => {
    const customer = await customerAt(one);
    const stream = await customer.changes();
    // as after a power cut: the connection stays, nobody speaks on it any more
    const vanished = processes.database.transaction(async (transaction) => {
      await tell(transaction, customer.id, [{ kind: 'timeline', id: 'never' }], new Date().toISOString());
      await new Promise(() => undefined);
    });
    const gone = expect(vanished).rejects.toThrow();
    await write(customer, 'after all');
    expect(await next(stream, 1)).toEqual(['after all']);
    await gone;
    stream.close();
  }, patienceMs);
});

describe('a database connection that is cut', () => {
  it('is made anew where a process listens, and what was written meanwhile is told', async () => {
    const customer = await customerAt(one);
    const streams = [await customer.changes(), await customer.at(other).changes()];
    await processes.database.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = $1', [listenerName]);
    await write(customer, 'in the gap');
    await soon(async () => expect(await listeners()).toBe(2));
    await write(customer, 'afterwards');
    expect(await Promise.all(streams.map((stream) => next(stream, 2)))).toEqual(streams.map(() => ['in the gap', 'afterwards']));
    streams.forEach((stream) => stream.close());
  }, patienceMs);

  it('says that the database is away for as long as it is, then goes on', async () => {
    const customer = await customerAt(one);
    const stream = await customer.changes();
    const name = new URL(processes.url).pathname.slice(1);
    await administer(
      `alter database ${name} with allow_connections false`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    const answer = await soon(async () => {
      const refused = await customer.ask('GET', '/invoices');
      expect(refused.status).toBe(503);
      return refused;
    });
    expect(answer.headers.get('retry-after')).toBe('1');
    // longer than one attempt to listen again takes
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await administer(`alter database ${name} with allow_connections true`);
    await soon(async () => expect(await listeners()).toBe(2));
    await write(customer, 'back again');
    expect(await next(stream, 1)).toEqual(['back again']);
    expect((await customer.invoice()).id).toBe(customer.own('a'));
    stream.close();
  }, patienceMs);
});

describe('a process that starts where another runs', () => {
  it('leaves it its data, also on another day', async () => {
    const customer = await customerAt(one);
    await prepare(processes.database, new TestClock('2030-01-01T10:00:00Z'), seed);
    expect((await customer.invoice()).id).toBe(customer.own('a'));
  }, patienceMs);

  it('says in words that the other is newer, and touches nothing', async () => {
    await processes.database.query('insert into migration (number) values (999)');
    const { code, said } = await spawnRefused({ DATABASE_URL: processes.url });
    await processes.database.query('delete from migration where number = 999');
    expect([code, said]).toEqual([1, expect.stringContaining('a newer version of this server is running there')]);
  }, patienceMs);

  it('says in words that there is no such database', async () => {
    const { code, said } = await spawnRefused({ DATABASE_URL: processes.url.replace(/\/[^/]*$/, '/nowhere') });
    expect([code, said]).toEqual([1, expect.stringContaining('database "nowhere" does not exist')]);
  }, patienceMs);
});
