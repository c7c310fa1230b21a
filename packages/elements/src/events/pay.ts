import type { Money } from '@kvitt/core/model/primitives.js';
import { ask } from './kinds.js';

/** Asks before a payment begins; `preventDefault()` vetoes it or takes it over. */
export class PayEvent extends Event {
  constructor(
    readonly invoiceId: string,
    readonly amount: Money,
    /** The chosen method's id. */
    readonly methodId: string,
    /** `YYYY-MM-DD`, when the customer chose to have it drawn later. */
    readonly executionDate?: string,
  ) {
    super('kvitt-pay', ask);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-pay': PayEvent;
  }
}
