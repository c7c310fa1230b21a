import { KvittError } from '../error.js';
import { pause } from './clock.js';
import type { Clock } from './session.js';

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
