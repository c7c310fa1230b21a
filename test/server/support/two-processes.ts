import { afterAll, beforeAll } from 'vitest';
import { addTestSupplier, openProcesses, type Processes } from './processes.js';

/** How long a test may take in which processes start or die. */
export const patienceMs = 120_000;

/** What runs for the tests of this file; it and the two addresses are known as soon as a test begins. */
export let processes: Processes;
/** Where the first process answers. */
export let one = '';
/** Where the second does. */
export let other = '';

/** Opens two processes on one database before the tests of a file, and closes all of its processes after them. */
export function openTwoProcesses(): void {
  beforeAll(async () => {
    processes = await openProcesses();
    const started = await processes.start(2);
    [one = '', other = ''] = started.map(({ origin }) => origin);
    await addTestSupplier(processes.database);
  }, patienceMs);
  afterAll(() => processes.close());
}
