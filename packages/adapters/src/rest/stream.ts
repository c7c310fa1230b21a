import { pause } from '@kvitt/core/session/clock.js';
import { Backoff } from './backoff.js';
import { headersOf } from './ask.js';
import type { ChangeFeed } from './changes.js';
import { eventFeed } from './events.js';
import { Line } from './line.js';
import type { Backend } from './request.js';
import { retryAfterMs } from './retry-after.js';

/** So many connections in a row that open and say nothing mean that something on the way keeps the stream back. */
const mutesToGiveUp = 2;

/** Statuses below 500 that pass by themselves; 401 is one because the customer may sign in again elsewhere. */
const passing: readonly number[] = [401, 408, 425, 429];

/** How a connection ended: for good, or to be tried again. */
type Ending = 'refused' | { readonly opened?: boolean; readonly mute?: boolean; readonly afterMs?: number };

/** Keeps a stream open until it is stopped, or until it is clear that there is none to be had. */
export async function stream(backend: Backend, feed: ChangeFeed): Promise<void> {
  const backoff = new Backoff();
  for (let mutes = 0; !feed.signal.aborted && mutes < mutesToGiveUp;) {
    const ending = await connect(backend, feed, backoff);
    if (ending === 'refused') return;
    mutes = ending.mute ? mutes + 1 : 0;
    // the stream ended with its token: nothing is wrong, and a new one is asked for at once
    if (ending.opened && backend.tokenSpent) continue;
    feed.health('lost');
    await pause(backend.clock, backoff.next(ending.afterMs), feed.signal);
  }
}

async function connect(backend: Backend, feed: ChangeFeed, backoff: Backoff): Promise<Ending> {
  const line = new Line(backend.clock, feed.signal);
  let opened = false;
  try {
    const response = await backend.send(askOf(feed), line.signal);
    if (!isStream(response)) return endingOf(response, backend.clock.now());
    opened = true;
    await read(response.body, line.listen(listener(feed, backoff)));
  } catch {
    // lost: what was heard until then holds
  } finally {
    line.close();
  }
  return { opened, mute: opened && line.mute };
}

function askOf({ cursor, audience }: ChangeFeed) {
  return {
    path: '/changes',
    accept: 'text/event-stream',
    headers: { ...headersOf({ audience }), 'Cache-Control': 'no-store', 'Last-Event-ID': cursor && bytesOf(cursor) },
  };
}

/** A header carries bytes, one per character; a cursor may be any text. */
function bytesOf(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

/** Whether it is one that can be read. */
export function isStream(response: Response): response is Response & { readonly body: ReadableStream<Uint8Array> } {
  return (
    response.status === 200 && response.body !== null && /^text\/event-stream\s*(;|$)/i.test(response.headers.get('content-type') ?? '')
  );
}

function endingOf({ status, headers }: Response, now: number): Ending {
  const passes = passing.includes(status) || (status >= 500 && status !== 501);
  return passes ? { afterMs: retryAfterMs(headers, now) } : 'refused';
}

/** A stream that begins without a cursor is a gap, whether or not the backend says so first. */
function listener(feed: ChangeFeed, backoff: Backoff): (piece: string) => void {
  let gapTold = feed.cursor === undefined;
  feed.health('live');
  if (gapTold) feed.gap();
  const next = eventFeed({
    onId: (id) => (feed.cursor = id || undefined),
    onRetry: (ms) => (backoff.baseMs = ms),
    onEvent({ type, data }) {
      if (type === 'message') feed.tell(parsed(data, feed.cursor));
      else if (type === 'gap' && !gapTold) feed.gap();
      gapTold = false;
    },
  });
  return (piece) => {
    backoff.reset();
    next(piece);
  };
}

/** The event's id is the change's cursor, also where the change does not repeat it. */
function parsed(data: string, cursor: string | undefined): unknown {
  try {
    return { cursor, ...(JSON.parse(data) as object) };
  } catch {
    return undefined;
  }
}

async function read(body: ReadableStream<Uint8Array>, onPiece: (piece: string) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onPiece(decoder.decode(value, { stream: true }));
  }
}
