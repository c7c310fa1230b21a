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
    const root: EventTarget = host.renderRoot;
    root.addEventListener('keydown', (event) => this.#pressed(event as KeyboardEvent));
    for (const type of ['focusin', 'pointerover']) root.addEventListener(type, this.#meant);
    host.addEventListener('pointerleave', () => this.#mean(undefined));
  }

  #pressed(event: KeyboardEvent): void {
    const message = event.target;
    if (!(message instanceof HTMLElement) || !message.closest('.log')) return;
    if (event.key === 'Escape') this.#thread.leave();
    if (!message.matches('.said') || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.said')];
    const at = all.indexOf(message);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next <= 0) this.#thread.older();
    all[next]?.focus();
  }

  /** Focus, pointer and finger all say which message is meant; the pointer elsewhere, that none is. */
  readonly #meant = ({ target, type }: Event): void => {
    if (!(target instanceof Element)) return;
    const message = target.closest<HTMLElement>('.said');
    if (message || (type === 'pointerover' && !target.closest('.log'))) this.#mean(message?.dataset.key);
  };

  #mean(key: string | undefined): void {
    if (key === this.active) return;
    this.active = key;
    this.#host.requestUpdate();
  }
}
