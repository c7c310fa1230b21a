import type { Subject } from '@kvitt/core/model/conversation.js';
import type { ReactiveController } from 'lit';
import type { LineQuestionEvent, LineQuestionOfferEvent } from '../events/line-question.js';

const asked = ['kvitt-line-question-offer', 'kvitt-line-question'] as const;

/** Takes the customer's questions about lines of the invoice that the chat belongs to. */
export class Ear implements ReactiveController {
  readonly #host: HTMLElement & { readonly for?: string | undefined };
  readonly #hear: (subject: Subject) => void;
  #root: Node | undefined;

  constructor(host: HTMLElement & { readonly for?: string | undefined }, hear: (subject: Subject) => void) {
    this.#host = host;
    this.#hear = hear;
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    for (const type of asked) this.#root.addEventListener(type, this.#heard as EventListener);
  }

  hostDisconnected(): void {
    for (const type of asked) this.#root?.removeEventListener(type, this.#heard as EventListener);
  }

  /** The invoice may come later than the chat, so that it is known by who asks. */
  readonly #heard = (event: LineQuestionOfferEvent | LineQuestionEvent): void => {
    if (event.defaultPrevented || !this.#isOwn(event.target)) return;
    event.preventDefault();
    if (event.type === 'kvitt-line-question') this.#hear(event.subject);
  };

  #isOwn(invoice: EventTarget | null): boolean {
    const { for: named } = this.#host;
    return named ? invoice instanceof Element && invoice.id === named : this.#host.closest('kvitt-invoice') === invoice;
  }
}
