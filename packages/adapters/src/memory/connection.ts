import type { Context } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { pause } from '@kvitt/core/session/clock.js';
import type { Clock } from '@kvitt/core/session/session.js';

/** `invoices.get`, …; `*` means every operation. */
export type Operation = '*' | `${'invoices' | 'payments' | 'timeline' | 'usage' | 'conversations' | 'offers' | 'contracts' | 'notices'}.${string}`;

/** The wire between adapter and backend: it takes time, breaks, refuses and loses answers when told to. */
export class Connection {
  delayMs = 0;
  /** How long a file takes to leave; at once by default. */
  uploadMs = 0;
  offline = false;
  readonly #clock: Clock;
  readonly #failures = new Map<Operation, KvittError>();
  readonly #lost = new Set<Operation>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Makes an operation fail until told otherwise; without an error it works again. */
  fail(operation: Operation, error?: KvittError): void {
    if (error) this.#failures.set(operation, error);
    else this.#failures.delete(operation);
  }

  /** Loses the next answer of an operation: the backend does it, the caller hears `offline`. */
  loseAnswer(operation: Operation): void {
    this.#lost.add(operation);
  }

  /** Carries one call over the wire; an abort rejects with its reason and leaves the backend untouched. */
  async carry<Answer>(operation: Operation, { signal }: Context, run: () => Answer): Promise<Answer> {
    await this.#travel(signal);
    const failure = this.#failures.get(operation) ?? this.#failures.get('*');
    if (failure) throw failure;
    const answer = run();
    if (this.#lost.delete(operation)) throw new KvittError('offline', { message: `the answer of ${operation} was lost` });
    return answer;
  }

  /** Carries a file over the wire, in ten pieces where it takes time. */
  async upload(size: number, { signal }: Context, onProgress: (bytes: number) => void = () => undefined): Promise<void> {
    const pieces = this.uploadMs > 0 ? 10 : 1;
    for (let piece = 1; piece <= pieces; piece++) {
      if (this.uploadMs > 0) await pause(this.#clock, this.uploadMs / pieces, signal);
      signal.throwIfAborted();
      if (this.offline) throw new KvittError('offline', { retryAfterMs: 0 });
      onProgress(Math.round((size * piece) / pieces));
    }
  }

  async #travel(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.offline) throw new KvittError('offline', { retryAfterMs: 0 });
    if (this.delayMs > 0) await this.#wait(signal);
    signal.throwIfAborted();
  }

  /** An infinite delay is an answer that never comes. */
  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const forget = Number.isFinite(this.delayMs) ? this.#clock.after(this.delayMs, resolve) : () => undefined;
      signal.addEventListener('abort', () => {
        forget();
        reject(signal.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'));
      }, { once: true });
    });
  }
}
