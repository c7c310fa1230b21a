import { aTimeout } from '@open-wc/testing';
import { waitUntil } from './wait.js';

/** Fills the memory until the engine has collected what nobody holds. */
export async function collectGarbage(): Promise<void> {
  const canary = new WeakRef({});
  await aTimeout(0);
  await waitUntil(() => {
    Array.from({ length: 200_000 }, (_, index) => ({ index }));
    return canary.deref() === undefined;
  }, 'the engine keeps everything');
}
