/** The closed list: locales carry a sentence for each. */
export type ErrorCode =
  | 'offline'
  | 'timeout'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'declined'
  | 'rate-limited'
  | 'unsupported'
  | 'unexpected';

export interface KvittErrorOptions {
  /** For whom develops: what was wrong and where. */
  readonly message?: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** Overrides what the code and status say. */
  readonly retryable?: boolean;
  /** How long to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Where in the data: `lines.3.netAmount.amount`. */
  readonly field?: string;
  /** The backend's own words for the customer, in her language. */
  readonly userMessage?: string;
  readonly cause?: unknown;
}

const retryableCodes: readonly ErrorCode[] = ['offline', 'timeout', 'rate-limited'];
const retryableStatuses: readonly number[] = [502, 503, 504];

/** The one error of Kvitt: adapters throw it, the session wraps anything else in it, locales say it. */
export class KvittError extends Error {
  readonly code: ErrorCode;
  readonly status: number | undefined;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly field: string | undefined;
  readonly userMessage: string | undefined;

  constructor(code: ErrorCode, options: KvittErrorOptions = {}) {
    super(options.message ?? code, { cause: options.cause });
    this.name = 'KvittError';
    this.code = code;
    this.status = options.status;
    this.retryable = options.retryable ?? (retryableCodes.includes(code) || retryableStatuses.includes(options.status ?? 0));
    this.retryAfterMs = options.retryAfterMs;
    this.field = options.field;
    this.userMessage = options.userMessage;
  }

  /** Says whether something is a `KvittError`, also one made by a second copy of Kvitt on the page. */
  static is(thing: unknown): thing is KvittError {
    return thing instanceof Error && thing.name === 'KvittError' && 'code' in thing;
  }

  /** Keeps a `KvittError`, and makes an `unexpected` one of anything else that was thrown. */
  static from(thing: unknown): KvittError {
    if (KvittError.is(thing)) return thing;
    const message = thing instanceof Error ? thing.message : String(thing);
    return new KvittError('unexpected', { message, cause: thing });
  }
}

const codeByStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid', 401: 'unauthenticated', 402: 'declined', 403: 'forbidden', 404: 'not-found', 405: 'unsupported', 408: 'timeout',
  409: 'conflict', 410: 'not-found', 412: 'conflict', 422: 'invalid', 429: 'rate-limited', 501: 'unsupported', 504: 'timeout',
};

/** The code that an HTTP status means (design.md, Errors); anything unknown is `unexpected`. */
export function codeForStatus(status: number): ErrorCode {
  return codeByStatus[status] ?? 'unexpected';
}
