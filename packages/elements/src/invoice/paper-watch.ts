import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the page is being printed; the host is told before the paper is laid out, so that it can render at once. */
export class PaperWatch implements ReactiveController {
  readonly #render: () => void;
  #paper: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost, render: () => void) {
    this.#render = render;
    host.addController(this);
  }

  get printing(): boolean {
    return this.#paper?.matches ?? false;
  }

  hostConnected(): void {
    this.#paper ??= matchMedia('print');
    this.#paper.addEventListener('change', this.#render);
  }

  hostDisconnected(): void {
    this.#paper?.removeEventListener('change', this.#render);
  }
}
