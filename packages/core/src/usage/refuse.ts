import { KvittError } from '../error.js';

/** A series or a question that is not believed: what is wrong and where, for whom develops. */
export function refused(field: string, message: string, cause?: unknown): KvittError {
  return new KvittError('invalid', { message: `usage: ${field}: ${message}`, field, retryable: false, cause });
}
