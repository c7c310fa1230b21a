import type { LitElement, ReactiveController } from 'lit';
import type { Drawing } from './chart.js';
import { inksOf, type Inks } from './inks.js';
import type { Picture } from './picture.js';

/** What the element has to say to its picture. */
export interface Subject {
  readonly picture: Picture | undefined;
  readonly chosen: number | undefined;
}

/** So far ahead of the viewport the picture is fetched. */
const ahead = '300px';
/** As wide as a sheet of paper is between its margins. */
const paper = { width: 680, height: 260 };

/**
 * The picture in its box: Chart.js is fetched when the box comes near the viewport, and what it drew is destroyed when the element goes.
 * It follows the box's size and the page's colours; for paper it is drawn again, in ink.
 */
export class Plot implements ReactiveController {
  readonly #host: LitElement;
  readonly #subject: () => Subject;
  readonly #seen = new IntersectionObserver((entries) => void this.#near(entries), { rootMargin: ahead });
  readonly #sized = new ResizeObserver(() => this.#resize());
  #box: HTMLElement | undefined;
  #wanted = false;
  #drawing: Drawing | undefined;
  #picture: Picture | undefined;
  #inks: Inks | undefined;
  #frame = 0;
  failed = false;

  constructor(host: LitElement, subject: () => Subject) {
    this.#host = host;
    this.#subject = subject;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#ink);
    window.addEventListener('afterprint', this.#colour);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#ink);
    window.removeEventListener('afterprint', this.#colour);
    this.#leave();
  }

  hostUpdated(): void {
    const box = this.#host.isConnected ? (this.#host.renderRoot.querySelector<HTMLElement>('.canvas-box') ?? undefined) : undefined;
    if (box !== this.#box) this.#enter(box);
    this.#draw();
  }

  /** The step below a pointer. */
  indexAt(clientX: number): number | undefined {
    return this.#drawing && this.#box ? this.#drawing.indexAt(clientX - this.#box.getBoundingClientRect().left) : undefined;
  }

  #enter(box: HTMLElement | undefined): void {
    this.#leave();
    this.#box = box;
    if (!box) return;
    this.#seen.observe(box);
    this.#sized.observe(box);
    box.addEventListener('transitionend', this.#faded);
  }

  #leave(): void {
    this.#seen.disconnect();
    this.#sized.disconnect();
    this.#box?.removeEventListener('transitionend', this.#faded);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#drawing?.destroy();
    delete this.#box?.dataset.drawn;
    this.#box = this.#drawing = this.#picture = this.#inks = undefined;
    this.#wanted = false;
  }

  async #near(entries: readonly IntersectionObserverEntry[]): Promise<void> {
    if (this.#wanted || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#wanted = true;
    const box = this.#box;
    try {
      const { Drawing } = await import('./chart.js');
      if (box && box === this.#box) this.#begin(Drawing, box);
    } catch {
      this.failed = true;
      this.#host.requestUpdate();
    }
  }

  #begin(Kind: typeof Drawing, box: HTMLElement): void {
    const canvas = box.querySelector('canvas');
    const { picture, chosen } = this.#subject();
    if (!canvas || !picture) return;
    this.failed = false;
    [this.#picture, this.#inks] = [picture, inksOf(box)];
    [canvas.width, canvas.height] = [box.clientWidth, box.clientHeight];
    this.#drawing = new Kind(canvas, picture, this.#inks);
    this.#drawing.choose(chosen);
    this.#resize();
    box.dataset.drawn = '';
  }

  #draw(): void {
    const { picture, chosen } = this.#subject();
    if (!this.#drawing || !this.#inks || !picture) return;
    if (picture !== this.#picture) this.#drawing.update(picture, this.#inks);
    this.#picture = picture;
    this.#drawing.choose(chosen);
  }

  #resize(): void {
    const { clientWidth = 0, clientHeight = 0 } = this.#box ?? {};
    if (clientWidth > 0 && clientHeight > 0) this.#drawing?.resize(clientWidth, clientHeight);
  }

  /** A colour of the palette has become another one: the page's theme has changed. All of them have by the next frame. */
  readonly #faded = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#recolour);
  };

  readonly #recolour = (): void => {
    if (!this.#box || !this.#drawing || !this.#picture) return;
    this.#inks = inksOf(this.#box);
    this.#drawing.update(this.#picture, this.#inks);
  };

  readonly #ink = (): void => {
    if (!this.#box || !this.#drawing) return;
    this.#box.dataset.paper = 'on';
    this.#recolour();
    this.#drawing.resize(paper.width, paper.height);
  };

  readonly #colour = (): void => {
    if (!this.#box || !this.#drawing) return;
    this.#box.dataset.paper = 'off';
    this.#recolour();
    delete this.#box.dataset.paper;
    this.#resize();
  };
}
