import { chainLock, platformLock } from '@kvitt/core/session/lock.js';
import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => void vi.unstubAllGlobals());

/** A run that waits to be told to end. */
function turn(log: string[], name: string) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = async (): Promise<string> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

describe('the lock of a page', () => {
  it('lets one run at a time, in order, and different names at once', async () => {
    const lock = chainLock();
    const log: string[] = [];
    const [one, two, other] = [turn(log, 'one'), turn(log, 'two'), turn(log, 'other')];
    const all = [lock('42', one.run), lock('42', two.run), lock('43', other.run)];
    other.end();
    two.end();
    await all[2];
    expect(log).toEqual(['one begins', 'other begins', 'other ends']);
    one.end();
    expect(await Promise.all(all)).toEqual(['one', 'two', 'other']);
    expect(log.slice(3)).toEqual(['one ends', 'two begins', 'two ends']);
  });

  it('goes on after a run that failed', async () => {
    const lock = chainLock();
    const failed = lock('42', () => Promise.reject(new Error('boom')));
    await expect(failed).rejects.toThrow('boom');
    expect(await lock('42', () => Promise.resolve('next'))).toBe('next');
  });
});

describe('the lock of a platform with Web Locks', () => {
  const withLocks = (request: (name: string, run: () => unknown) => unknown) => {
    vi.stubGlobal('navigator', { locks: { request } });
    return platformLock();
  };

  it('is held over all tabs', async () => {
    const request = vi.fn((_: string, run: () => unknown) => Promise.resolve(run()));
    expect(await withLocks(request)('42', () => Promise.resolve('done'))).toBe('done');
    expect(request).toHaveBeenCalledWith('42', expect.anything());
  });

  it('falls back to the page where the platform refuses it, as in a sandboxed frame', async () => {
    const refused = withLocks(() => Promise.reject(new DOMException('no', 'SecurityError')));
    expect(await refused('42', () => Promise.resolve('done'))).toBe('done');
  });

  it('runs once only, also when the run itself fails', async () => {
    const run = vi.fn(() => Promise.reject(new Error('boom')));
    const lock = withLocks((_, held) => held());
    await expect(lock('42', run)).rejects.toThrow('boom');
    expect(run).toHaveBeenCalledTimes(1);
  });
});
