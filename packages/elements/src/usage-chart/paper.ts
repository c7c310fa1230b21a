import { Drawing } from './chart.js';
import { inksOf, type Inks } from './inks.js';
import type { Picture } from './picture.js';

/** What there is to print. */
export interface Printed {
  readonly box: HTMLElement;
  readonly picture: Picture;
  readonly drawing: Drawing;
}

/** As wide as a sheet of paper is between its margins, and as sharp as printers are. */
const sheet = { width: 680, height: 260, ratio: 3 };

/**
 * On paper the canvas is replaced by a picture of its own, in the light theme's ink: a canvas has the screen's colours, width and grain.
 * Until the picture has been read, and where that is too late, the canvas stays, in the same ink.
 */
export class Paper {
  readonly #printed: () => Printed | undefined;
  readonly #restore: () => void;
  readonly #media = matchMedia('print');
  #address = '';
  #box: HTMLElement | undefined;

  constructor(printed: () => Printed | undefined, restore: () => void) {
    this.#printed = printed;
    this.#restore = restore;
  }

  /** Whether the page is being printed. */
  get isOut(): boolean {
    return this.#box !== undefined;
  }

  watch(): void {
    window.addEventListener('beforeprint', this.#lay);
    window.addEventListener('afterprint', this.#clear);
    this.#media.addEventListener('change', this.#follow);
  }

  leave(): void {
    window.removeEventListener('beforeprint', this.#lay);
    window.removeEventListener('afterprint', this.#clear);
    this.#media.removeEventListener('change', this.#follow);
    this.#clear();
  }

  /** Who prints to a file may tell only by the medium. */
  readonly #follow = ({ matches }: MediaQueryListEvent): void => {
    if (matches) this.#lay();
    else this.#clear();
  };

  readonly #lay = (): void => {
    const printed = this.#printed();
    const image = printed?.box.querySelector('img');
    if (this.isOut || !printed || !image) return;
    this.#box = printed.box;
    this.#box.dataset.paper = 'drawn';
    const inks = inksOf(this.#box);
    printed.drawing.update(printed.picture, inks);
    this.#address = URL.createObjectURL(pictureOf(printed, inks));
    image.onload = () => {
      if (this.#box) this.#box.dataset.paper = 'read';
    };
    image.src = this.#address;
  };

  readonly #clear = (): void => {
    if (!this.#box) return;
    const image = this.#box.querySelector('img');
    if (image) image.onload = null;
    image?.removeAttribute('src');
    URL.revokeObjectURL(this.#address);
    const box = this.#box;
    // the screen's colours at once, not faded to
    box.dataset.paper = 'off';
    this.#box = undefined;
    this.#restore();
    delete box.dataset.paper;
  };
}

function pictureOf({ picture }: Printed, inks: Inks): Blob {
  const canvas = document.createElement('canvas');
  const drawing = new Drawing(canvas, picture, inks, sheet);
  const [, data = ''] = canvas.toDataURL().split(',');
  drawing.destroy();
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: 'image/png' });
}
