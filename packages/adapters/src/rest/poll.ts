import { KvittError, type ErrorCode } from '@kvitt/core/error.js';
import { pause } from '@kvitt/core/session/clock.js';
import { readJson } from './body.js';
import type { ChangeFeed } from './changes.js';
import type { Backend } from './request.js';
import type { components } from './wire.js';

const intervalMs = 15_000;

/** The backend tells no changes at all: asking again would not help. */
const hopeless: readonly ErrorCode[] = ['not-found', 'forbidden', 'unsupported'];

/** Asks for changes now and then until it is stopped, or until it is clear that there are none to be had. */
export async function askNowAndThen(backend: Backend, feed: ChangeFeed): Promise<void> {
  while (!feed.signal.aborted && (await poll(backend, feed)));
}

/** Asks once, then waits as long as is good before the next question; answers whether that one makes sense. */
export async function poll(backend: Backend, feed: ChangeFeed): Promise<boolean> {
  const problem = await ask(backend, feed);
  feed.health(problem ? 'lost' : 'polling');
  await pause(backend.clock, Math.max(intervalMs, problem?.retryAfterMs ?? 0), feed.signal);
  return !problem || !hopeless.includes(problem.code);
}

async function ask(backend: Backend, feed: ChangeFeed): Promise<KvittError | undefined> {
  try {
    const query = { since: feed.cursor };
    hear(
      feed,
      (await backend.request(
        { path: '/changes', query, accept: 'application/json' },
        feed,
        readJson,
      )) as components['schemas']['ChangePage'],
    );
    return undefined;
  } catch (error) {
    return KvittError.from(error);
  }
}

function hear(feed: ChangeFeed, { items, nextCursor, gap }: components['schemas']['ChangePage']): void {
  if (gap) feed.gap();
  for (const change of items) feed.tell(change);
  feed.cursor = nextCursor;
}
