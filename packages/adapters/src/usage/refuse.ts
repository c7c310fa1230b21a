import { KvittError } from '@kvitt/core/error.js';

/** A file or an answer that is not believed: where it is wrong (`line 17`, `data.3`), in which field, and what was expected; never a value of it. */
export function refused(where: string, field: string, message: string, cause?: unknown): KvittError {
  const place = [where, field].filter((part) => part !== '').join(': ');
  return new KvittError('invalid', { message: `usage: ${place}: ${message}`, field: field || where, retryable: false, cause });
}
