import type { Session } from '@kvitt/core/session/session.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether there is a connection, followed as long as the chat is on the page. */
export class Weather implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: () => Session | undefined;
  #watched: Session | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, session: () => Session | undefined) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  get lost(): boolean {
    return this.#watched?.health === 'lost';
  }

  /** What is drawn once more after it has left the page follows nothing. */
  hostUpdate(): void {
    const session = this.#session();
    if (!this.#host.isConnected || (session === this.#watched && this.#leave)) return;
    this.hostDisconnected();
    this.#watched = session;
    this.#leave = session?.subscribe((event) => {
      if (event === 'health') this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
