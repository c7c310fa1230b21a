import { waitUntil as wait } from '@open-wc/testing';

/** Long enough for an engine that shares two cores with another one: what is awaited comes at once or never. */
const patienceMs = 6_000;

/** Waits until something holds; `message` says what did not. */
export function waitUntil(holds: () => unknown, message?: string): Promise<void> {
  return wait(holds, message, { timeout: patienceMs });
}
