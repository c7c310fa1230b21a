import { KvittError } from '@kvitt/core/error.js';
import type { ReactiveControllerHost } from 'lit';
import { KvittErrorEvent } from '../events/trouble.js';

/** What an element is doing: one action at a time, its trouble told by `kvitt-error` and kept until the next try. */
export class ActionController<Arguments extends readonly unknown[], Result> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #during: string;
  readonly #act: (...given: Arguments) => Promise<Result>;
  #running: Promise<Result | undefined> | undefined;
  #error: KvittError | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, during: string, act: (...given: Arguments) => Promise<Result>) {
    this.#host = host;
    this.#during = during;
    this.#act = act;
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /** Why the last run failed; nothing while a new one is under way. */
  get error(): KvittError | undefined {
    return this.#error;
  }

  /** Acts, unless it is already acting: a second press is the first press. Never rejects; answers `undefined` on trouble. */
  run(...given: Arguments): Promise<Result | undefined> {
    this.#running ??= this.#attempt(given);
    return this.#running;
  }

  /** Forgets the trouble, when the customer chooses another way. */
  clear(): void {
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  async #attempt(given: Arguments): Promise<Result | undefined> {
    this.clear();
    try {
      return await this.#act(...given);
    } catch (thrown) {
      this.#fail(thrown);
      return undefined;
    } finally {
      this.#running = undefined;
      this.#host.requestUpdate();
    }
  }

  #fail(thrown: unknown): void {
    if (thrown instanceof Error && thrown.name === 'AbortError') return;
    this.#error = KvittError.from(thrown);
    this.#host.dispatchEvent(new KvittErrorEvent(this.#error, this.#during));
  }
}
