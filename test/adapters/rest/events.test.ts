import { restAdapter } from '@kvitt/adapters/rest.js';
import type { Change } from '@kvitt/core/model/change.js';
import { describe, expect, it } from 'vitest';
import { eventFeed } from '../../../packages/adapters/src/rest/events.js';
import streams from '../../fixtures/faults/sse-streams.json' with { type: 'json' };
import { events, serve } from './server.js';

interface Told {
  readonly event?: string;
  readonly data: string;
  readonly lastEventId?: string;
  readonly retryAfterwards?: number;
}

interface Stream {
  readonly name: string;
  readonly body: string;
  readonly events: readonly Told[];
}

/** Feeds a stream in pieces of a size, and answers what it told with the id and the waiting time that held then. */
function hear(body: string, size = body.length): Required<Told>[] {
  const told: Required<Told>[] = [];
  let lastEventId = '';
  let retryAfterwards = 0;
  const feed = eventFeed({
    onEvent: ({ type, data }) => told.push({ event: type, data, lastEventId, retryAfterwards }),
    onId: (id) => (lastEventId = id),
    onRetry: (ms) => (retryAfterwards = ms),
  });
  for (let at = 0; at < body.length; at += size) feed(body.slice(at, at + size));
  return told;
}

describe('an event stream of the standard’s own tests', () => {
  it.each((streams.tests as Stream[]).map((stream) => [stream.name, stream] as const))('%s', (_, { body, events: expected }) => {
    expect(hear(body)).toMatchObject(expected);
    expect(hear(body)).toHaveLength(expected.length);
  });

  it.each((streams.tests as Stream[]).map((stream) => [stream.name, stream] as const))('%s, character by character', (_, { body }) => {
    expect(hear(body, 1)).toEqual(hear(body));
  });
});

describe('an event', () => {
  it('is told as soon as its last line is there, also one that ends in CR', () => {
    expect(hear('data: a\r\r')).toHaveLength(1);
    expect(hear('data: a\r\n\r\n', 9)).toHaveLength(1);
  });

  it('without data still moves the place to resume from', () => {
    expect(hear('id: 7\n\ndata: a\n\n')).toMatchObject([{ data: 'a', lastEventId: '7' }]);
  });

  it('that is unfinished moves nothing', () => {
    expect(hear('id: 1\ndata: a\n\nid: 2\ndata: b\n')).toMatchObject([{ data: 'a', lastEventId: '1' }]);
  });

  it('whose id holds a NUL keeps the id before', () => {
    expect(hear('id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n')).toMatchObject([{ lastEventId: '1' }, { lastEventId: '1' }]);
  });
});

describe('a stream on the wire', () => {
  const change = (id: string) => `id: ${id}\ndata: {"kind":"invoice","id":"å${id}"}\n\n`;

  it.each([
    ['one byte order mark at its beginning', `\uFEFF${change('1')}`, ['å1']],
    ['a byte order mark in the middle, which is text', `${change('1')}\uFEFF${change('2')}`, ['å1', 'å2']],
    ['characters cut in two', change('1'), ['å1']],
  ])('is read with %s', async (_, text, ids) => {
    const bytes = new TextEncoder().encode(text);
    const middle = text.includes('å') ? bytes.indexOf(0xc3) + 1 : 1;
    const backend = await serve((request, response) => {
      events(bytes.slice(0, middle))(request, response);
      setImmediate(() => response.write(bytes.slice(middle)));
    });
    const stop = new AbortController();
    const heard: Change[] = [];
    await new Promise<void>((resolve) => {
      restAdapter(backend).changes!((next) => heard.push(next) === ids.length && resolve(), { signal: stop.signal });
    });
    stop.abort();
    expect(heard.map(({ id }) => id)).toEqual(ids);
  });
});
