import type * as v from 'valibot';
import type { Adapter, Context } from '../adapter.js';
import { KvittError } from '../error.js';
import { validate } from './validate.js';

/** What is asked of the adapter, and how its answer must look. */
export interface Question<Schema extends v.GenericSchema> {
  /** `group.name`, as errors name it. */
  readonly operation: string;
  readonly schema: Schema;
  readonly ask: (context: Context) => Promise<unknown> | undefined;
  /** Without it the question stands until the session ends. */
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
}

/** The one door to the adapter: what comes back is validated, what is thrown becomes a `KvittError`. */
export class Door {
  readonly #adapter: Adapter;
  readonly #closing = new AbortController();
  readonly #unsupported = new Map<string, KvittError>();
  readonly #onExpired: (expired: boolean) => void;
  #ended: KvittError | undefined;
  #expired = false;
  /** BCP 47, told with every question. */
  locale: string;

  /** `onExpired` hears when the backend no longer knows the customer, and when it knows her again. */
  constructor(adapter: Adapter, locale: string, onExpired: (expired: boolean) => void) {
    this.#adapter = adapter;
    this.locale = locale;
    this.#onExpired = onExpired;
  }

  /** Aborted when the session ends. */
  get signal(): AbortSignal {
    return this.#closing.signal;
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  get expired(): boolean {
    return this.#expired;
  }

  supports(operation: string): boolean {
    const [group = '', name] = operation.split('.');
    const found: unknown = Reflect.get(this.#adapter, group);
    if (name === undefined) return typeof found === 'function';
    return typeof found === 'object' && found !== null && typeof Reflect.get(found, name) === 'function';
  }

  /** Why a question would not even be asked; the same error each time. */
  refusal(operation: string): KvittError | undefined {
    if (this.#ended) return this.#ended;
    if (this.supports(operation)) return undefined;
    const known = this.#unsupported.get(operation);
    const error = known ?? new KvittError('unsupported', { message: `The adapter has no ${operation}` });
    this.#unsupported.set(operation, error);
    return error;
  }

  async ask<Schema extends v.GenericSchema>(question: Question<Schema>): Promise<v.InferOutput<Schema>> {
    const refusal = this.refusal(question.operation);
    if (refusal) throw refusal;
    try {
      return this.#believed(question, await this.#untilClosed(question.ask(this.#context(question))));
    } catch (thrown) {
      throw this.#named(thrown);
    }
  }

  /** Every later question is refused, every open one aborted. */
  close(): void {
    this.#ended = new KvittError('unauthenticated', { message: 'The session has ended' });
    this.#closing.abort();
  }

  #context({ signal, idempotencyKey }: Question<v.GenericSchema>): Context {
    const context = { signal: signal ?? this.signal, locale: this.locale };
    return idempotencyKey === undefined ? context : { ...context, idempotencyKey };
  }

  /** Whoever waits is let go when the session ends, also by an adapter that does not heed the signal. */
  async #untilClosed(answer: Promise<unknown> | undefined): Promise<unknown> {
    const { signal } = this;
    let letGo: (() => void) | undefined;
    const closed = new Promise((_, reject) => signal.addEventListener('abort', (letGo = () => reject(KvittError.from(this.#ended)))));
    return Promise.race([answer, closed]).finally(() => letGo && signal.removeEventListener('abort', letGo));
  }

  #believed<Schema extends v.GenericSchema>({ operation, schema }: Question<Schema>, answer: unknown): v.InferOutput<Schema> {
    if (this.#ended) throw this.#ended;
    this.#expire(false);
    return validate(operation, schema, answer);
  }

  #named(thrown: unknown): KvittError {
    const error = this.#ended ?? KvittError.from(thrown);
    if (error.code === 'unauthenticated' && !this.#ended) this.#expire(true);
    return error;
  }

  #expire(expired: boolean): void {
    if (expired === this.#expired) return;
    this.#expired = expired;
    this.#onExpired(expired);
  }
}
