import type { Clock } from './session.js';
import { onVisibility, visible } from './visible.js';

/** What is asked about, and when. */
export interface Polled {
  readonly clock: Clock;
  /** The pause before the next question, after so many. */
  pauseMs(asked: number): number;
  /** Whether there is still something to wait for. */
  wanted(): boolean;
  ask(): Promise<void>;
}

/** Asks again with growing pauses as long as someone looks, the page is on screen and something is awaited. */
export class Poll {
  readonly #polled: Polled;
  #asked = 0;
  #lookers = 0;
  #cancel: (() => void) | undefined;
  #stopListening: (() => void) | undefined;

  constructor(polled: Polled) {
    this.#polled = polled;
  }

  look(): () => void {
    if (this.#lookers++ === 0) this.#stopListening = onVisibility(() => this.anew());
    this.wake();
    return () => {
      if (--this.#lookers === 0) this.#stopListening?.();
      this.wake();
    };
  }

  /** Something happened: there may be more to wait for, or nothing any more. */
  wake(): void {
    if (!this.#wanted) {
      this.#rest();
      this.#asked = 0;
    } else this.#cancel ??= this.#polled.clock.after(this.#polled.pauseMs(this.#asked), () => void this.#turn());
  }

  /** The pauses are others from now on. */
  restart(): void {
    this.#rest();
    this.wake();
  }

  /** Something else is awaited, or someone came back to the page: the first pauses are short again. */
  anew(): void {
    this.#asked = 0;
    this.restart();
  }

  get #wanted(): boolean {
    return this.#lookers > 0 && visible() && this.#polled.wanted();
  }

  async #turn(): Promise<void> {
    const turn = this.#cancel;
    this.#asked++;
    await this.#polled.ask();
    if (this.#cancel === turn) this.#cancel = undefined;
    this.wake();
  }

  #rest(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
