import type { Clock, Store } from '@kvitt/core/session/session.js';

/** Of a page or a process: once it has ended, nothing that it had begun goes on. */
export class Life {
  #over = false;
  readonly #atEnd = new Set<() => void>();

  get over(): boolean {
    return this.#over;
  }

  end(): void {
    this.#over = true;
    for (const tell of this.#atEnd) tell();
    this.#atEnd.clear();
  }

  /** Calls back at the end; answers how to forget about it. */
  atEnd(tell: () => void): () => void {
    this.#atEnd.add(tell);
    return () => void this.#atEnd.delete(tell);
  }

  /** Settles as `promise` does, and never once this life is over. */
  within<Answer>(promise: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      promise.then(
        (answer) => !this.#over && resolve(answer),
        (problem: unknown) => !this.#over && reject(problem as Error),
      );
    });
  }

  /** The clock of a device, which may be wrong. */
  clock(time: Clock, wrongMs = 0): Clock {
    return { now: () => time.now() + wrongMs, after: (ms, callback) => time.after(ms, () => !this.#over && callback()) };
  }

  /** What a device keeps: the dead write nothing. */
  store(entries: Map<string, string>): Store {
    return {
      get: (key) => entries.get(key) ?? null,
      set: (key, value) => {
        if (!this.#over) entries.set(key, value);
      },
      delete: (key) => {
        if (!this.#over) entries.delete(key);
      },
      keys: (prefix) => [...entries.keys()].filter((key) => key.startsWith(prefix)),
    };
  }
}
