import type { Clock } from '@kvitt/core/session/session.js';
import { vi } from 'vitest';

interface Timer {
  readonly ms: number;
  readonly callback: () => void;
}

/** A clock that stands still until the test lets a wait come to its end. */
export class StillClock implements Clock {
  #now = Date.parse('2026-03-01T12:00:00Z');
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { ms, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How long each of those who wait now is going to. */
  get waits(): readonly number[] {
    return [...this.#timers].map(({ ms }) => ms);
  }

  /** Moves the time of day only. */
  pass(ms: number): void {
    this.#now += ms;
  }

  /** Expects that someone comes to wait between `least` and `most` milliseconds, and ends that wait; answers how long it was to be. */
  async endWait(least: number, most = least): Promise<number> {
    const timer = await vi.waitFor(
      () => {
        const found = [...this.#timers].find(({ ms }) => ms >= least && ms <= most);
        if (!found) throw new Error(`nobody waits ${least} to ${most} ms; waits: ${this.waits.join(', ') || 'none'}`);
        return found;
      },
      { timeout: 10_000, interval: 10 },
    );
    this.#timers.delete(timer);
    this.pass(timer.ms);
    timer.callback();
    return timer.ms;
  }
}
