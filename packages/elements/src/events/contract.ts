import type { Contract } from '@kvitt/core/model/contract.js';
import { ask } from './kinds.js';

/** Asks whether the page takes requests to change and to leave this contract: `preventDefault()` says yes, and the two buttons are shown. Not asked where both have an address. */
export class ContractRequestsOfferEvent extends Event {
  constructor(readonly contract: Contract) {
    super('kvitt-contract-requests-offer', ask);
  }
}

/** Asks the page to let the customer change her contract; of a link, `preventDefault()` keeps her on the page. */
export class ChangeRequestedEvent extends Event {
  constructor(readonly contract: Contract) {
    super('kvitt-change-requested', ask);
  }
}

/** Asks the page to let the customer leave her contract; of a link, `preventDefault()` keeps her on the page. */
export class LeaveRequestedEvent extends Event {
  constructor(readonly contract: Contract) {
    super('kvitt-leave-requested', ask);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-contract-requests-offer': ContractRequestsOfferEvent;
    'kvitt-change-requested': ChangeRequestedEvent;
    'kvitt-leave-requested': LeaveRequestedEvent;
  }
}
