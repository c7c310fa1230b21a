import { KvittError } from '../error.js';

/** A part of Kvitt that not every page needs, fetched with the first call for all who call; after a failure the next call fetches anew. */
export class Later<Part> {
  readonly #fetch: () => Promise<Part>;
  #coming: Promise<Part> | undefined;
  #here: Part | undefined;

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
  }

  /** The part, once it has come. */
  get here(): Part | undefined {
    return this.#here;
  }

  /** Rejects with `offline`: nothing else keeps a file of the page's own away. */
  come(): Promise<Part> {
    this.#coming ??= this.#fetch().then(
      (part) => (this.#here = part),
      (cause: unknown) => {
        this.#coming = undefined;
        throw new KvittError('offline', { message: `Kvitt's own code could not be fetched: ${String(cause)}`, cause });
      },
    );
    return this.#coming;
  }
}
