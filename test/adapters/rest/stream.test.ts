import type { RequestListener } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { StillClock } from './clock.js';
import { change, cursors, follow, resumedFrom, soon } from './follow.js';
import { events, json, serve, silence, status } from './server.js';

const page = (nextCursor: string, ...cursors: readonly string[]): RequestListener =>
  json({ nextCursor, items: cursors.map((cursor) => ({ cursor, kind: 'invoice', id: `invoice-${cursor}` })) });

describe('the stream of changes', () => {
  it('asks for events, uncached, from where the page left off', async () => {
    const backend = await serve(events(change('8')));
    const { changes, health } = follow(backend, { since: '7' });
    await soon(() => expect(cursors(changes)).toEqual(['8']));
    expect(backend.seen[0]).toMatchObject({
      url: '/changes',
      headers: { accept: 'text/event-stream', 'cache-control': 'no-store', 'last-event-id': '7' },
    });
    expect(health).toEqual(['live']);
  });

  it('resumes after the last change heard when the connection is destroyed', async () => {
    const backend = await serve(events(change('å7')), events(change('8')));
    const { changes, health, clock } = follow(backend, { since: '6' });
    await soon(() => expect(changes).toHaveLength(1));
    backend.cut();
    await clock.endWait(1_000, 1_500);
    await soon(() => expect(cursors(changes)).toEqual(['å7', '8']));
    expect(Buffer.from(String(resumedFrom(backend)[1]), 'latin1').toString()).toBe('å7');
    expect(health).toEqual(['live', 'lost', 'live']);
  });

  it('waits as long as the backend asks for by `retry`', async () => {
    const backend = await serve(events(`retry: 5000\n${change('7')}`, { end: true }), events());
    const { clock } = follow(backend);
    await clock.endWait(5_000, 7_500);
    await soon(() => expect(resumedFrom(backend)).toEqual([undefined, '7']));
  });

  it('waits longer each time the backend is in trouble, up to half a minute', async () => {
    const backend = await serve(status(500));
    const { clock } = follow(backend);
    for (const base of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) await clock.endWait(base, base * 1.5 - 1);
    await soon(() => expect(backend.seen).toHaveLength(8));
  });

  it('waits at least as long as `Retry-After` says', async () => {
    const backend = await serve(status(503, { 'retry-after': '60' }), events());
    const { clock, health } = follow(backend);
    await clock.endWait(60_000, 90_000);
    await soon(() => expect(health).toEqual(['lost', 'live']));
  });

  it('is tried again when the backend is not there at all', async () => {
    const backend = await serve(events());
    await backend.close();
    const { clock, health } = follow(backend);
    await clock.endWait(1_000, 1_500);
    await clock.endWait(2_000, 3_000);
    expect(health).toEqual(['lost']);
  });

  it('is lost when it falls silent for 45 seconds, though the connection stands', async () => {
    const backend = await serve(events(change('7')), events(change('8')));
    const { clock, changes } = follow(backend);
    await soon(() => expect(changes).toHaveLength(1));
    await clock.endWait(45_000);
    await clock.endWait(1_000, 1_500);
    await soon(() => expect(cursors(changes)).toEqual(['7', '8']));
  });

  it('is lost when no answer comes', async () => {
    const backend = await serve(silence, events(change('8')));
    const { clock, changes } = follow(backend);
    await soon(() => expect(backend.seen).toHaveLength(1));
    await clock.endWait(45_000);
    await clock.endWait(1_000, 1_500);
    await soon(() => expect(cursors(changes)).toEqual(['8']));
  });

  it('tells nothing more once it is stopped, and lets go of the connection', async () => {
    let closed = false;
    const backend = await serve((request, response) => {
      response.on('close', () => (closed = true));
      events(change('7'))(request, response);
    });
    const { changes, stop, health } = follow(backend);
    await soon(() => expect(changes).toHaveLength(1));
    stop();
    await soon(() => expect(closed).toBe(true));
    expect([backend.seen.length, health]).toEqual([1, ['live']]);
  });
});

describe('a gap', () => {
  it('is told once when there is no place to resume from', async () => {
    const backend = await serve(events(`event: gap\nid: 9\ndata: {}\n\n${change('10')}`));
    const { told } = follow(backend);
    await soon(() => expect(told.changes).toHaveLength(1));
    expect(told.gaps).toBe(1);
  });

  it('is told when the backend does not know the place any more, and the stream goes on from the newest', async () => {
    const backend = await serve(events('event: gap\nid: 90\ndata: {}\n\n', { end: true }), events());
    const { told, clock } = follow(backend, { since: '7' });
    await soon(() => expect(told.gaps).toBe(1));
    await clock.endWait(1_000, 1_500);
    await soon(() => expect(resumedFrom(backend)).toEqual(['7', '90']));
  });

  it('is not told when the stream is resumed', async () => {
    const backend = await serve(events(change('8')));
    const { told } = follow(backend, { since: '7' });
    await soon(() => expect(told.changes).toHaveLength(1));
    expect(told.gaps).toBe(0);
  });

  it.each(['no json', '{"kind":"weather","id":"1"}', '[]', 'null'])('is told for a change that cannot be read: %s', async (data) => {
    const backend = await serve(events(`id: 8\ndata: ${data}\n\n${change('9')}`));
    const { told } = follow(backend, { since: '7' });
    await soon(() => expect(cursors(told.changes)).toEqual(['9']));
    expect(told.gaps).toBe(1);
  });
});

describe('the token of a stream', () => {
  it('is renewed at once when the stream ends with it, and nothing is said to be lost', async () => {
    const backend = await serve(events(change('7'), { end: true }), events(change('8')));
    const clock = new StillClock();
    const getToken = vi.fn(() => Promise.resolve({ token: `t${getToken.mock.calls.length}`, expiresAt: clock.now() + 1_000 }));
    const { changes, health } = follow(backend, {
      clock,
      auth: { getToken },
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        clock.pass(1_000);
        return response;
      },
    });
    await soon(() => expect(cursors(changes)).toEqual(['7', '8']));
    expect(backend.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
    expect(health).toEqual(['live']);
  });

  it('is asked for anew when it is refused', async () => {
    const backend = await serve(status(401), events());
    let count = 0;
    const { health } = follow(backend, { auth: { getToken: () => Promise.resolve(`t${++count}`) } });
    await soon(() => expect(health).toEqual(['live']));
    expect(backend.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('that the portal does not give is asked for again after a wait, not at once', async () => {
    const backend = await serve(events());
    const getToken = vi.fn(() => Promise.reject(new Error('signed out')));
    const { clock, health } = follow(backend, { auth: { getToken } });
    await clock.endWait(1_000, 1_500);
    await clock.endWait(2_000, 3_000);
    await soon(() => expect(clock.waits).toHaveLength(1));
    expect([getToken.mock.calls.length, health]).toEqual([3, ['lost']]);
  });

  it('that is refused twice leaves the stream lost, and it is tried again later', async () => {
    const backend = await serve(status(401), status(401), events());
    const { health, clock } = follow(backend, { auth: { getToken: () => Promise.resolve('t') } });
    await clock.endWait(1_000, 1_500);
    await soon(() => expect(health).toEqual(['lost', 'live']));
  });
});

describe('polling', () => {
  const html: RequestListener = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');

  it.each([
    ['204', status(204)],
    ['403', status(403)],
    ['404', status(404)],
    ['501', status(501)],
    ['JSON instead of a stream', json({})],
    ['a page instead of a stream', html],
  ])('takes over after %s, every 15 seconds, from the last change heard', async (_, refusal) => {
    const backend = await serve(refusal, page('9', '8', '9'), page('9'), page('10', '10'));
    const { changes, health, clock } = follow(backend, { since: '7' });
    await clock.endWait(15_000);
    await clock.endWait(15_000);
    await soon(() => expect(cursors(changes)).toEqual(['8', '9', '10']));
    expect(backend.seen.map(({ url }) => url)).toEqual(['/changes', '/changes?since=7', '/changes?since=9', '/changes?since=9']);
    expect(backend.seen[1]!.headers.accept).toBe('application/json');
    expect(health).toEqual(['polling']);
  });

  it('takes over when something on the way keeps every stream back', async () => {
    const mute: RequestListener = (_, response) => response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    const backend = await serve(mute, mute, page('8', '8'));
    const { changes, health, clock } = follow(backend, { since: '7' });
    await soon(() => expect(health).toEqual(['live']));
    await clock.endWait(45_000);
    await clock.endWait(1_000, 1_500);
    await soon(() => expect(health).toEqual(['live', 'lost', 'live']));
    await clock.endWait(45_000);
    await clock.endWait(2_000, 3_000);
    await soon(() => expect(cursors(changes)).toEqual(['8']));
  });

  it('is lost while the backend is in trouble, and goes on after the time that it asks for', async () => {
    const backend = await serve(status(204), status(503, { 'retry-after': '30' }), page('8', '8'));
    const { changes, health, clock } = follow(backend, { since: '7' });
    await clock.endWait(30_000);
    await soon(() => expect(cursors(changes)).toEqual(['8']));
    expect(health).toEqual(['lost', 'polling']);
  });

  it('tells a gap when the backend says that there is one', async () => {
    const backend = await serve(status(204), json({ items: [], nextCursor: '50', gap: true }), page('50'));
    const { told, clock } = follow(backend, { since: '7' });
    await clock.endWait(15_000);
    await soon(() => expect(backend.seen.at(-1)!.url).toBe('/changes?since=50'));
    expect(told.gaps).toBe(1);
  });

  it('ends when the backend tells no changes at all', async () => {
    const backend = await serve(status(404));
    const { health } = follow(backend);
    await soon(() => expect(health).toEqual(['lost']));
    expect(backend.seen).toHaveLength(2);
  });

  it('ends when it is stopped', async () => {
    const backend = await serve(status(204), page('8', '8'));
    const { changes, stop, clock } = follow(backend, { since: '7' });
    await soon(() => expect(clock.waits).toEqual([15_000]));
    stop();
    expect([clock.waits, changes.length]).toEqual([[], 1]);
  });
});
