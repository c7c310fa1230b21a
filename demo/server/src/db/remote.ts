import postgres, { type Sql, type TransactionSql } from 'postgres';
import { schema, type Database, type Parameter, type Queries } from './database.js';

/** A real PostgreSQL server, 15 or later. */
export async function remoteDatabase(url: string): Promise<Database> {
  const sql = postgres(url, { connection: { search_path: schema }, onnotice: () => undefined, max: 10 });
  await sql.unsafe(`create schema if not exists ${schema}`);
  return {
    ...queries(sql),
    transaction: async (work) => {
      const held: { answer?: Awaited<ReturnType<typeof work>> } = {};
      await sql.begin(async (transaction) => {
        held.answer = await work(queries(transaction));
      });
      return held.answer as Awaited<ReturnType<typeof work>>;
    },
    run: async (statements) => void (await sql.unsafe(statements)),
    listen: async (channel, onNotify, onListening) => void (await sql.listen(channel, onNotify, onListening)),
    close: () => sql.end({ timeout: 5 }),
  };
}

function queries(sql: Sql | TransactionSql): Queries {
  return {
    query: <Answer extends object>(text: string, parameters: readonly Parameter[] = []) =>
      sql.unsafe<Answer[]>(text, [...parameters]).then((rows) => [...rows]),
  };
}
