import { KvittError } from '../error.js';
import type { Clock } from './session.js';

/** The platform's clock, for whoever passes none. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** Waits `ms`, or shorter when the signal is aborted: what follows finds out by itself. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      cancel();
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const cancel = clock.after(ms, wake);
    signal.addEventListener('abort', wake);
    if (signal.aborted) wake();
  });
}

/** Waits for an answer that long; what is asked is told by its signal that nobody waits any more, and need not heed it. */
export async function inTime<Answer>(clock: Clock, ms: number, signal: AbortSignal, ask: (within: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const over = new AbortController();
  const answered = new AbortController();
  const late = pause(clock, ms, answered.signal).then(() => {
    if (!answered.signal.aborted) over.abort();
    throw new KvittError('timeout', { message: `no answer within ${ms} ms` });
  });
  try {
    return await Promise.race([ask(AbortSignal.any([signal, over.signal])), late]);
  } finally {
    answered.abort();
  }
}
