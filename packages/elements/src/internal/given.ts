import { KvittError } from '@kvitt/core/error.js';
import { lackingIn } from './lacking.js';

/** What is wrong with an invoice given by property, as an error to tell. */
export function mistakeIn(invoice: unknown): KvittError | undefined {
  const lacking = lackingIn(invoice);
  return lacking === undefined ? undefined : new KvittError('invalid', { message: `.invoice: ${lacking} is missing`, field: lacking, retryable: false });
}
