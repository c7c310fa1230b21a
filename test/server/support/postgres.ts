import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { freePort } from './port.js';

const binaries = process.env.KVITT_TEST_POSTGRES_BIN ?? '/usr/lib/postgresql/15/bin';

/** A database of a test's own. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * A real PostgreSQL when `KVITT_TEST_DATABASE=postgres` asks for it: a fresh database on the server of `DATABASE_URL`, else on one that is
 * started here from `KVITT_TEST_POSTGRES_BIN`. Without it `undefined`: PGlite.
 */
export async function testDatabase(): Promise<TestDatabase | undefined> {
  if (process.env.KVITT_TEST_DATABASE !== 'postgres') return undefined;
  const given = process.env.DATABASE_URL;
  if (given === undefined) return startServer();
  const name = `kvitt_test_${process.pid}_${Date.now()}`;
  await administer(given, `create database ${name}`);
  return { url: given.replace(/\/[^/]*$/, `/${name}`), drop: () => administer(given, `drop database ${name} with (force)`) };
}

/** Starts a server of its own, on a free port, with nothing in it. */
export async function startServer(): Promise<TestDatabase> {
  if (!existsSync(join(binaries, 'initdb'))) {
    throw new Error(`No PostgreSQL in ${binaries}: install Debian's postgresql-15, or set DATABASE_URL or KVITT_TEST_POSTGRES_BIN.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'kvitt-postgres-'));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const run = (program: string, ...args: readonly string[]): void => {
    const command = [join(binaries, program), ...args];
    const [file = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { stdio: 'ignore', cwd: '/' });
  };
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8');
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`, 'start');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async drop() {
      run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql.unsafe(statement);
  await sql.end();
}
