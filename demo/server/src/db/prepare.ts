import { today } from '@kvitt/core/period.js';
import type { Clock } from '../clock.js';
import { randomHex } from '../random.js';
import type { Database } from './database.js';
import { fill, type Filling } from './fill.js';
import { clear, isInUse, keepSetting, migrate, setting } from './migrate.js';

/** Where the demo's suppliers are at home; the day that its data is relative to ends there. */
const homeZone = 'Europe/Stockholm';

/** Brings tables and data to today, one process at a time: every date of the demo is relative to the day on which it is filled. */
export function prepare(database: Database, clock: Clock, seed: (today: string) => Filling): Promise<void> {
  return database.alone(() => bringToToday(database, clock, seed));
}

/** Yesterday's data stay while another process tells them to its customers: their cursors and tokens belong to that filling. */
async function bringToToday(database: Database, clock: Clock, seed: (today: string) => Filling): Promise<void> {
  const day = today(clock.now(), homeZone);
  await migrate(database);
  const filledOn = await setting(database, 'filled-on');
  if (filledOn === day) return;
  if (filledOn !== undefined) {
    if (await isInUse(database)) return;
    await clear(database);
    await migrate(database);
  }
  // made before the transaction begins: the server ends one in which nothing is said for seconds
  const filling = seed(day);
  await database.transaction(async (transaction) => {
    await fill(transaction, filling);
    await keepSetting(transaction, 'secret', randomHex(32));
    await keepSetting(transaction, 'epoch', randomHex(4));
    await keepSetting(transaction, 'filled-on', day);
  });
}
