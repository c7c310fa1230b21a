import { mkdirSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { schema, type Database, type Parameter, type Queries } from './database.js';
import { lockFolder } from './lock.js';

/** PostgreSQL inside this process, its data in `folder`, or in memory without one. One connection serialises everything. */
export async function embeddedDatabase(folder?: string): Promise<Database> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const unlock = folder === undefined ? () => undefined : lockFolder(folder);
  const pglite = await PGlite.create(folder === undefined ? {} : { dataDir: `${folder}/pglite` });
  await pglite.exec(`create schema if not exists ${schema}; set search_path to ${schema}`);
  return {
    ...queries(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(queries(transaction))),
    async run(sql) {
      await pglite.exec(sql);
    },
    alone: (work) => work(),
    async listen(channel, onNotify, onListening) {
      await pglite.listen(channel, onNotify);
      onListening();
    },
    async close() {
      await pglite.close();
      unlock();
    },
  };
}

function queries(connection: PGlite | Transaction): Queries {
  return {
    async query<Answer extends object>(sql: string, parameters: readonly Parameter[] = []) {
      const { rows } = await connection.query<Answer>(sql, [...parameters]);
      return rows;
    },
  };
}
