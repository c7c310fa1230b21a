import type { LargeStore } from '@kvitt/core/session/session.js';
import { createStore, del, entries, set } from 'idb-keyval';

const store = createStore('kvitt', 'outbox');

/** Messages that have not left, in a database of Kvitt's own. */
export const outboxDatabase: LargeStore = {
  entries: async (prefix) => (await entries<string, unknown>(store)).filter(([key]) => key.startsWith(prefix)),
  set: (key, value) => set(key, value, store),
  delete: (key) => del(key, store),
};
