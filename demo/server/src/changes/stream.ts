import type { SSEStreamingApi } from 'hono/streaming';
import { every, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import type { Log } from '../log.js';
import { entries, type NewChange, type OutboxEntry } from '../records/outbox.js';
import type { Feed } from './feed.js';
import { cursorAt, resume, told, type Cursors, type Resumption } from './history.js';
import { Queue } from './queue.js';

const pingMs = 15_000;
const historyPage = 100;

/** What a stream is served from. */
export interface StreamSource {
  readonly database: Database;
  readonly feed: Feed;
  readonly cursors: Cursors;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

/** Whose changes, from where, and until when. */
export interface StreamOrder {
  readonly customerId: string;
  /** Known before the stream is answered: who fetches everything once it is open, as after a gap, and then listens, must miss nothing. */
  readonly from: Resumption;
  /** Epoch milliseconds at which the customer's token ends, and the stream with it. */
  readonly endsAt: number;
  /** Hears what has reached the client as it happened. */
  readonly onSent?: (change: NewChange) => void;
  /** Called when the stream begins and every 15 seconds, for as long as somebody is there. */
  readonly onThere?: () => void;
}

/** Sends one customer's changes until her token ends, she leaves or the server stops. */
export async function sendChanges(stream: SSEStreamingApi, source: StreamSource, order: StreamOrder): Promise<void> {
  const queue = new Queue();
  const unsubscribe = source.feed.subscribe(order.customerId, (entry) => queue.push(entry));
  order.onThere?.();
  const stopPings = every(source.clock, pingMs, async () => {
    order.onThere?.();
    await ping(stream);
  });
  const stopWaiting = whenOver(stream, source, order.endsAt, () => queue.end());
  try {
    await sendLive(stream, source, order, queue);
  } catch (problem) {
    // the client comes back with its cursor
    source.log.error('stream-failed', problem);
  } finally {
    unsubscribe();
    stopPings();
    stopWaiting();
  }
}

/** Sends what was missed, then what comes; a client that has fallen behind is treated as one that comes back. */
async function sendLive(stream: SSEStreamingApi, source: StreamSource, { customerId, from, onSent }: StreamOrder, queue: Queue): Promise<void> {
  await stream.write(': hello\n\n');
  let last = await sendHistory(stream, source, customerId, from, queue);
  for (let entry = await queue.next(); entry; entry = await queue.next()) {
    if (entry === 'behind') {
      const again = await resume(source.database, source.cursors, cursorAt(source.cursors, last));
      last = await sendHistory(stream, source, customerId, again, queue);
    } else if (entry.change.kind === 'typing') {
      // without an id of its own, so that nobody comes back to it
      await stream.writeSSE({ data: JSON.stringify(told(source.cursors, { ...entry, id: last })) });
    } else if (entry.id > last) {
      await send(stream, source.cursors, entry);
      last = entry.id;
      onSent?.(entry.change);
    }
  }
}

/** Sends `gap` where there is one, then what the client missed; answers the id after which it has heard nothing. */
async function sendHistory(stream: SSEStreamingApi, source: StreamSource, customerId: string, { after, gap }: Resumption, queue: Queue): Promise<number> {
  const { database, feed, cursors } = source;
  const until = feed.position;
  if (gap) await stream.writeSSE({ event: 'gap', id: cursorAt(cursors, after), data: '{}' });
  let last = after;
  for (;;) {
    const page = await entries(database, { after: last, until, customerId, limit: historyPage });
    for (const entry of page) {
      if (queue.ended) return last;
      await send(stream, cursors, entry);
      last = entry.id;
    }
    if (page.length < historyPage) return last;
  }
}

async function send(stream: SSEStreamingApi, cursors: Cursors, entry: OutboxEntry): Promise<void> {
  await stream.writeSSE({ id: cursorAt(cursors, entry.id), data: JSON.stringify(told(cursors, entry)) });
}

async function ping(stream: SSEStreamingApi): Promise<void> {
  await stream.write(': ping\n\n');
}

/** Calls `end` at whatever comes first: the token's end, the client's leaving, the server's stop; answers how to forget about it. */
export function whenOver(stream: SSEStreamingApi, { clock, stopping }: StreamSource, endsAt: number, end: () => void): () => void {
  const cancel = clock.after(endsAt - clock.now(), end);
  stream.onAbort(end);
  stopping.addEventListener('abort', end);
  if (stopping.aborted) end();
  return () => {
    cancel();
    stopping.removeEventListener('abort', end);
  };
}
