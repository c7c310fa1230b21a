import { DatabaseUnusable, listenerName, schema, type Database, type Queries } from './database.js';
import { documents } from './migrations/0001-documents.js';
import { payments } from './migrations/0002-payments.js';
import { outbox } from './migrations/0003-outbox.js';
import { simulator } from './migrations/0004-simulator.js';
import { tell } from './migrations/0005-tell.js';
import { waysToPay } from './migrations/0006-ways-to-pay.js';
import { simulatedPaths } from './migrations/0007-simulated-paths.js';
import { usage } from './migrations/0008-usage.js';
import { conversations } from './migrations/0009-conversations.js';
import { offers } from './migrations/0010-offers.js';

/** In the order in which they are applied; one that has been published is never edited, a new one is added. */
const migrations: readonly string[] = [documents, payments, outbox, simulator, tell, waysToPay, simulatedPaths, usage, conversations, offers];

/** Brings the tables to this server's version; data of a newer server is thrown away, it is a demo's, but not under its feet. */
export async function migrate(database: Database): Promise<void> {
  if ((await appliedCount(database)) > migrations.length) {
    if (await isInUse(database)) throw new DatabaseUnusable('DATABASE_URL: a newer version of this server is running there: stop it first, or name another database.');
    await clear(database);
  }
  const applied = await appliedCount(database);
  for (const [index, migration] of migrations.entries()) {
    if (index < applied) continue;
    // statements sent together are one transaction
    await database.run(`${migration} insert into migration (number) values (${index + 1})`);
  }
}

/** Whether a process of this server is up and listening on this database. */
export async function isInUse(queries: Queries): Promise<boolean> {
  const [row] = await queries.query('select from pg_stat_activity where datname = current_database() and application_name = $1 limit 1', [listenerName]);
  return row !== undefined;
}

/** Empties the demo's own schema, nothing else of the database. */
export async function clear(database: Database): Promise<void> {
  await database.run(`drop schema ${schema} cascade; create schema ${schema}`);
}

async function appliedCount(database: Database): Promise<number> {
  await database.run(`create table if not exists ${schema}.migration (number integer primary key)`);
  const [row] = await database.query<{ count: number }>('select count(*)::integer as count from migration');
  return row?.count ?? 0;
}

/** Answers a fact that the server keeps about itself. */
export async function setting(queries: Queries, name: string): Promise<string | undefined> {
  const [row] = await queries.query<{ value: string }>('select value from setting where name = $1', [name]);
  return row?.value;
}

export async function keepSetting(queries: Queries, name: string, value: string): Promise<void> {
  await queries.query('insert into setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value', [name, value]);
}
