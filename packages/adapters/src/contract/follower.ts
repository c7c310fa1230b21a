import type { Health } from '@kvitt/core/adapter.js';
import type { Change } from '@kvitt/core/model/change.js';
import type { WholeAdapter } from './case.js';

/** Listens to the changes of an adapter, and lets a case wait for what it hears. */
export class Follower {
  readonly changes: Change[] = [];
  gaps = 0;
  health: Health | undefined;
  readonly #patienceMs: number;
  readonly #stop: () => void;
  readonly #waiting = new Set<() => void>();

  constructor({ changes }: WholeAdapter, { patienceMs = 18_000, since }: { readonly patienceMs?: number; readonly since?: string }) {
    this.#patienceMs = patienceMs;
    this.#stop = changes((change) => this.#heard(() => this.changes.push(change)), {
      since,
      signal: new AbortController().signal,
      onGap: () => this.#heard(() => (this.gaps += 1)),
      onHealth: (health) => this.#heard(() => (this.health = health)),
    });
  }

  stop(): void {
    this.#stop();
  }

  /** Settles when changes arrive. */
  connected(): Promise<void> {
    return this.until('the changes are connected', () => this.health === 'live' || this.health === 'polling');
  }

  /** Settles when a change of this record is heard, the `count`th one. */
  heard(kind: Change['kind'], id: string, count = 1): Promise<void> {
    return this.until(`change ${count} of ${kind} ${id} is heard`, () => this.#of(kind, id).length >= count);
  }

  /** Settles when it holds, fails when it does not in time. */
  until(what: string, holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited in vain until ${what}`)), this.#patienceMs);
      const look = (): void => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  #of(kind: Change['kind'], id: string): readonly Change[] {
    return this.changes.filter((change) => change.kind === kind && change.id === id);
  }

  #heard(note: () => void): void {
    note();
    this.#waiting.forEach((look) => look());
  }
}
