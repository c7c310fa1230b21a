import type * as v from 'valibot';
import type { Adapter, Context } from '../adapter.js';
import { KvittError } from '../error.js';
import { validate } from './validate.js';

/** What is asked of the adapter, and how its answer must look. */
export interface Question<Schema extends v.GenericSchema> {
  /** `group.name`, as errors name it. */
  readonly operation: string;
  /** Or how to get it, while the answer is on its way. */
  readonly schema: Schema | (() => Promise<Schema>);
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
  readonly #audience: Pick<Context, 'audience'>;
  #ended: KvittError | undefined;
  #expired = false;
  /** Counts the expiries: an answer to a question asked before the last one proves nothing. */
  #expiries = 0;
  /** BCP 47, told with every question. */
  locale: string;

  /** `onExpired` hears when the backend no longer knows the customer, and when it knows her again. */
  constructor(adapter: Adapter, { locale, audience }: Pick<Context, 'locale' | 'audience'>, onExpired: (expired: boolean) => void) {
    this.#adapter = adapter;
    this.locale = locale;
    this.#audience = audience === 'agent' ? { audience } : {};
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
    const expiries = this.#expiries;
    try {
      const asked = this.#untilClosed(question.ask(this.#context(question)));
      const [answer, schema] = await Promise.all([asked, schemaOf(question)]);
      if (this.#expired && expiries === this.#expiries) this.#expire(false);
      return validate(question.operation, schema, answer);
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
    const context = { signal: signal ?? this.signal, locale: this.locale, ...this.#audience };
    return idempotencyKey === undefined ? context : { ...context, idempotencyKey };
  }

  /** Whoever waits is let go when the session ends, also by an adapter that does not heed the signal. */
  #untilClosed(answer: Promise<unknown> | undefined): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const letGo = (): void => reject(KvittError.from(this.#ended));
      this.signal.addEventListener('abort', letGo);
      void Promise.resolve(answer).then(resolve, reject).then(() => this.signal.removeEventListener('abort', letGo));
    });
  }

  #named(thrown: unknown): KvittError {
    const error = this.#ended ?? KvittError.from(thrown);
    if (error.code === 'unauthenticated' && !this.#ended && !this.#expired) this.#expire(true);
    return error;
  }

  #expire(expired: boolean): void {
    this.#expired = expired;
    if (expired) this.#expiries++;
    this.#onExpired(expired);
  }
}

function schemaOf<Schema extends v.GenericSchema>({ schema }: Question<Schema>): Promise<Schema> {
  return typeof schema === 'function' ? schema() : Promise.resolve(schema);
}
