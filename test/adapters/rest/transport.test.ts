import { describe, expect, it } from 'vitest';
import faults from '../../fixtures/faults/sse-transport.json' with { type: 'json' };
import { change, cursors, follow, resumedFrom, soon } from './follow.js';
import { events, json, serve, status } from './server.js';

const polled = (backend: Awaited<ReturnType<typeof serve>>) => backend.seen.map(({ headers }) => headers.accept === 'application/json');

/** What design.md says of each case of the transport: ended streams are followed by polling, and a 500 is tried again. */
const table: Readonly<Record<string, () => Promise<void>>> = {
  'HTTP 204 on (re)connect': async () => {
    const backend = await serve(events(change('7'), { end: true }), status(204), json({ items: [], nextCursor: '7' }));
    const { clock, health } = follow(backend, { since: '6' });
    await clock.endWait(1_000, 1_500);
    await clock.endWait(15_000);
    await soon(() => expect(polled(backend)).toEqual([false, false, true, true]));
    expect(health).toEqual(['live', 'lost', 'polling']);
  },

  'HTTP 200 with content-type text/html or application/json': async () => {
    for (const type of ['text/html', 'application/json', 'text/event-streams']) {
      const backend = await serve((_, response) => response.writeHead(200, { 'content-type': type }).end('{"items":[],"nextCursor":"7"}'));
      const { clock } = follow(backend);
      await clock.endWait(15_000);
      await soon(() => expect(polled(backend)).toEqual([false, true, true]));
    }
  },

  'HTTP 500/404/403': async () => {
    for (const code of [403, 404]) {
      const backend = await serve(status(code), json({ items: [], nextCursor: '7' }));
      await follow(backend).clock.endWait(15_000);
      await soon(() => expect(polled(backend)).toEqual([false, true, true]));
    }
    const backend = await serve(status(500), events());
    const { clock, health } = follow(backend);
    await clock.endWait(1_000, 1_500);
    await soon(() =>
      expect([polled(backend), health]).toEqual([
        [false, false],
        ['lost', 'live'],
      ]),
    );
  },

  'network drop after event id 7': async () => {
    const backend = await serve(events(`retry: 3000\n${change('7')}`), events(change('8')));
    const { changes, clock } = follow(backend);
    await soon(() => expect(cursors(changes)).toEqual(['7']));
    backend.cut();
    await clock.endWait(3_000, 4_500);
    await soon(() => expect(cursors(changes)).toEqual(['7', '8']));
    expect(resumedFrom(backend)).toEqual([undefined, '7']);
  },

  'no-store Cache-Control and Accept: text/event-stream on every request': async () => {
    const backend = await serve(events(change('7'), { end: true }), events());
    await follow(backend).clock.endWait(1_000, 1_500);
    await soon(() => expect(backend.seen).toHaveLength(2));
    for (const { headers } of backend.seen) expect(headers).toMatchObject({ accept: 'text/event-stream', 'cache-control': 'no-store' });
  },
};

describe('every case of the way to a stream', () => {
  it.each(faults.map((fault) => fault.case))('%s', (name) => table[name]!());
});
