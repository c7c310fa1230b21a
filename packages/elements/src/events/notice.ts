import type { Notice } from '@kvitt/core/model/notice.js';
import { ask, fact } from './kinds.js';

/** What a notice offers to do: one of its actions, or an option of a price change, which may name an offer. */
export interface NoticeAction {
  readonly id: string;
  readonly label: string;
  readonly text?: string | undefined;
  readonly url?: string | undefined;
  readonly offerId?: string | undefined;
}

/** Tells that the customer has read a notice: the backend knows, if it keeps such things. Once for each. */
export class NoticeReadEvent extends Event {
  constructor(readonly notice: Notice) {
    super('kvitt-notice-read', fact);
  }
}

/** Tells that the customer does not want to see a notice any longer; every `kvitt-notice` of the page hides it. */
export class NoticeDismissedEvent extends Event {
  constructor(readonly notice: Notice) {
    super('kvitt-notice-dismissed', fact);
  }
}

/** Asks the page to do what the customer chose; of a link, `preventDefault()` keeps her on the page. */
export class NoticeActionEvent extends Event {
  constructor(
    readonly notice: Notice,
    readonly action: NoticeAction,
  ) {
    super('kvitt-notice-action', ask);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-notice-read': NoticeReadEvent;
    'kvitt-notice-dismissed': NoticeDismissedEvent;
    'kvitt-notice-action': NoticeActionEvent;
  }
}
