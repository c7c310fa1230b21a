import type { PGlite, Transaction } from '@electric-sql/pglite';
import { schema, type Database, type Parameter, type Queries } from './database.js';

/** PostgreSQL in this process or page, wherever its data lie. One connection serialises everything. */
export async function pgliteDatabase(pglite: PGlite): Promise<Database> {
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
    close: () => pglite.close(),
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
