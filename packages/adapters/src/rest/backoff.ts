const shortestMs = 100;
const firstMs = 1_000;
const longestMs = 30_000;

/** How long to wait before a lost stream is tried again: longer each time, never sooner than the backend asks, and not all customers at once. */
export class Backoff {
  #baseMs = firstMs;
  #tries = 0;

  /** The backend's own `retry:`. */
  set baseMs(ms: number) {
    this.#baseMs = Math.max(ms, shortestMs);
  }

  /** The connection works: the next loss starts from the beginning. */
  reset(): void {
    this.#tries = 0;
  }

  next(atLeastMs = 0): number {
    const grown = Math.max(this.#baseMs, Math.min(this.#baseMs * 2 ** this.#tries++, longestMs));
    return Math.max(grown, atLeastMs) * (1 + Math.random() / 2);
  }
}
