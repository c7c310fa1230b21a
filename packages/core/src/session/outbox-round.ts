import { pause } from './clock.js';
import type { Clock } from './session.js';

/** What a round needs of the session around it. */
export interface RoundOptions {
  readonly clock: Clock;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
}

/** Sends a lane empty, however often that must be tried. */
export class Round {
  readonly #options: RoundOptions;
  readonly #run: () => Promise<number | undefined>;
  readonly #onDone: () => void;
  #running = false;
  #again = false;
  #resting: AbortController | undefined;

  /** `run` answers how long to wait before the next try, or nothing when there is nothing left. */
  constructor(options: RoundOptions, run: () => Promise<number | undefined>, onDone: () => void) {
    this.#options = options;
    this.#run = run;
    this.#onDone = onDone;
  }

  /** There is something to send; a round under way has one more look before it ends. */
  go(): void {
    this.#again = true;
    if (!this.#running) void this.#go();
  }

  /** Waits no longer. */
  wake(): void {
    this.#resting?.abort();
  }

  async #go(): Promise<void> {
    this.#running = true;
    while (this.#again && !this.#options.signal.aborted) {
      this.#again = false;
      const pauseMs = await this.#run().catch(() => 1000);
      if (pauseMs !== undefined) await this.#rest(pauseMs);
    }
    this.#running = false;
    this.#onDone();
  }

  async #rest(ms: number): Promise<void> {
    const resting = (this.#resting = new AbortController());
    this.#again = true;
    await pause(this.#options.clock, ms, AbortSignal.any([resting.signal, this.#options.signal]));
    this.#resting = undefined;
  }
}
