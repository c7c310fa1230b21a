import type { Clock } from '../clock.js';
import type { Database } from '../db/database.js';
import type { Caller } from './callbacks.js';
import { pathOf } from './paths.js';
import type { SimulatedRequest } from './requests.js';

/** What the simulator's parts work with. */
export interface SimulatorOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly caller: Caller;
  /** Where customers reach the simulator's pages. */
  readonly origin: string;
  /** The name that the app shows for a merchant's Swish number. */
  readonly merchantName: (payeeAlias: string) => string;
  /** Aborts when the server stops: nobody is kept waiting then. */
  readonly stopping: AbortSignal;
}

/** Swish gives the customer three minutes; so does everybody else here. */
export const lifetimeMs = 3 * 60_000;

/** What happens between a request and its answer: the merchant may be called first, and may have to wait. */
export async function beforeAnswer({ clock, caller, stopping }: SimulatorOptions, request: SimulatedRequest): Promise<void> {
  const { callback, answersAfterMs } = pathOf(request.amount);
  if (callback === 'before-the-answer') await caller.callAhead(request);
  if (answersAfterMs === undefined || stopping.aborted) return;
  await new Promise<void>((resolve) => {
    clock.after(answersAfterMs, resolve);
    stopping.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** HTTPS, or this machine, so that nobody makes this server call others in its network; the demo runs without certificates. */
export function isSafeCallback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
