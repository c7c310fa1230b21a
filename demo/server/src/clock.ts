import type { Clock } from '@kvitt/core/session/session.js';

export type { Clock };

/** The real time; its timers never keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms).unref();
    return () => clearTimeout(timer);
  },
};

/** Runs `task` every `ms` until the answered function is called; a slow run is never overtaken by the next. */
export function every(clock: Clock, ms: number, task: () => Promise<void>): () => void {
  let stopped = false;
  let cancel = clock.after(ms, () => void run());
  async function run(): Promise<void> {
    await task();
    if (!stopped) cancel = clock.after(ms, () => void run());
  }
  return () => {
    stopped = true;
    cancel();
  };
}

/** The clock's moment as an RFC 3339 instant. */
export function instant(clock: Clock, laterMs = 0): string {
  return new Date(clock.now() + laterMs).toISOString();
}
