import type { Conversation, Message, MessageCard } from '@kvitt/core/model/conversation.js';
import type { Draft } from '@kvitt/core/session/session.js';
import { ask, fact } from './kinds.js';

/** Asks before a message is sent; `preventDefault()` leaves it in the composer, or to the page that takes it over. */
export class SendMessageEvent extends Event {
  constructor(readonly draft: Draft) {
    super('kvitt-send-message', ask);
  }
}

/** Asks before a refused message is sent again; `preventDefault()` vetoes it. */
export class RetryMessageEvent extends Event {
  constructor(
    /** Of the message in `outgoing`. */
    readonly clientId: string,
  ) {
    super('kvitt-retry-message', ask);
  }
}

/** Asks before a message that has not left is taken back; `preventDefault()` vetoes it. */
export class DiscardMessageEvent extends Event {
  constructor(
    /** Of the message in `outgoing`. */
    readonly clientId: string,
  ) {
    super('kvitt-discard-message', ask);
  }
}

/** Asks before a machine is stopped that is writing; `preventDefault()` vetoes it. */
export class StopMessageEvent extends Event {
  constructor(readonly message: Message) {
    super('kvitt-stop-message', ask);
  }
}

/** Asks before a person is asked for; `preventDefault()` vetoes it or takes it over. */
export class RequestHumanEvent extends Event {
  constructor(
    /** E-mail address for the answer, when nobody is there now. */
    readonly replyTo?: string,
  ) {
    super('kvitt-request-human', ask);
  }
}

/** Tells that the backend has a message of the customer's. */
export class MessageSentEvent extends Event {
  constructor(readonly message: Message) {
    super('kvitt-message-sent', fact);
  }
}

/** Tells that somebody else's message has come, and is finished. */
export class MessageReceivedEvent extends Event {
  constructor(readonly message: Message) {
    super('kvitt-message-received', fact);
  }
}

/** Tells that a person was asked for: `conversation.service` says how long it takes. */
export class HumanRequestedEvent extends Event {
  constructor(readonly conversation: Conversation) {
    super('kvitt-human-requested', fact);
  }
}

/** Tells that a message with a card is on screen: what shows it goes into this slot of the chat. */
export class CardShownEvent extends Event {
  constructor(
    readonly card: MessageCard,
    /** `card-<message id>` */
    readonly slot: string,
    readonly message: Message,
  ) {
    super('kvitt-card-shown', fact);
  }
}

/** Tells the page that the customer has closed the chat, for it to put away. Does not bubble. */
export class CloseEvent extends Event {
  constructor() {
    super('kvitt-close');
  }
}

declare global {
  interface HTMLElementEventMap {
    'kvitt-send-message': SendMessageEvent;
    'kvitt-retry-message': RetryMessageEvent;
    'kvitt-discard-message': DiscardMessageEvent;
    'kvitt-stop-message': StopMessageEvent;
    'kvitt-request-human': RequestHumanEvent;
    'kvitt-message-sent': MessageSentEvent;
    'kvitt-message-received': MessageReceivedEvent;
    'kvitt-human-requested': HumanRequestedEvent;
    'kvitt-card-shown': CardShownEvent;
    'kvitt-close': CloseEvent;
  }
}
