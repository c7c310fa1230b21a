import type { Store } from './session.js';

/** Under what the intents of a backend are kept. */
export function intentsOf(scope: string): string {
  return `kvitt.intent/${encodeURIComponent(scope)}`;
}

/** The customer signed out: nothing of hers stays, also what another page kept, or this one before it was loaded anew. */
export function forgetIntents(store: Store, scope: string): void {
  for (const key of store.keys(`${intentsOf(scope)}/`)) store.delete(key);
}
