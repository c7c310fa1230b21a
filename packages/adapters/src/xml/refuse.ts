import { KvittError } from '@kvitt/core/error.js';

/** A file that is not believed, whatever it is about: what is wrong and where, never a value of it, which may be personal. */
export function refused(message: string, field?: string, cause?: unknown): KvittError {
  return new KvittError('invalid', { message: `document: ${message}`, field, retryable: false, cause });
}
