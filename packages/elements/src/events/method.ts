import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { ask, fact } from './kinds.js';

/** Tells that another way to pay is chosen: by the customer, or because hers is no longer offered. */
export class MethodChangedEvent extends Event {
  constructor(readonly method: PaymentMethod) {
    super('kvitt-method-changed', fact);
  }
}

/** Asks before a saved way to pay is removed; `preventDefault()` vetoes it. */
export class RemoveMethodEvent extends Event {
  constructor(readonly method: PaymentMethod) {
    super('kvitt-remove-method', ask);
  }
}

/** Tells that the backend has forgotten a saved way to pay. */
export class MethodRemovedEvent extends Event {
  constructor(readonly method: PaymentMethod) {
    super('kvitt-method-removed', fact);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-method-changed': MethodChangedEvent;
    'kvitt-remove-method': RemoveMethodEvent;
    'kvitt-method-removed': MethodRemovedEvent;
  }
}
