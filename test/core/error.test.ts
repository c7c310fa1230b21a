import { codeForStatus, KvittError } from '@kvitt/core/error.js';
import { describe, expect, it } from 'vitest';

describe('an HTTP status', () => {
  it.each([
    [400, 'invalid'],
    [422, 'invalid'],
    [401, 'unauthenticated'],
    [402, 'declined'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [408, 'timeout'],
    [504, 'timeout'],
    [409, 'conflict'],
    [412, 'conflict'],
    [429, 'rate-limited'],
    [405, 'unsupported'],
    [501, 'unsupported'],
    [500, 'unexpected'],
    [502, 'unexpected'],
    [503, 'unexpected'],
    [418, 'unexpected'],
    [302, 'unexpected'],
  ] as const)('%i means %s', (status, code) => expect(codeForStatus(status)).toBe(code));
});

describe('an error', () => {
  it.each([
    ['offline', undefined, true],
    ['timeout', 408, true],
    ['rate-limited', 429, true],
    ['unexpected', 502, true],
    ['unexpected', 503, true],
    ['timeout', 504, true],
    ['unexpected', 500, false],
    ['conflict', 409, false],
    ['declined', 402, false],
    ['unauthenticated', 401, false],
    ['unexpected', undefined, false],
  ] as const)('%s with status %s is worth another try: %s', (code, status, retryable) => {
    expect(new KvittError(code, { status }).retryable).toBe(retryable);
  });

  it('may say itself whether another try is worth it', () => {
    expect(new KvittError('offline', { retryable: false }).retryable).toBe(false);
    expect(new KvittError('declined', { retryable: true }).retryable).toBe(true);
  });

  it('is kept as it is, and made of anything else that was thrown', () => {
    const declined = new KvittError('declined', { userMessage: 'Not enough money' });
    expect(KvittError.from(declined)).toBe(declined);
    const bug = new TypeError('x is undefined');
    expect(KvittError.from(bug)).toMatchObject({ code: 'unexpected', message: 'x is undefined', cause: bug, retryable: false });
    expect(KvittError.from('no')).toMatchObject({ code: 'unexpected', message: 'no' });
  });

  it('is known when a second copy of the library made it', () => {
    class KvittErrorOfAnotherCopy extends Error {
      override name = 'KvittError';
      code = 'offline';
    }
    expect(KvittError.is(new KvittErrorOfAnotherCopy())).toBe(true);
    expect(KvittError.is(new Error('offline'))).toBe(false);
    expect(KvittError.is({ name: 'KvittError', code: 'offline' })).toBe(false);
  });
});
