import type { Subject } from '@kvitt/core/model/conversation.js';
import { ask } from './kinds.js';

/** Asks whether anybody takes questions about this line: `preventDefault()` says yes, and "Ask about this line" is shown. A chat or question element that belongs to the invoice does. */
export class LineQuestionOfferEvent extends Event {
  constructor(readonly subject: Subject) {
    super('kvitt-line-question-offer', ask);
  }
}

/** Asks somebody to take the customer's question about a line; `preventDefault()` takes it. */
export class LineQuestionEvent extends Event {
  constructor(readonly subject: Subject) {
    super('kvitt-line-question', ask);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-line-question-offer': LineQuestionOfferEvent;
    'kvitt-line-question': LineQuestionEvent;
  }
}
