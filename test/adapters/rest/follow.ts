import { restAdapter, type RestOptions } from '@kvitt/adapters/rest.js';
import type { Health } from '@kvitt/core/adapter.js';
import type { Change } from '@kvitt/core/model/change.js';
import { onTestFinished, vi } from 'vitest';
import { StillClock } from './clock.js';
import type { Backend } from './server.js';

/** One event as the contract has it. */
export const change = (cursor: string, id = `invoice-${cursor}`): string =>
  `id: ${cursor}\ndata: ${JSON.stringify({ cursor, kind: 'invoice', id })}\n\n`;

export const cursors = (changes: readonly Change[]): readonly string[] => changes.map(({ cursor }) => cursor);

/** What each request resumed from. */
export const resumedFrom = (backend: Backend): readonly unknown[] => backend.seen.map(({ headers }) => headers['last-event-id']);

/** Settles when it holds, also on a machine that is busy. */
export const soon = (expectation: () => void): Promise<void> => vi.waitFor(expectation, { timeout: 10_000, interval: 10 });

/** Follows the changes of a backend until the test is over, and keeps all that was told. */
export function follow(backend: Backend, { since, ...options }: Partial<RestOptions> & { readonly since?: string } = {}) {
  const clock = new StillClock();
  const stopping = new AbortController();
  const told = { changes: [] as Change[], health: [] as Health[], gaps: 0 };
  onTestFinished(() => stopping.abort());
  const stop = restAdapter({ ...backend, clock, ...options }).changes!((next) => told.changes.push(next), {
    since,
    signal: stopping.signal,
    onHealth: (health) => told.health.push(health),
    onGap: () => (told.gaps += 1),
  });
  return { changes: told.changes, health: told.health, told, clock, stop };
}
