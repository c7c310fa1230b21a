import { fact } from './kinds.js';

/** Tells that the backend no longer knows the customer: sign in again. */
export class SessionExpiredEvent extends Event {
  constructor() {
    super('kvitt-session-expired', fact);
  }
}

/** Tells, a minute ahead, that the token ends and will be asked for anew. */
export class SessionExpiringEvent extends Event {
  constructor(
    /** Epoch milliseconds. */
    readonly expiresAt: number,
  ) {
    super('kvitt-session-expiring', fact);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-session-expired': SessionExpiredEvent;
    'kvitt-session-expiring': SessionExpiringEvent;
  }
}
