import postgres, { type Sql, type TransactionSql } from 'postgres';
import { schema, type Database, type Parameter, type Queries } from './database.js';

/** Dates and instants travel as the text that they are: the driver would make JavaScript dates of them and mend what is none. */
const asText = { to: 1184, from: [1082, 1114, 1184], serialize: (text: string) => text, parse: (text: string) => text };

/** A real PostgreSQL server, 15 or later. */
export async function remoteDatabase(url: string): Promise<Database> {
  const sql = postgres(url, { connection: { search_path: schema }, onnotice: () => undefined, types: { date: asText } });
  await sql.unsafe(`create schema if not exists ${schema}`);
  return {
    ...queries(sql),
    transaction: (work) => sql.begin((transaction) => work(queries(transaction))) as ReturnType<typeof work>,
    async run(statements) {
      await sql.unsafe(statements);
    },
    async listen(channel, onNotify, onListening) {
      await sql.listen(channel, onNotify, onListening);
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

function queries(sql: Sql | TransactionSql): Queries {
  return {
    query: <Answer extends object>(text: string, parameters: readonly Parameter[] = []) =>
      sql.unsafe<Answer[]>(text, [...parameters]).then((rows) => [...rows]),
  };
}
