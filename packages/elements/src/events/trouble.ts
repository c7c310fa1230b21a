import type { KvittError } from '@kvitt/core/error.js';
import { fact } from './kinds.js';

/** Tells trouble, for the page's log; the element already says it to the customer. */
export class KvittErrorEvent extends Event {
  constructor(
    readonly error: KvittError,
    /** What was being done: `invoices.get`, `pay`, `provider`. */
    readonly during: string,
  ) {
    super('kvitt-error', fact);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-error': KvittErrorEvent;
  }
}
