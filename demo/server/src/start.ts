import { assemble } from './assemble.js';
import { systemClock, type Clock } from './clock.js';
import type { Database } from './db/database.js';
import { embeddedDatabase } from './db/embedded.js';
import type { Filling } from './db/fill.js';
import { prepare } from './db/prepare.js';
import { remoteDatabase } from './db/remote.js';
import { faultsNamed } from './faults.js';
import { listen, type Listening } from './listen.js';
import { jsonLog, type Log } from './log.js';
import { pages } from './pages.js';

/** How a server is started; what is absent is as `npm start` has it. */
export interface StartOptions {
  readonly host?: string;
  /** 0 is any free one. */
  readonly port?: number;
  /** A real PostgreSQL, else one is embedded. */
  readonly databaseUrl?: string;
  /** Where the embedded database keeps its data; without it in memory. */
  readonly folder?: string;
  /** The address at which customers reach this server. */
  readonly origin?: string;
  readonly fault?: string;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly seed: (today: string) => Filling;
}

/** A server that answers. */
export interface Running {
  readonly origin: string;
  readonly database: Database;
  readonly clock: Clock;
  /** Ends streams, lets requests and payments under way finish, then closes the database. */
  close(): Promise<void>;
}

/** Starts the demo: the port first, then the database, then everything that lives on both. */
export async function start(options: StartOptions): Promise<Running> {
  const listening = await listen(options.host ?? '127.0.0.1', options.port ?? 8080);
  let database: Database | undefined;
  try {
    database = await (options.databaseUrl ? remoteDatabase(options.databaseUrl) : embeddedDatabase(options.folder));
    return await serve(options, listening, database);
  } catch (problem) {
    await listening.close();
    await database?.close();
    throw problem;
  }
}

async function serve(options: StartOptions, listening: Listening, database: Database): Promise<Running> {
  const { clock = systemClock, log = jsonLog(), origin = `http://localhost:${listening.port}` } = options;
  await prepare(database, clock, options.seed);
  const demo = await assemble({ database, clock, log, origin, fetch, faults: faultsNamed(options.fault), pages: pages() });
  await demo.feed.start();
  listening.serve((request) => demo.app.fetch(request));
  demo.start();
  const close = async (): Promise<void> => {
    await demo.stop();
    await listening.close();
    await demo.feed.stop();
    await database.close();
  };
  return { origin, database, clock, close };
}
