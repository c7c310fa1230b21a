import { waitUntil as wait } from '@open-wc/testing';

/** Longer than a loaded machine needs: what is awaited comes at once or never, and a wait that ends well costs what it took. */
const patience = { timeout: 20_000, interval: 10 };

/** Waits until something holds; `message` says what did not, and is asked only then. */
export async function waitUntil(holds: () => unknown, message: string | (() => string) = 'it never held'): Promise<void> {
  try {
    await wait(holds, undefined, patience);
  } catch (error) {
    throw new Error(`${String(error)}: ${typeof message === 'function' ? message() : message}`, { cause: error });
  }
}
