import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the page is being printed: on paper stands all that is known, for nobody scrolls there. */
export class Paper implements ReactiveController {
  readonly #render: () => void;
  #printing = false;

  /** `render` draws at once: the browser does not wait. */
  constructor(host: ReactiveControllerHost, render: () => void) {
    this.#render = render;
    host.addController(this);
  }

  get printing(): boolean {
    return this.#printing;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#turn);
    addEventListener('afterprint', this.#turn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#turn);
    removeEventListener('afterprint', this.#turn);
    this.#printing = false;
  }

  readonly #turn = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#render();
  };
}
