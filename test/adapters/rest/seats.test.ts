import type { IncomingMessage, RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { change, cursors, follow, soon } from './follow.js';
import { events, json, serve, type Backend } from './server.js';

const streamed = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => headers.accept === 'text/event-stream';
const streams = (backend: Backend): number => backend.seen.filter(streamed).length;
const whicheverIsAsked: RequestListener = (request, response) => (streamed(request) ? events() : json({ nextCursor: '7', items: [] }))(request, response);

const held = new Set<string>();

/** Web Locks as far as they are used here. */
function fakeLocks(): Pick<LockManager, 'request'> {
  const request = async (name: string, _options: LockOptions, run: (lock: object | null) => Promise<unknown>): Promise<unknown> => {
    if (held.has(name)) return run(null);
    held.add(name);
    return run({ name }).finally(() => held.delete(name));
  };
  return { request } as Pick<LockManager, 'request'>;
}

describe('the six connections that a browser has for one host', () => {
  beforeEach(() => void vi.stubGlobal('navigator', { locks: fakeLocks() }));
  afterEach(() => {
    vi.unstubAllGlobals();
    held.clear();
  });

  it('are left to requests by every tab after the third, which asks now and then', async () => {
    const backend = await serve(whicheverIsAsked);
    const tabs = Array.from({ length: 8 }, () => follow(backend));
    await soon(() => expect(tabs.map(({ health }) => health)).toEqual([...Array<string[]>(3).fill(['live']), ...Array<string[]>(5).fill(['polling'])]));
    expect(streams(backend)).toBe(3);
  });

  it('carry a stream of the next tab, from where it has heard everything, when one of the three is closed', async () => {
    const backend = await serve(whicheverIsAsked, whicheverIsAsked, whicheverIsAsked, whicheverIsAsked, events(change('8')));
    const tabs = Array.from({ length: 4 }, () => follow(backend));
    const [first, , , fourth] = tabs;
    await soon(() => expect(fourth?.health).toEqual(['polling']));
    first?.stop();
    await soon(() => expect(held.size).toBe(2));
    await fourth?.clock.endWait(15_000, 15_000);
    await soon(() => expect(cursors(fourth?.changes ?? [])).toEqual(['8']));
    expect(backend.seen.at(-1)?.headers['last-event-id']).toBe('7');
  });

  it('are not counted where a page may not use locks', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
    const backend = await serve(whicheverIsAsked);
    const { health } = follow(backend);
    await soon(() => expect(health).toEqual(['live']));
    expect(streams(backend)).toBe(1);
  });
});
