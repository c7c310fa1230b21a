import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { problem } from './problem.js';

/** How long an answer under way may take once the server stops. */
const graceMs = 5_000;

/** A connection on which nothing moves so long is given up; a stream says something every 15 seconds, so its client does not take it. */
const stalledMs = 45_000;

/** The port is another program's; said in words by main. */
export class PortTaken extends Error {}

export type Fetch = (request: Request) => Response | Promise<Response>;

/** A bound port whose answers come later, so that a taken port is told before a database is opened. */
export interface Listening {
  readonly port: number;
  /** From now on requests are answered; before, they are told to come back in a second. */
  serve(fetch: Fetch): void;
  /** Takes no more requests; settles when those under way are answered. */
  close(): Promise<void>;
}

export async function listen(host: string, port: number, patienceMs = stalledMs): Promise<Listening> {
  let fetch: Fetch = () => problem(503, { title: 'Starting' }, { 'retry-after': '1' });
  const server = createAdaptorServer({ fetch: (request: Request) => fetch(request) }) as Server;
  server.timeout = patienceMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(inWords(error, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (real) => void (fetch = real),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), graceMs).unref();
      }),
  };
}

function inWords(error: Error, port: number): Error {
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  return taken ? new PortTaken(`Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port + 1} npm start.`) : error;
}
