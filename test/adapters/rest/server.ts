import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What reached the server. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A real HTTP server on a free port that answers as told and remembers what it was asked; gone when the test is. */
export interface Backend {
  readonly baseUrl: string;
  readonly seen: readonly Seen[];
  /** Cuts every connection, as a crash does. */
  cut(): void;
  close(): Promise<void>;
}

/** Answers the requests in turn, the last answer again and again. */
export async function serve(...answers: readonly RequestListener[]): Promise<Backend> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const turn = answers[Math.min(seen.length, answers.length - 1)];
    const { method = '', url = '', headers } = request;
    const entry = { method, url, headers, body: '' };
    seen.push(entry);
    for await (const piece of request) entry.body += String(piece);
    turn?.(request, response);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => closed(server);
  onTestFinished(close);
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, cut: () => server.closeAllConnections(), close };
}

/** Answers JSON. */
export const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response
      .writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers })
      .end(JSON.stringify(value));
  };

/** Answers a status without a body. */
export const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

/** Answers an event stream: the pieces now, and the connection stays open unless it is to end. */
export const events =
  (pieces: string | Uint8Array = ': hello\n\n', { end = false } = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(pieces);
    if (end) response.end();
  };

/** Takes the question and never answers. */
export const silence: RequestListener = () => undefined;

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
