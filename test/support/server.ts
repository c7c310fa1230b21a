import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { start, type Running } from '../../demo/server/src/start.js';
import { jsonLog } from '../../demo/server/src/log.js';
import { TestClock } from '../server/support/clock.js';
import { supplier } from '../server/support/documents.js';
import { testDatabase } from '../server/support/postgres.js';

/** A backend in this process, on a free port, with a clock that stands still and one supplier without customers. */
export interface TestServer extends Omit<Running, 'clock'> {
  readonly clock: TestClock;
  /** What it has logged. */
  readonly lines: readonly string[];
}

/** Starts a backend on PGlite in memory or in `folder`, or on a real PostgreSQL (see `postgres.ts`). */
export async function startTestServer({ folder }: { readonly folder?: string } = {}): Promise<TestServer> {
  const clock = new TestClock('2026-11-20T10:00:00Z');
  const lines: string[] = [];
  const own = folder === undefined ? await testDatabase() : undefined;
  const running = await start({
    port: 0, clock, folder, databaseUrl: own?.url, log: jsonLog((line) => lines.push(line)),
    seed: () => ({ suppliers: [supplier], customers: [], invoices: [] }),
  }).catch(async (problem: unknown) => {
    await own?.drop();
    throw problem;
  });
  return {
    ...running, clock, lines,
    async close() {
      await running.close();
      await own?.drop();
    },
  };
}

/** The built demo in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly origin: string;
  readonly process: ChildProcess;
  /** Settles when it is gone. */
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

const main = fileURLToPath(new URL('../../demo/server/dist/main.js', import.meta.url));

/** Starts `demo/server/dist/main.js`; settles when it prints its address. `KVITT_DATA` and other settings come by `env`. */
export async function spawnServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const { child, exited } = spawnMain(env);
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address) resolve(address);
    });
    void exited.then(({ code, output }) => reject(new Error(`the server left with ${String(code)}: ${output()}`)));
  });
  return { origin, process: child, exited };
}

/** Starts it where it is expected to leave; answers how it left and what it said to a person. */
export async function spawnRefused(env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly said: string }> {
  const { code, output } = await spawnMain(env).exited;
  return { code, said: output() };
}

function spawnMain(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [main], { env: { ...process.env, DATABASE_URL: undefined, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exited = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as string | null, output: () => text }));
  return { child, exited };
}
