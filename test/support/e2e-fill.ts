import { embeddedDatabase } from '../../demo/server/src/db/embedded.js';
import { fill, type Filling } from '../../demo/server/src/db/fill.js';

/** Adds people and documents to a data folder that no server holds. */
export async function fillFolder(folder: string, data: Filling): Promise<void> {
  const database = await embeddedDatabase(folder);
  await database.transaction((transaction) => fill(transaction, data));
  await database.close();
}
