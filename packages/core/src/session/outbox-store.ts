import { KvittError } from '../error.js';
import { inTime } from './in-time.js';
import type { Clock, LargeStore } from './session.js';

/** A platform's store that has not answered until then is taken for one that refuses, and not waited for again before it has answered. */
const patienceMs = 5_000;

/** Keeps messages as long as the page lives, where the platform keeps none. */
export function memoryLargeStore(): LargeStore {
  const values = new Map<string, unknown>();
  return {
    entries: (prefix) => Promise.resolve([...values].filter(([key]) => key.startsWith(prefix))),
    set: (key, value) => Promise.resolve(void values.set(key, value)),
    delete: (key) => Promise.resolve(void values.delete(key)),
  };
}

/** A store that holds on where the platform's refuses (it is full, or private): what that one does not take the page remembers, what it does not let go the page knows to be gone. */
export class SturdyLargeStore {
  readonly #store: LargeStore;
  readonly #clock: Clock;
  readonly #page = new Map<string, unknown>();
  readonly #gone = new Set<string>();
  #silent = false;

  constructor(store: LargeStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Nothing where the platform's store does not say what it has. */
  async entries(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[] | undefined> {
    const kept = await this.#within(() => this.#store.entries(prefix)).catch(() => undefined);
    if (!kept) return undefined;
    const page = [...this.#page].filter(([key]) => key.startsWith(prefix));
    return [...kept.filter(([key]) => !this.#gone.has(key) && !this.#page.has(key)), ...page];
  }

  /** Never rejects; the page has it until the platform's store has: answers whether that is so. */
  async set(key: string, value: unknown): Promise<boolean> {
    this.#gone.delete(key);
    this.#page.set(key, value);
    try {
      await this.#within(() => this.#store.set(key, value));
      if (this.#page.get(key) === value) this.#page.delete(key);
      return true;
    } catch {
      return false;
    }
  }

  async delete(key: string): Promise<void> {
    this.#page.delete(key);
    this.#gone.add(key);
    await this.#within(() => this.#store.delete(key)).catch(() => undefined);
  }

  async #within<Answer>(use: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#used(use);
    if (this.#silent) throw new KvittError('timeout', { message: 'The store is silent' });
    return inTime(this.#clock, patienceMs, new AbortController().signal, () => answer).catch((error: unknown) => {
      this.#silent ||= KvittError.is(error) && error.code === 'timeout';
      throw error;
    });
  }

  /** Any answer, a refusal too, ends its silence. */
  #used<Answer>(use: () => Promise<Answer>): Promise<Answer> {
    const answer = (async () => use())();
    const heard = (): void => void (this.#silent = false);
    answer.then(heard, heard);
    return answer;
  }
}
