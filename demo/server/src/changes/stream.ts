import type { SSEStreamingApi } from 'hono/streaming';
import { every, type Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import { entries, type OutboxEntry } from '../records/outbox.js';
import type { Feed } from './feed.js';
import { cursorAt, resume, told, type Cursors } from './history.js';

const pingMs = 15_000;
const historyPage = 100;

/** What a stream is served from. */
export interface StreamSource {
  readonly database: Database;
  readonly feed: Feed;
  readonly cursors: Cursors;
  readonly clock: Clock;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

/** Whose changes, from where, and until when. */
export interface StreamOrder {
  readonly customerId: string;
  readonly lastEventId: string | undefined;
  /** Epoch milliseconds at which the customer's token ends, and the stream with it. */
  readonly endsAt: number;
}

/** Sends one customer's changes until her token ends, she leaves or the server stops. */
export async function sendChanges(stream: SSEStreamingApi, source: StreamSource, order: StreamOrder): Promise<void> {
  const ended = endOf(stream, source, order.endsAt);
  const queue = new Queue();
  const unsubscribe = source.feed.subscribe(order.customerId, (entry) => queue.push(entry));
  const stopPings = every(source.clock, pingMs, () => ping(stream));
  ended.addEventListener('abort', () => queue.push(undefined));
  if (ended.aborted) queue.push(undefined);
  try {
    const after = await sendHistory(stream, source, order);
    await sendLive(stream, source, queue, after);
  } finally {
    unsubscribe();
    stopPings();
  }
}

/** Sends what the client missed, or `gap`; answers the id after which it has heard nothing. */
async function sendHistory(stream: SSEStreamingApi, { database, feed, cursors }: StreamSource, { customerId, lastEventId }: StreamOrder): Promise<number> {
  const until = feed.position;
  const { after, gap } = await resume(database, cursors, lastEventId);
  await stream.write(': hello\n\n');
  if (gap) {
    await stream.writeSSE({ event: 'gap', id: cursorAt(cursors, after), data: '{}' });
    return after;
  }
  let last = after;
  for (;;) {
    const page = await entries(database, { after: last, until, customerId, limit: historyPage });
    for (const entry of page) await send(stream, cursors, entry);
    last = page.at(-1)?.id ?? last;
    if (page.length < historyPage) return last;
  }
}

async function sendLive(stream: SSEStreamingApi, { cursors }: StreamSource, queue: Queue, after: number): Promise<void> {
  let last = after;
  for (let entry = await queue.next(); entry; entry = await queue.next()) {
    if (entry.id <= last) continue;
    await send(stream, cursors, entry);
    last = entry.id;
  }
}

async function send(stream: SSEStreamingApi, cursors: Cursors, entry: OutboxEntry): Promise<void> {
  await stream.writeSSE({ id: cursorAt(cursors, entry.id), data: JSON.stringify(told(cursors, entry)) });
}

async function ping(stream: SSEStreamingApi): Promise<void> {
  await stream.write(': ping\n\n');
}

/** Aborts with whatever comes first: the token's end, the client's leaving, the server's stop. */
function endOf(stream: SSEStreamingApi, { clock, stopping }: StreamSource, endsAt: number): AbortSignal {
  const end = new AbortController();
  const cancel = clock.after(endsAt - clock.now(), () => end.abort());
  stream.onAbort(() => end.abort());
  end.signal.addEventListener('abort', cancel);
  return AbortSignal.any([end.signal, stopping]);
}

/** Entries waiting to be sent, in order; `undefined` ends them. */
class Queue {
  readonly #waiting: (OutboxEntry | undefined)[] = [];
  #wake: () => void = () => undefined;

  push(entry: OutboxEntry | undefined): void {
    this.#waiting.push(entry);
    this.#wake();
  }

  async next(): Promise<OutboxEntry | undefined> {
    if (this.#waiting.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
    return this.#waiting.shift();
  }
}
