import { fill } from '../../../demo/server/src/db/fill.js';
import { remoteDatabase } from '../../../demo/server/src/db/remote.js';
import type { Database } from '../../../demo/server/src/db/database.js';
import { spawnServer, type ServerProcess } from '../../support/server.js';
import { supplier } from './documents.js';
import { testDatabase } from './postgres.js';

/** Server processes on one PostgreSQL database, as behind a load balancer; this test's own database connection beside them. */
export interface Processes {
  readonly url: string;
  readonly database: Database;
  /** Starts so many more, at once. */
  start(count: number): Promise<readonly ServerProcess[]>;
  close(): Promise<void>;
}

/** A fresh database, no process yet; only where PostgreSQL is. */
export async function openProcesses(): Promise<Processes> {
  const own = await testDatabase();
  if (!own) throw new Error('PGlite serves one process only: run with KVITT_TEST_DATABASE=postgres');
  const database = await remoteDatabase(own.url);
  const running: ServerProcess[] = [];
  const start = async (count: number): Promise<readonly ServerProcess[]> => {
    const started = await Promise.all(Array.from({ length: count }, () => spawnServer({ DATABASE_URL: own.url })));
    running.push(...started);
    return started;
  };
  const close = async (): Promise<void> => {
    await Promise.all(running.map(kill));
    await database.close();
    await own.drop();
  };
  return { url: own.url, database, start, close };
}

/** Ends a process without a word, as a machine does that loses its power. */
export async function kill({ process, exited }: ServerProcess): Promise<void> {
  process.kill('SIGKILL');
  await exited;
}

/** Keeps the supplier of the tests' customers beside those of the demo. */
export async function addTestSupplier(database: Database): Promise<void> {
  await database.transaction((transaction) => fill(transaction, { suppliers: [supplier], customers: [], invoices: [] }));
}
