import type { Store } from '@kvitt/core/session/session.js';

const probe = 'kvitt.probe';

/** `localStorage`, so that an intent to pay survives a reload; nothing where the browser refuses it, and the session then keeps its own. */
export function browserStore(): Store | undefined {
  try {
    const storage = window.localStorage;
    storage.setItem(probe, '');
    storage.removeItem(probe);
    return storeOver(storage);
  } catch {
    return undefined;
  }
}

function storeOver(storage: Storage): Store {
  return {
    get: (key) => storage.getItem(key),
    set: (key, value) => storage.setItem(key, value),
    delete: (key) => storage.removeItem(key),
    keys: (prefix) => Object.keys(storage).filter((key) => key.startsWith(prefix)),
  };
}
