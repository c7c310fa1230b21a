/** Of the six connections that a browser opens to one host over all tabs (HTTP/1.1), so many may be streams: requests need the others. */
const seats = 3;

/** Runs `run` in one of the seats that all tabs of the origin share; answers `false` at once when none is free. Without Web Locks there is always one. */
export async function inSeat(run: () => Promise<void>): Promise<boolean> {
  const { navigator } = globalThis as { navigator?: { locks?: LockManager } };
  const once = runOnce(run);
  for (let seat = 1; seat <= seats; seat++) {
    const seated = await take(navigator?.locks, `kvitt.stream/${seat}`, once).catch(once);
    if (seated) return true;
  }
  return false;
}

async function take(locks: LockManager | undefined, name: string, run: () => Promise<true>): Promise<boolean> {
  if (!locks) return run();
  return locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : false));
}

/** A page that may not use locks (a sandboxed frame) is told so by a rejection: then it runs without, but never twice. */
function runOnce(run: () => Promise<void>): () => Promise<true> {
  let running: Promise<true> | undefined;
  return () => (running ??= run().then(() => true));
}
