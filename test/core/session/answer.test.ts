import { KvittError, type ErrorCode } from '@kvitt/core/error.js';
import { isLost, isRefusal, untilAnswered } from '@kvitt/core/session/answer.js';
import { systemClock } from '@kvitt/core/session/clock.js';
import { validate } from '@kvitt/core/session/validate.js';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tick } from './backend.js';

const codes: Readonly<Record<ErrorCode, 'refusal' | 'lost' | 'neither'>> = {
  declined: 'refusal', invalid: 'refusal', forbidden: 'refusal', 'not-found': 'refusal', unsupported: 'refusal',
  offline: 'lost', timeout: 'lost', unexpected: 'lost',
  conflict: 'neither', 'rate-limited': 'neither', unauthenticated: 'neither',
};
const said = (error: KvittError) => (isRefusal(error) ? 'refusal' : isLost(error) ? 'lost' : 'neither');

/** What an answer of the wrong kind is refused with. */
function unbelievable(): KvittError {
  try {
    validate('payments.create', v.string(), 1);
  } catch (thrown) {
    return KvittError.from(thrown);
  }
  throw new Error('believed');
}

describe('an error', () => {
  it.each(Object.entries(codes))('%s says of what was asked for: %s', (code, what) => {
    expect(said(new KvittError(code as ErrorCode))).toBe(what);
  });

  it('of an answer that cannot be believed refuses nothing: what was asked for may have been done', () => {
    const errors = [unbelievable(), new KvittError('invalid', { status: 201 })];
    expect(errors.map((error) => [error.code, said(error)])).toEqual([['invalid', 'lost'], ['invalid', 'lost']]);
  });
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Asks what is answered by these, one after the other; `asked` counts. */
function asking(answers: readonly (KvittError | 'yes' | 'nothing')[], about?: KvittError) {
  const ending = new AbortController();
  const seen: { asked: number; answer?: string; error?: unknown } = { asked: 0 };
  const ask = async (): Promise<string> => {
    const next = answers[seen.asked++] ?? 'nothing';
    if (next === 'nothing') return new Promise<string>(() => undefined);
    if (next instanceof KvittError) throw next;
    return next;
  };
  untilAnswered({ clock: systemClock, signal: ending.signal }, ask, about).then((answer) => (seen.answer = answer), (error: unknown) => (seen.error = error));
  return { seen, ending };
}

describe('what is asked until it is answered', () => {
  it('is asked with growing pauses', async () => {
    const { seen } = asking([...Array.from({ length: 6 }, () => new KvittError('offline')), 'yes']);
    await tick(0);
    for (const [asked, ms] of [1000, 2000, 4000, 8000, 15_000, 15_000].entries()) {
      await tick(ms - 1);
      expect(seen).toEqual({ asked: asked + 1 });
      await tick(1);
    }
    expect(seen).toEqual({ asked: 7, answer: 'yes' });
  });

  it('is asked no sooner than the backend wants', async () => {
    const { seen } = asking([new KvittError('rate-limited', { retryAfterMs: 30_000 }), 'yes']);
    await tick(29_999);
    expect(seen.asked).toBe(1);
    await tick(1);
    expect(seen).toEqual({ asked: 2, answer: 'yes' });
  });

  it('is asked again when nothing has come within a minute, or something unexpected', async () => {
    const { seen } = asking(['nothing', new KvittError('unexpected', { status: 500 }), 'yes']);
    await tick(61_000);
    expect(seen.asked).toBe(2);
    await tick(2_000);
    expect(seen.answer).toBe('yes');
  });

  it('is refused by the error about which it was asked, or else by its own', async () => {
    const [refusal, lost] = [new KvittError('forbidden'), new KvittError('timeout')];
    const [one, other] = [asking([refusal], lost), asking([refusal])];
    await tick(0);
    expect([one.seen.error, other.seen.error]).toEqual([lost, refusal]);
  });

  it('is asked no more of a backend that no longer knows the customer, nor after the session’s end', async () => {
    const [expired, lost] = [new KvittError('unauthenticated'), new KvittError('timeout')];
    const one = asking([expired], lost);
    const other = asking([new KvittError('offline'), new KvittError('offline')], lost);
    await tick(0);
    other.ending.abort();
    await tick(0);
    expect([one.seen, other.seen]).toMatchObject([{ asked: 1, error: expired }, { asked: 2, error: { code: 'offline' } }]);
  });
});
