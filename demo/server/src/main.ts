import { fileURLToPath } from 'node:url';
import { DatabaseUnusable } from './db/database.js';
import { FolderInUse } from './db/lock.js';
import { PortTaken } from './listen.js';
import { jsonLog } from './log.js';
import { seed } from './seed/index.js';
import { start, type Running } from './start.js';

const { PORT = '8080', HOST = '127.0.0.1', DATABASE_URL, KVITT_DATA, KVITT_ORIGIN, KVITT_FAULT } = process.env;
const defaultFolder = fileURLToPath(new URL('../../../.data', import.meta.url));
const log = jsonLog((line) => process.stderr.write(`${line}\n`));

try {
  const server = await start({
    host: HOST,
    port: portOf(PORT),
    databaseUrl: DATABASE_URL,
    folder: KVITT_DATA ?? defaultFolder,
    origin: KVITT_ORIGIN,
    fault: KVITT_FAULT,
    log,
    seed,
  });
  process.stdout.write(`Kvitt's demo portal: ${server.origin}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server));
} catch (problem) {
  if (!isInWords(problem)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}

/** Leaves once everything under way is finished; a second signal leaves at once, by the system's default. */
async function stop(server: Running): Promise<void> {
  log.info('stopping');
  await server.close();
  process.exitCode = 0;
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PortTaken(`PORT=${text} is no port: give a number from 1 to 65535.`);
}

function isInWords(problem: unknown): problem is Error {
  return problem instanceof PortTaken || problem instanceof FolderInUse || problem instanceof DatabaseUnusable;
}
