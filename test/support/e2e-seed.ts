import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { spawnServer } from './server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with a freshly seeded database, for every file to copy. */
    readonly seeded: string;
  }
}

/** Fills one database for all files: seeding takes longer than most tests. */
export default async function seed({ provide }: TestProject): Promise<() => Promise<void>> {
  const seeded = await mkdtemp(join(tmpdir(), 'kvitt-e2e-seed-'));
  const server = await spawnServer({ KVITT_DATA: seeded });
  server.process.kill('SIGTERM');
  await server.exited;
  provide('seeded', seeded);
  return () => rm(seeded, { recursive: true });
}
