import { KvittError } from '@kvitt/core/error.js';

/** A document that is not believed: what is wrong and where, never a value of it, which may be personal. */
export function refused(message: string, field?: string, cause?: unknown): KvittError {
  return new KvittError('invalid', { message: `e-invoice: ${message}`, field, retryable: false, cause });
}
