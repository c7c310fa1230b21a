import type { LitElement, ReactiveController } from 'lit';
import type { Drawing } from './chart.js';
import type { Figures } from './figures.js';
import { inksOf, type Inks } from './inks.js';
import { Paper, type Printed } from './paper.js';
import type { Picture } from './picture.js';
import type { Show, Speaker } from './say.js';

/** What the element has to say to its picture. */
export interface Subject {
  readonly locale: Speaker;
  readonly figures: Figures | undefined;
  readonly show: Show;
  readonly chosen: number | undefined;
}

type Door = typeof import('./chart.js');

/** So far ahead of the viewport the picture is fetched. */
const ahead = '300px';

/**
 * The picture in its box: Chart.js is fetched when the box comes near the viewport, and what it drew is destroyed when the element goes.
 * It follows the box's size and the page's colours.
 */
export class Plot implements ReactiveController {
  readonly #host: LitElement;
  readonly #subject: () => Subject;
  readonly #seen = new IntersectionObserver((entries) => void this.#near(entries), { rootMargin: ahead });
  readonly #sized = new ResizeObserver(() => this.#resize());
  readonly #paper: Paper;
  #door: Door | undefined;
  #box: HTMLElement | undefined;
  #wanted = false;
  #drawing: Drawing | undefined;
  #picture: Picture | undefined;
  #of: readonly [figures?: Figures, ...words: unknown[]] = [];
  #inks: Inks | undefined;
  #frame = 0;
  failed = false;

  constructor(host: LitElement, subject: () => Subject) {
    this.#host = host;
    this.#subject = subject;
    this.#paper = new Paper(() => this.#printed, () => this.#recolour());
    host.addController(this);
  }

  hostConnected(): void {
    this.#paper.watch();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#paper.leave();
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
    this.#of = [];
    this.#wanted = false;
  }

  async #near(entries: readonly IntersectionObserverEntry[]): Promise<void> {
    if (this.#wanted || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#wanted = true;
    const box = this.#box;
    try {
      this.#door = await import('./chart.js');
      if (box && box === this.#box) this.#begin(this.#door, box);
    } catch {
      this.failed = true;
      this.#host.requestUpdate();
    }
  }

  #begin({ Drawing }: Door, box: HTMLElement): void {
    const canvas = box.querySelector('canvas');
    const picture = this.#depicted();
    if (!canvas || !picture) return;
    this.failed = false;
    this.#inks = inksOf(box);
    this.#drawing = new Drawing(canvas, picture, this.#inks, { width: box.clientWidth, height: box.clientHeight });
    this.#point();
    box.dataset.drawn = '';
  }

  #draw(): void {
    if (!this.#drawing || !this.#inks) return;
    const before = this.#picture;
    const picture = this.#depicted();
    if (!picture) return;
    if (picture !== before) this.#drawing.update(picture, this.#inks);
    this.#point();
  }

  get #printed(): Printed | undefined {
    const [box, picture, drawing, door] = [this.#box, this.#picture, this.#drawing, this.#door];
    return box && picture && drawing && door && { box, picture, drawing, Drawing: door.Drawing };
  }

  /** The figures as numbers to draw: made anew only when they, or how they are said, have changed. */
  #depicted(): Picture | undefined {
    const { locale, figures, show } = this.#subject();
    const of = [figures, show, locale.lang, locale.dir] as const;
    const isSame = of.slice(1).every((each, index) => each === this.#of[index + 1]);
    const [before] = this.#of;
    if (this.#door && (!isSame || figures !== before)) this.#picture = figures && this.#door.pictureOf(locale, figures, show, isSame && before && this.#picture ? { figures: before, picture: this.#picture } : undefined);
    this.#of = of;
    return this.#picture;
  }

  /** Paints the chosen bar, and frames its column. */
  #point(): void {
    const { chosen } = this.#subject();
    const frame = this.#box?.querySelector<HTMLElement>('.column');
    this.#drawing?.choose(chosen);
    if (frame) frame.hidden = chosen === undefined;
    if (!frame || !this.#drawing || chosen === undefined) return;
    for (const [name, pixels] of Object.entries(this.#drawing.columnOf(chosen))) frame.style.setProperty(name, `${pixels}px`);
  }

  #resize(): void {
    const { clientWidth = 0, clientHeight = 0 } = this.#box ?? {};
    if (clientWidth === 0 || clientHeight === 0 || this.#paper.isOut) return;
    this.#drawing?.resize(clientWidth, clientHeight);
    this.#point();
  }

  /** A colour of the palette has become another one: the page's theme has changed. All of them have by the next frame. */
  readonly #faded = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#recolour);
  };

  readonly #recolour = (): void => {
    if (!this.#box || !this.#drawing || !this.#picture || this.#paper.isOut) return;
    this.#inks = inksOf(this.#box);
    this.#drawing.update(this.#picture, this.#inks);
    this.#resize();
  };
}
