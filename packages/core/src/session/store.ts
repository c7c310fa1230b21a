import type { Store } from './session.js';

/** A store that lives as long as the page, where the platform gives none. */
export function memoryStore(): Store {
  const entries = new Map<string, string>();
  return {
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => void entries.set(key, value),
    delete: (key) => void entries.delete(key),
    keys: (prefix) => [...entries.keys()].filter((key) => key.startsWith(prefix)),
  };
}

/** A store that holds on where the platform's refuses (it is full, or the browser has taken it back): what that one does not take, or let go, the page remembers. */
export function sturdyStore(store: Store): Store {
  const page = memoryStore();
  return {
    get: (key) => page.get(key) ?? unlessRefused(() => store.get(key), () => null),
    set(key, value) {
      page.delete(key);
      unlessRefused(() => store.set(key, value), () => page.set(key, value));
    },
    delete(key) {
      page.delete(key);
      unlessRefused(() => store.delete(key), () => page.set(key, ''));
    },
    keys: (prefix) => [...new Set([...page.keys(prefix), ...unlessRefused(() => store.keys(prefix), () => [])])],
  };
}

function unlessRefused<Answer>(use: () => Answer, otherwise: () => Answer): Answer {
  try {
    return use();
  } catch {
    return otherwise();
  }
}
