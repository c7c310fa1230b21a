import { startServer } from '../server/support/postgres.js';

/** Starts one PostgreSQL for all files that ask for one: each has a database of its own there. */
export default async function onePostgres(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.KVITT_TEST_DATABASE !== 'postgres' || process.env.DATABASE_URL !== undefined) return undefined;
  const server = await startServer();
  process.env.DATABASE_URL = server.url;
  return async () => {
    delete process.env.DATABASE_URL;
    await server.drop();
  };
}
