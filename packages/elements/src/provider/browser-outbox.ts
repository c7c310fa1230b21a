import type { LargeStore } from '@kvitt/core/session/session.js';

const database = async (): Promise<LargeStore> => (await import('./outbox-database.js')).outboxDatabase;

/** IndexedDB, so that a message survives a reload. A page without conversations neither fetches nor opens it. */
export const browserOutbox: LargeStore = {
  entries: async (prefix) => (await database()).entries(prefix),
  set: async (key, value) => (await database()).set(key, value),
  delete: async (key) => (await database()).delete(key),
};
