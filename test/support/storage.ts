/** The keys that this page writes into `localStorage` from here to `stop`. Other files of the suite share the storage at the same time, so that what is in it tells nothing about this page. */
export function storageWrites(): { readonly keys: readonly string[]; stop(): void } {
  const written = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
  const keys: string[] = [];
  Object.defineProperty(Storage.prototype, 'setItem', {
    ...written,
    value(this: Storage, key: string, value: string) {
      keys.push(key);
      (written.value as Storage['setItem']).call(this, key, value);
    },
  });
  return { keys, stop: () => void Object.defineProperty(Storage.prototype, 'setItem', written) };
}
