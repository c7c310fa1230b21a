import { KvittError, type ErrorCode } from '../error.js';
import { pause } from './clock.js';
import { inTime } from './in-time.js';
import type { Clock } from './session.js';
import { isWrongAnswer } from './validate.js';

const refusals: readonly ErrorCode[] = ['declined', 'invalid', 'forbidden', 'not-found', 'unsupported'];
const silences: readonly ErrorCode[] = ['offline', 'timeout', 'unexpected'];
const longestPauseMs = 15_000;
/** An adapter that has not answered until then is not waited for: the lock is other tabs' too. */
const patienceMs = 60_000;

/** What waiting for an answer needs of the session around it. */
export interface Waiting {
  readonly clock: Clock;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
}

/** Throws `unauthenticated` once the session has ended: nothing is kept or sent any more. */
export function unlessEnded({ signal }: Waiting): void {
  if (signal.aborted) throw new KvittError('unauthenticated', { message: 'The session has ended' });
}

/** Whether nothing was done of what was asked for, and the next press means something new. */
export function isRefusal(error: KvittError): boolean {
  return refusals.includes(error.code) && !isWrongAnswer(error);
}

/** Whether nobody knows what was done of it: no answer came, or none that can be believed. */
export function isLost(error: KvittError): boolean {
  return silences.includes(error.code) || isWrongAnswer(error);
}

/** Asks once; rejects with `timeout` when there is no answer within a minute. */
export function answer<Answer>({ clock, signal }: Waiting, ask: (within: AbortSignal) => Promise<Answer>): Promise<Answer> {
  return inTime(clock, patienceMs, signal, ask);
}

/**
 * Asks until there is an answer, with growing pauses. Rejects with `unauthenticated`, which a session's end is too;
 * and where the next answer would be no other, with the error `about` which is asked, or else the one that was answered.
 */
export async function untilAnswered<Answer>(waiting: Waiting, ask: (within: AbortSignal) => Promise<Answer>, about?: KvittError): Promise<Answer> {
  for (let asked = 0; ; asked++) {
    try {
      return await answer(waiting, ask);
    } catch (thrown) {
      const error = KvittError.from(thrown);
      if (error.code === 'unauthenticated' || waiting.signal.aborted) throw error;
      if (!error.retryable && error.code !== 'unexpected') throw about ?? error;
      await pauseAfter(waiting, error, asked);
    }
  }
}

/** Waits a second, twice as long with each try before, fifteen seconds at most; and never shorter than the backend wants. */
export function pauseAfter({ clock, signal }: Waiting, { retryAfterMs = 0 }: KvittError, tries: number): Promise<void> {
  return pause(clock, Math.max(retryAfterMs, Math.min(1000 * 2 ** tries, longestPauseMs)), signal);
}
