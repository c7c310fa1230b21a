import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from './database.js';
import { lockFolder } from './lock.js';
import { pgliteDatabase } from './pglite.js';

/** PostgreSQL inside this process, its data in `folder`, or in memory without one. */
export async function embeddedDatabase(folder?: string): Promise<Database> {
  if (folder === undefined) return pgliteDatabase(await PGlite.create());
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  const database = await pgliteDatabase(await PGlite.create({ dataDir: `${folder}/pglite` }));
  return { ...database, close: () => database.close().finally(unlock) };
}
