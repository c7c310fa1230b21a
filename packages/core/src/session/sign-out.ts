import type { Audience } from '../adapter.js';
import type { LargeStore, Store } from './session.js';

/** Under what the intents of a backend are kept. */
export function intentsOf(scope: string): string {
  return `kvitt.intent/${encodeURIComponent(scope)}`;
}

/** Under what messages that have not left are kept: in the large store themselves, in the small one a mark for each, so that a page without any need not look. */
export function outboxOf(scope: string, audience: Audience): string {
  return `kvitt.outbox/${encodeURIComponent(scope)}/${audience}/`;
}

/** The mark of a message whose writer has signed out: whoever finds it erases it. */
export const writerGone = 'gone';

/** The customer signed out: nothing of hers stays, also what another page kept, or this one before it was loaded anew. */
export function forgetIntents(store: Store, scope: string): void {
  for (const key of store.keys(`${intentsOf(scope)}/`)) store.delete(key);
}

/** The same of her messages. They are marked at once, for a page that is left upon signing out may not live to see them erased. */
export async function forgetOutbox(marks: Store, outbox: LargeStore | undefined, prefix: string): Promise<void> {
  const keys = marks.keys(prefix);
  for (const key of keys) marks.set(key, writerGone);
  for (const key of keys) await (outbox?.delete(key) ?? Promise.resolve()).then(() => marks.delete(key), () => undefined);
}
