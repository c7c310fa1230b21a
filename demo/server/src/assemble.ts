import type { Hono } from 'hono';
import { application } from './app.js';
import { Feed } from './changes/feed.js';
import type { Clock } from './clock.js';
import { Office } from './conversations/office.js';
import type { Database } from './db/database.js';
import { setting } from './db/migrate.js';
import type { Faults } from './faults.js';
import type { Log } from './log.js';
import { PaymentDesk } from './payments/desk.js';
import { providersAt, swishNumber } from './payments/providers.js';
import { Caller } from './simulator/callbacks.js';
import { Tokens } from './tokens.js';

/** What the demo stands on; nothing here needs Node, so that a test runs it in a page. */
export interface Ground {
  /** Migrated and filled. */
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** The address at which customers and providers reach this server. */
  readonly origin: string;
  /** How the supplier's server and the payment providers reach each other. */
  readonly fetch: typeof fetch;
  readonly faults: Faults;
  /** The portal's files, where there are any. */
  readonly pages?: Hono;
}

/** The demo, ready to answer. */
export interface Assembled {
  readonly app: Hono;
  /** Hears of changes for the streams: started before the first request, stopped after the last. */
  readonly feed: Feed;
  /** From now on payments and callbacks go on by themselves. */
  start(): void;
  /** Ends streams and lets payments under way finish. */
  stop(): Promise<void>;
}

const swishMerchants: Readonly<Record<string, string>> = { [swishNumber]: 'Norrsken Energi' };

/** Puts the demo together on whatever ground it is given. */
export async function assemble({ database, clock, log, origin, fetch, faults, pages }: Ground): Promise<Assembled> {
  const stopping = new AbortController();
  const feed = new Feed(database, clock, log);
  const caller = new Caller({ database, clock, log, fetch });
  const desk = new PaymentDesk({ database, clock, log, origin, providerFor: providersAt(origin, fetch) });
  const office = new Office({ database, clock, log });
  const app = application({
    source: { database, feed, clock, log, stopping: stopping.signal, cursors: { epoch: (await setting(database, 'epoch')) ?? '' } },
    desk, office, faults, ...(pages && { pages }),
    tokens: new Tokens((await setting(database, 'secret')) ?? '', clock),
    simulator: { database, clock, caller, origin, stopping: stopping.signal, merchantName: (alias) => swishMerchants[alias] ?? alias },
  });
  const start = (): void => {
    caller.start();
    desk.start();
    office.start();
  };
  const stop = async (): Promise<void> => {
    stopping.abort();
    await desk.stop();
    await office.stop();
    await caller.stop();
  };
  return { app, feed, start, stop };
}
