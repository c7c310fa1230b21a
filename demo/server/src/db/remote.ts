import postgres, { type Sql, type TransactionSql } from 'postgres';
import { DatabaseUnusable, schema, type Database, type Parameter, type Queries } from './database.js';
import { hear } from './hear.js';

/** Dates and instants travel as the text that they are: the driver would make JavaScript dates of them and mend what is none. */
const asText = { to: 1184, from: [1082, 1114, 1184], serialize: (text: string) => text, parse: (text: string) => text };

/** A process that vanishes in the middle of a transaction may hold the outbox's lock: the others wait for it no longer than this. */
const vanishedMs = 5_000;

const retrySeconds = 0.5;

/** Held by one process of all while it prepares tables and data. */
const aloneLock = 814_700_041;

/** A real PostgreSQL server, 15 or later, shared with other processes of this server. */
export async function remoteDatabase(url: string): Promise<Database> {
  const sql = postgres(url, {
    connection: { search_path: schema, idle_in_transaction_session_timeout: vanishedMs },
    backoff: () => retrySeconds,
    onnotice: () => undefined,
    types: { date: asText },
  });
  const hearings: (() => Promise<void>)[] = [];
  const database: Database = {
    ...queries(sql),
    transaction: (work) => sql.begin((transaction) => work(queries(transaction))) as ReturnType<typeof work>,
    async run(statements) {
      await sql.unsafe(statements);
    },
    alone: (work) => alone(sql, work),
    async listen(channel, onNotify, onListening) {
      hearings.push(await hear(url, { channel, onNotify, onListening }));
    },
    async close() {
      await Promise.all(hearings.map((stop) => stop()));
      await sql.end({ timeout: 5 });
    },
  };
  await open(database, url);
  return database;
}

/** The first words to the server; that there is none, or that it does not let us in, is said in words. */
async function open(database: Database, url: string): Promise<void> {
  try {
    await database.alone(() => database.run(`create schema if not exists ${schema}`));
  } catch (problem) {
    await database.close();
    const { host, pathname } = new URL(url);
    throw new DatabaseUnusable(`DATABASE_URL: no use of ${host}${pathname}: ${problem instanceof Error ? problem.message || problem.name : String(problem)}`);
  }
}

/** The lock goes with its connection, so a process that dies holds up nobody. */
async function alone<Answer>(sql: Sql, work: () => Promise<Answer>): Promise<Answer> {
  const held = await sql.reserve();
  try {
    await held.unsafe(`select pg_advisory_lock(${aloneLock})`);
    return await work().finally(() => held.unsafe(`select pg_advisory_unlock(${aloneLock})`));
  } finally {
    held.release();
  }
}

function queries(sql: Sql | TransactionSql): Queries {
  return {
    query: <Answer extends object>(text: string, parameters: readonly Parameter[] = []) =>
      sql.unsafe<Answer[]>(text, [...parameters], { prepare: true }).then((rows) => [...rows]),
  };
}
