import type { Message } from '@kvitt/core/model/conversation.js';
import type { SSEStreamingApi } from 'hono/streaming';
import { whenOver, type StreamSource } from '../changes/stream.js';
import type { Clock } from '../clock.js';
import type { MessageRow } from '../records/messages.js';
import type { NewChange } from '../records/outbox.js';
import { endsAt, nextWordMs, writtenBy, type Writing } from './pieces.js';
import { addresseeOf, type Reader } from './reader.js';

/** Who watches, and until when her token is good. */
export interface Watcher {
  readonly reader: Reader;
  readonly endsAt: number;
}

/** Sends the words of a message from the first on as the clock writes them, until it is written or stopped. */
export async function sendWords(stream: SSEStreamingApi, source: StreamSource, who: Watcher, row: MessageRow): Promise<void> {
  const over = new AbortController();
  let isWritten = row.writingSince === null;
  const stopWaiting = whenOver(stream, source, who.endsAt, () => over.abort());
  const unsubscribe = source.feed.subscribe(addresseeOf(who.reader), ({ change }) => {
    if (!isEndOf(row.id, change)) return;
    isWritten = true;
    over.abort();
  });
  try {
    const since = row.writingSince ?? Number.NEGATIVE_INFINITY;
    const isAllSent = await sendWriting(stream, { text: row.text, since }, source.clock, over.signal);
    if (isAllSent || isWritten) await stream.writeSSE({ event: 'end', data: '{}' });
  } finally {
    stopWaiting();
    unsubscribe();
  }
}

/** Answers whether the last word was sent. */
async function sendWriting(stream: SSEStreamingApi, writing: Writing, clock: Clock, over: AbortSignal): Promise<boolean> {
  let at = 0;
  while (at < writing.text.length && !over.aborted) {
    const written = endsAt(writing) <= clock.now() ? writing.text : writtenBy(writing, clock.now());
    if (written.length > at) await stream.writeSSE({ data: JSON.stringify({ at, text: written.slice(at) }) });
    at = Math.max(at, written.length);
    if (at < writing.text.length) await pause(clock, nextWordMs(writing, clock.now()), over);
  }
  return at === writing.text.length;
}

function pause(clock: Clock, ms: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      cancel();
      over.removeEventListener('abort', go);
      resolve();
    };
    const cancel = clock.after(ms, go);
    over.addEventListener('abort', go);
  });
}

function isEndOf(messageId: string, { kind, value }: NewChange): boolean {
  if (kind !== 'message') return false;
  const { id, writing } = value as Message;
  return id === messageId && writing !== true;
}
