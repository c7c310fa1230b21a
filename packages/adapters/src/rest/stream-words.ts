import type { Context } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { messageDeltaSchema, type MessageDelta } from '@kvitt/core/model/conversation.js';
import { validate } from '@kvitt/core/session/validate.js';
import { headersOf } from './ask.js';
import { eventFeed } from './events.js';
import { Line } from './line.js';
import { problemOf } from './problem.js';
import type { Backend } from './request.js';
import { isStream } from './stream.js';

/** Tells the pieces of a message as they come, until it is said that it has ended; a stream that breaks before throws what is worth another try. */
export async function* streamWords(backend: Backend, pathOf: () => string, context: Context): AsyncGenerator<MessageDelta, void> {
  const line = new Line(backend.clock, context.signal);
  try {
    const ask = { path: pathOf(), accept: 'text/event-stream', headers: { ...headersOf(context), 'Cache-Control': 'no-store' } };
    const response = await backend.send(ask, line.signal);
    if (!response.ok) throw await problemOf(response, backend.clock.now());
    if (!isStream(response)) throw new KvittError('invalid', { status: response.status, message: `no event stream: ${ask.path}` });
    yield* piecesIn(response.body, line);
  } catch (error) {
    context.signal.throwIfAborted();
    throw KvittError.is(error) ? error : broken(error);
  } finally {
    line.close();
  }
}

async function* piecesIn(body: ReadableStream<Uint8Array>, line: Line): AsyncGenerator<MessageDelta, void> {
  const events: { readonly type: string; readonly data: string }[] = [];
  const feed = line.listen(eventFeed({ onEvent: (event) => events.push(event), onId: () => undefined, onRetry: () => undefined }));
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    for (const { type, data } of events.splice(0)) {
      if (type === 'end') return;
      if (type === 'message') yield validate('conversations.stream', messageDeltaSchema, parsed(data));
    }
    const { done, value } = await reader.read();
    if (done) throw broken();
    feed(decoder.decode(value, { stream: true }));
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function broken(cause?: unknown): KvittError {
  return new KvittError('offline', { message: 'the stream broke off', cause });
}
