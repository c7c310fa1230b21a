import type { Composer } from './composer.js';

const types = ['paste', 'dragover', 'dragleave', 'drop'] as const;

/** Takes the files that are dropped on, or pasted into, the place where the customer writes. */
export class Filing {
  readonly #composer: Composer;
  readonly #may: () => boolean;
  readonly #redraw: () => void;

  constructor(root: EventTarget, composer: Composer, may: () => boolean, redraw: () => void) {
    this.#composer = composer;
    this.#may = may;
    this.#redraw = redraw;
    for (const type of types) root.addEventListener(type, this);
  }

  handleEvent(event: Event): void {
    if (!(event.target instanceof Element) || !event.target.closest('.composer') || !this.#may()) return;
    if (event.type === 'paste') this.#take(event, (event as ClipboardEvent).clipboardData);
    else this.#drag(event as DragEvent);
  }

  #drag(event: DragEvent): void {
    const over = event.type === 'dragover' && event.dataTransfer?.types.includes('Files');
    if (over) event.preventDefault();
    if (event.type === 'drop') this.#take(event, event.dataTransfer);
    if (Boolean(over) === this.#composer.dragging) return;
    this.#composer.dragging = !this.#composer.dragging;
    this.#redraw();
  }

  #take(event: Event, data: DataTransfer | null): void {
    const files = [...(data?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    void this.#composer.add(files);
  }
}
