import type { LitElement } from 'lit';

/** One message of the log can be reached by Tab; the arrow keys, Home and End go from there, Escape goes back to the field. */
export class Rover {
  readonly #host: LitElement;
  readonly #thread: { older(): void; leave(): void };
  /** Key of the message that the pointer or the keyboard is at. */
  active: string | undefined;

  constructor(host: LitElement, thread: { older(): void; leave(): void }) {
    this.#host = host;
    this.#thread = thread;
  }

  readonly pressed = (event: KeyboardEvent): void => {
    const message = event.target;
    if (event.key === 'Escape') this.#thread.leave();
    if (!(message instanceof HTMLElement) || !message.matches('.said') || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.said')];
    const at = all.indexOf(message);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next <= 0) this.#thread.older();
    all[next]?.focus();
  };

  /** Focus, pointer and finger all say which message is meant. */
  readonly meant = (event: Event): void => {
    const message = event.target instanceof Element ? event.target.closest<HTMLElement>('.said') : null;
    this.#mean(message?.dataset.key ?? (event.type === 'pointerleave' ? undefined : this.active));
  };

  #mean(key: string | undefined): void {
    if (key === this.active) return;
    this.active = key;
    this.#host.requestUpdate();
  }
}
