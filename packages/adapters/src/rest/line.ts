import type { Clock } from '@kvitt/core/session/session.js';

/** Three times the backend's comment interval: nobody is at the other end any more. */
const silenceMs = 45_000;

/** One connection that is given up when the other end falls silent. */
export class Line {
  /** Aborted when the line is given up, or nobody listens any more. */
  readonly signal: AbortSignal;
  readonly #closing = new AbortController();
  readonly #clock: Clock;
  #disarm: () => void = () => undefined;
  #heard = false;
  #silent = false;

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock;
    this.signal = AbortSignal.any([signal, this.#closing.signal]);
    this.#wait();
  }

  /** Whether it was given up without a single byte. */
  get mute(): boolean {
    return this.#silent && !this.#heard;
  }

  /** Passes on what is heard, and waits for more from then on. */
  listen(onPiece: (piece: string) => void): (piece: string) => void {
    return (piece) => {
      this.#heard = true;
      this.#wait();
      onPiece(piece);
    };
  }

  close(): void {
    this.#disarm();
    this.#closing.abort();
  }

  #wait(): void {
    this.#disarm();
    this.#disarm = this.#clock.after(silenceMs, () => {
      this.#silent = true;
      this.#closing.abort();
    });
  }
}
