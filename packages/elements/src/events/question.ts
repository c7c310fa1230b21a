import type { Message, Suggestion } from '@kvitt/core/model/conversation.js';
import type { Draft } from '@kvitt/core/session/session.js';
import { ask, fact } from './kinds.js';

/** Asks before a question is sent; `preventDefault()` leaves it in the field, or to the page that takes it over. */
export class AskQuestionEvent extends Event {
  constructor(
    readonly draft: Draft,
    /** What was pressed instead of writing. */
    readonly suggestion?: Suggestion,
  ) {
    super('kvitt-ask-question', ask);
  }
}

/** Tells that the backend has the question. */
export class QuestionSentEvent extends Event {
  constructor(readonly message: Message) {
    super('kvitt-question-sent', fact);
  }
}

/** Tells that a suggestion was pressed; one with an answer shows it without a message. */
export class SuggestionUsedEvent extends Event {
  constructor(readonly suggestion: Suggestion) {
    super('kvitt-suggestion-used', fact);
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-ask-question': AskQuestionEvent;
    'kvitt-question-sent': QuestionSentEvent;
    'kvitt-suggestion-used': SuggestionUsedEvent;
  }
}
