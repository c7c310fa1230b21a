import type { Subject } from '@kvitt/core/model/conversation.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element that answers questions about lines of an invoice. */
interface Host extends ReactiveControllerHost, HTMLElement {
  /** The id of that invoice in the same document or shadow root; the one around the element when absent. */
  readonly for?: string | undefined;
}

type Told = Event & { readonly subject?: Subject };

/**
 * Takes "Ask about this line" of the invoice that an element belongs to. It listens where both stand, so that either may come first;
 * the first of several takers has it, and a page that prevents the event earlier.
 */
export class LineQuestionController implements ReactiveController {
  readonly #host: Host;
  readonly #take: (subject: Subject) => void;
  #root: Node | undefined;

  constructor(host: Host, take: (subject: Subject) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener('kvitt-line-question-offer', this.#hear);
    this.#root.addEventListener('kvitt-line-question', this.#hear);
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener('kvitt-line-question-offer', this.#hear);
    this.#root?.removeEventListener('kvitt-line-question', this.#hear);
  }

  readonly #hear = (event: Told): void => {
    const { target, subject, type, defaultPrevented } = event;
    if (defaultPrevented || !subject || !(target instanceof Element) || !this.#belongsTo(target)) return;
    event.preventDefault();
    if (type === 'kvitt-line-question') this.#take(subject);
  };

  #belongsTo(invoice: Element): boolean {
    const { for: id } = this.#host;
    return id ? invoice.id === id : invoice.contains(this.#host);
  }
}
