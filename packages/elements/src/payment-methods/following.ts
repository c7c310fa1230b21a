import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What of a page can make another element be the one of a name. */
const watched: MutationObserverInit = { childList: true, subtree: true, attributeFilter: ['id'] };

/**
 * Keeps the `method` of a pay button at what is chosen here. The button is found by its id in the same root, whenever it comes;
 * it is told only of what is new, so that the choice its customer makes in the button itself stands until the next one here.
 */
export class Following implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #name: () => string | undefined;
  readonly #chosen: () => string | undefined;
  readonly #observer = new MutationObserver(() => this.#tell());
  #watching: Node | undefined;
  #told: { readonly button: HTMLElement; readonly method: string } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, name: () => string | undefined, chosen: () => string | undefined) {
    this.#host = host;
    this.#name = name;
    this.#chosen = chosen;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#watch();
    this.#tell();
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#watching = undefined;
    this.#told = undefined;
  }

  /** Looks at the page only as long as it has somebody to tell. */
  #watch(): void {
    const root = this.#name() && this.#host.isConnected ? this.#host.getRootNode() : undefined;
    if (root === this.#watching) return;
    this.#observer.disconnect();
    if (root) this.#observer.observe(root, watched);
    this.#watching = root;
  }

  #tell(): void {
    const method = this.#chosen();
    const button = this.#button;
    if (!button || method === undefined || (this.#told?.button === button && this.#told.method === method)) return;
    this.#told = { button, method };
    Object.assign(button, { method });
  }

  get #button(): HTMLElement | undefined {
    const name = this.#name();
    const root = this.#host.getRootNode();
    return name && (root instanceof Document || root instanceof ShadowRoot) ? (root.getElementById(name) ?? undefined) : undefined;
  }
}
