import type { Lock } from './session.js';

/** One holder at a time among those who share the chain. */
export function chainLock(): Lock {
  const tails = new Map<string, Promise<unknown>>();
  return (name, run) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(run);
    const tail = turn.then(forget, forget);
    tails.set(name, tail);
    return turn;

    function forget(): void {
      if (tails.get(name) === tail) tails.delete(name);
    }
  };
}

/** The fallback on pages without Web Locks (no https, sandboxed frames): this copy of Kvitt at least. */
const pageLock = chainLock();

/** One holder at a time over all tabs of the origin; a refused lock falls back to the chain, a failed run does not. */
function webLock(locks: LockManager): Lock {
  return async (name, run) => {
    const turn = { started: false };
    try {
      return await locks.request(name, () => {
        turn.started = true;
        return run();
      });
    } catch (error) {
      if (turn.started) throw error;
      return pageLock(name, run);
    }
  };
}

/** Web Locks where they exist, else a chain within the page. */
export function platformLock(): Lock {
  const { navigator } = globalThis as { navigator?: { locks?: LockManager } };
  return navigator?.locks ? webLock(navigator.locks) : pageLock;
}
