import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { expectSchema } from './openapi.js';

/** What arrives on a stream. */
export type Arrival = { readonly type: 'event'; readonly event: EventSourceMessage } | { readonly type: 'comment'; readonly text: string } | { readonly type: 'end' };

/** An open stream of changes, read one arrival at a time. */
export interface TestStream {
  readonly response: Response;
  /** Waits for whatever comes next. */
  next(): Promise<Arrival>;
  /** Waits for the next event, past comments; each change is held against the contract. */
  event(): Promise<EventSourceMessage>;
  close(): void;
}

export async function openStream(url: string, token: string, lastEventId?: string, more: Readonly<Record<string, string>> = {}): Promise<TestStream> {
  const leaving = new AbortController();
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }), ...more };
  const response = await fetch(url, { headers, signal: leaving.signal });
  const arrivals = read(response);
  const next = async (): Promise<Arrival> => {
    const { value } = await arrivals.next();
    return value ?? { type: 'end' };
  };
  const event = async (): Promise<EventSourceMessage> => {
    const arrival = await next();
    if (arrival.type === 'end') throw new Error('the stream ended where an event was expected');
    if (arrival.type === 'comment') return event();
    if (arrival.event.event === undefined) expectSchema('Change', JSON.parse(arrival.event.data));
    return arrival.event;
  };
  return { response, next, event, close: () => leaving.abort() };
}

async function* read(response: Response): AsyncGenerator<Arrival, undefined> {
  const waiting: Arrival[] = [];
  const parser = createParser({
    onEvent: (event) => waiting.push({ type: 'event', event }),
    onComment: (text) => waiting.push({ type: 'comment', text }),
  });
  if (!response.body) return undefined;
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    parser.feed(chunk);
    yield* waiting.splice(0);
  }
  return undefined;
}
