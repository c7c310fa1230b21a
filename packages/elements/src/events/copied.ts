import { fact } from './kinds.js';

/** Tells that the customer copied a payment reference. */
export class CopiedEvent extends Event {
  constructor(
    /** Which one: `account`, `reference`, `amount`. */
    readonly what: string,
    readonly text: string,
  ) {
    super('kvitt-copied', fact);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-copied': CopiedEvent;
  }
}
