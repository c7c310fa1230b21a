import { application } from './app.js';
import { Feed } from './changes/feed.js';
import { systemClock, type Clock } from './clock.js';
import type { Database } from './db/database.js';
import { embeddedDatabase } from './db/embedded.js';
import type { Filling } from './db/fill.js';
import { setting } from './db/migrate.js';
import { prepare } from './db/prepare.js';
import { remoteDatabase } from './db/remote.js';
import { faultsNamed } from './faults.js';
import { listen, type Listening } from './listen.js';
import { jsonLog, type Log } from './log.js';
import { PaymentDesk } from './payments/desk.js';
import { hostedProvider } from './payments/hosted.js';
import { swishProvider } from './payments/swish.js';
import { Caller } from './simulator/callbacks.js';
import { Tokens } from './tokens.js';

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

const swishNumber = '1239001070';
const swishMerchants: Readonly<Record<string, string>> = { [swishNumber]: 'Norrsken Energi' };

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
  const stopping = new AbortController();
  const feed = new Feed(database, clock, log);
  const caller = new Caller({ database, clock, log });
  const desk = new PaymentDesk({ database, clock, log, origin, providerFor: providers(origin) });
  const app = application({
    source: { database, feed, clock, log, stopping: stopping.signal, cursors: { epoch: (await setting(database, 'epoch')) ?? '' } },
    desk, faults: faultsNamed(options.fault),
    tokens: new Tokens((await setting(database, 'secret')) ?? '', clock),
    simulator: { database, clock, caller, origin, merchantName: (alias) => swishMerchants[alias] ?? alias },
  });
  await feed.start();
  listening.serve((request) => app.fetch(request));
  caller.start();
  desk.start();
  const close = async (): Promise<void> => {
    stopping.abort();
    await desk.stop();
    await caller.stop();
    await listening.close();
    await feed.stop();
    await database.close();
  };
  return { origin, database, clock, close };
}

/** Swish by its merchant API, every other scheme by a hosted page; both played by the simulator, over HTTP. */
function providers(origin: string) {
  const swish = swishProvider({ baseUrl: `${origin}/simulator/swish-cpcapi`, payeeAlias: swishNumber, appUrl: (token) => `${origin}/phone/${token}` });
  const hosted = hostedProvider(`${origin}/simulator/hosted`);
  return (scheme: string) => (scheme === 'swish' ? swish : hosted);
}
