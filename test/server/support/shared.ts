import { startTestServer, type TestServer } from '../../support/server.js';

let running: TestServer | undefined;

/** Starts the one server that all cases of a run share: an embedded PostgreSQL takes seconds and 700 MB. */
export async function openServer(): Promise<void> {
  running = await startTestServer();
}

export async function closeServer(): Promise<void> {
  await running?.close();
}

export function server(): TestServer {
  if (!running) throw new Error('no server: cases run from api.test.ts');
  return running;
}
