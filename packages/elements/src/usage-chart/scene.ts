import { Drawing } from './chart.js';
import type { Figures } from './figures.js';
import { inksOf, type Inks } from './inks.js';
import { Paper, type Printed } from './paper.js';
import { pictureOf, type Picture } from './picture.js';
import type { Subject } from './subject.js';

/** What was drawn in a box, until it is left: it follows the element's figures, the box's size, the page's colours, and paper. */
export class Scene {
  readonly #box: HTMLElement;
  readonly #subject: () => Subject;
  readonly #paper: Paper;
  #drawing: Drawing | undefined;
  #picture: Picture | undefined;
  #of: readonly [figures?: Figures, ...words: unknown[]] = [];
  #inks: Inks;
  #frame = 0;

  constructor(box: HTMLElement, subject: () => Subject) {
    this.#box = box;
    this.#subject = subject;
    this.#inks = inksOf(box);
    this.#paper = new Paper(() => this.#printed, () => this.#recolour());
    this.#paper.watch();
    box.addEventListener('transitionend', this.#faded);
    this.draw();
  }

  leave(): void {
    this.#paper.leave();
    this.#box.removeEventListener('transitionend', this.#faded);
    cancelAnimationFrame(this.#frame);
    this.#drawing?.destroy();
    delete this.#box.dataset.drawn;
    this.#drawing = this.#picture = undefined;
  }

  draw(): void {
    const before = this.#picture;
    const picture = this.#depicted();
    if (!picture) return;
    if (!this.#drawing) this.#begin(picture);
    else if (picture !== before) this.#drawing.update(picture, this.#inks);
    this.#point();
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.#box;
    if (clientWidth === 0 || clientHeight === 0 || this.#paper.isOut) return;
    this.#drawing?.resize(clientWidth, clientHeight);
    this.#point();
  }

  /** The step below a pointer. */
  indexAt(clientX: number): number | undefined {
    return this.#drawing?.indexAt(clientX - this.#box.getBoundingClientRect().left);
  }

  #begin(picture: Picture): void {
    const canvas = this.#box.querySelector('canvas');
    if (!canvas) return;
    this.#drawing = new Drawing(canvas, picture, this.#inks, { width: this.#box.clientWidth, height: this.#box.clientHeight });
    this.#box.dataset.drawn = '';
  }

  get #printed(): Printed | undefined {
    const [box, picture, drawing] = [this.#box, this.#picture, this.#drawing];
    return picture && drawing && { box, picture, drawing };
  }

  /** The figures as numbers to draw: made anew only when they, or how they are said, have changed. */
  #depicted(): Picture | undefined {
    const { locale, figures, show } = this.#subject();
    const of = [figures, show, locale.lang, locale.dir] as const;
    const isSame = of.slice(1).every((each, index) => each === this.#of[index + 1]);
    const [before] = this.#of;
    if (!isSame || figures !== before) this.#picture = figures && pictureOf(locale, figures, show, isSame && before && this.#picture ? { figures: before, picture: this.#picture } : undefined);
    this.#of = of;
    return this.#picture;
  }

  /** Paints the chosen bar, and frames its column. */
  #point(): void {
    const { chosen } = this.#subject();
    const frame = this.#box.querySelector<HTMLElement>('.column');
    this.#drawing?.choose(chosen);
    if (frame) frame.hidden = chosen === undefined;
    if (!frame || !this.#drawing || chosen === undefined) return;
    for (const [name, pixels] of Object.entries(this.#drawing.columnOf(chosen))) frame.style.setProperty(name, `${pixels}px`);
  }

  /** A colour of the palette has become another one: the page's theme has changed. All of them have by the next frame. */
  readonly #faded = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#recolour);
  };

  readonly #recolour = (): void => {
    if (!this.#drawing || !this.#picture || this.#paper.isOut) return;
    this.#inks = inksOf(this.#box);
    this.#drawing.update(this.#picture, this.#inks);
    this.resize();
  };
}
