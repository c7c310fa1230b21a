import { systemClock } from '../../demo/server/src/clock.js';
import { embeddedDatabase } from '../../demo/server/src/db/embedded.js';
import { fill, type Filling } from '../../demo/server/src/db/fill.js';
import { prepare } from '../../demo/server/src/db/prepare.js';
import { remoteDatabase } from '../../demo/server/src/db/remote.js';
import { seed } from '../../demo/server/src/seed/index.js';

/** Adds people and documents to the demo's own, where no server is at work: on a PostgreSQL, else in a data folder. */
export async function addToDemo({ url, folder }: { readonly url: string | undefined; readonly folder: string }, data: Filling): Promise<void> {
  const database = await (url ? remoteDatabase(url) : embeddedDatabase(folder));
  await prepare(database, systemClock, seed);
  await database.transaction((transaction) => fill(transaction, data));
  await database.close();
}
