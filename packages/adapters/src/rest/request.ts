import type { Context } from '@kvitt/core/adapter.js';
import { KvittError } from '@kvitt/core/error.js';
import { systemClock } from '@kvitt/core/session/clock.js';
import type { Clock } from '@kvitt/core/session/session.js';
import { addressOf, headersOf, initOf, type Ask } from './ask.js';
import type { RestOptions } from './options.js';
import { problemOf } from './problem.js';
import { Tokens } from './tokens.js';

/** The one way to the backend: everything that is fetched, JSON, files and the stream, goes through `send`. */
export class Backend {
  readonly clock: Clock;
  readonly #options: RestOptions;
  readonly #tokens: Tokens | undefined;

  constructor(options: RestOptions) {
    this.clock = options.clock ?? systemClock;
    this.#options = options;
    this.#tokens = options.auth && new Tokens(options.auth, this.clock);
  }

  /** Whether the token has ended meanwhile, and with it every stream that was opened with it. */
  get tokenSpent(): boolean {
    return this.#tokens?.spent ?? false;
  }

  /** Asks within the time limit and reads the answer; throws `KvittError`, or the reason of an abort. */
  async request<Answer>(ask: Ask, context: Partial<Context>, read: (response: Response) => Promise<Answer>, patience = 1): Promise<Answer> {
    const limit = AbortSignal.timeout((this.#options.timeoutMs ?? 20_000) * patience);
    const signal = context.signal ? AbortSignal.any([context.signal, limit]) : limit;
    try {
      const response = await this.send({ ...ask, headers: { ...ask.headers, ...headersOf(context) } }, signal);
      if (!response.ok) throw await problemOf(response, this.clock.now());
      return await read(response);
    } catch (error) {
      context.signal?.throwIfAborted();
      throw limit.aborted ? new KvittError('timeout', { message: `no answer in time: ${ask.path}`, cause: error }) : asKvittError(error);
    }
  }

  /** Sends with the token of the moment, and once more with a new one when that is refused; answers whatever comes back. */
  async send(ask: Ask, signal: AbortSignal): Promise<Response> {
    signal.throwIfAborted();
    if (!this.#tokens) return this.#fetch(ask, signal);
    const token = await unlessAborted(this.#tokens.take(), signal);
    const response = await this.#fetch(ask, signal, token);
    if (response.status !== 401) return response;
    void response.body?.cancel();
    return this.#fetch(ask, signal, await unlessAborted(this.#tokens.take(token), signal));
  }

  #fetch(ask: Ask, signal: AbortSignal, token?: string): Promise<Response> {
    const { fetch = ask.fetch ?? globalThis.fetch, credentials = token === undefined ? 'include' : 'same-origin', baseUrl } = this.#options;
    return fetch(addressOf(baseUrl, ask), { ...initOf(ask, token), credentials, signal });
  }
}

/** `fetch` says `TypeError` for everything that is no answer. */
function asKvittError(error: unknown): KvittError {
  return error instanceof TypeError ? new KvittError('offline', { message: error.message, cause: error }) : KvittError.from(error);
}

/** The token of all requests is not given up because one of them is. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    promise.then(resolve, reject);
  });
}
