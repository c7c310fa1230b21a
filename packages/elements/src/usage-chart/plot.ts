import type { LitElement, ReactiveController } from 'lit';
import type { Scene } from './scene.js';
import type { Subject } from './subject.js';

/** So far ahead of the viewport the picture is fetched. */
const ahead = '300px';

/** The room for the picture: Chart.js is fetched when it comes near the viewport, and what was drawn is destroyed when the element goes. */
export class Plot implements ReactiveController {
  readonly #host: LitElement;
  readonly #subject: () => Subject;
  readonly #seen = new IntersectionObserver((entries) => void this.#near(entries), { rootMargin: ahead });
  readonly #sized = new ResizeObserver(() => this.#scene?.resize());
  #box: HTMLElement | undefined;
  #wanted = false;
  #scene: Scene | undefined;
  failed = false;

  constructor(host: LitElement, subject: () => Subject) {
    this.#host = host;
    this.#subject = subject;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  hostUpdated(): void {
    const box = this.#host.isConnected ? (this.#host.renderRoot.querySelector<HTMLElement>('.canvas-box') ?? undefined) : undefined;
    if (box !== this.#box) this.#enter(box);
    this.#scene?.draw();
  }

  /** The step below a pointer. */
  indexAt(clientX: number): number | undefined {
    return this.#scene?.indexAt(clientX);
  }

  #enter(box: HTMLElement | undefined): void {
    this.#leave();
    this.#box = box;
    if (!box) return;
    this.#seen.observe(box);
    this.#sized.observe(box);
  }

  #leave(): void {
    this.#seen.disconnect();
    this.#sized.disconnect();
    this.#scene?.leave();
    this.#box = this.#scene = undefined;
    this.#wanted = false;
  }

  async #near(entries: readonly IntersectionObserverEntry[]): Promise<void> {
    if (this.#wanted || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#wanted = true;
    const box = this.#box;
    try {
      const { Scene } = await import('./scene.js');
      if (!box || box !== this.#box) return;
      this.failed = false;
      this.#scene = new Scene(box, this.#subject);
    } catch {
      this.failed = true;
      this.#host.requestUpdate();
    }
  }
}
