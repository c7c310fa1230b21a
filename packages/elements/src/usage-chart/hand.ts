/** What the customer's hand does to the picture. */
export interface Target {
  /** The step below a pointer. */
  at(clientX: number): number | undefined;
  /** Which step is chosen, which is the last, and whether time runs from right to left. */
  position(): { readonly chosen: number | undefined; readonly last: number; readonly rtl: boolean };
  choose(index: number | undefined): void;
  zoom(index?: number): void;
  back(): void;
}

/** Arrows go where they point. */
const turned: Readonly<Record<string, string>> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  ArrowUp: (index) => index + 1,
  ArrowDown: (index) => index - 1,
  PageUp: (index, last) => index + Math.max(Math.round(last / 10), 2),
  PageDown: (index, last) => index - Math.max(Math.round(last / 10), 2),
  Home: () => 0,
  End: (_, last) => last,
};

/** Keys, mouse and fingers on the picture. */
export class Hand {
  readonly #target: Target;

  constructor(target: Target) {
    this.#target = target;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#press(event)) return;
    event.preventDefault();
  };

  readonly onMove = ({ pointerType, clientX }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#target.choose(this.#target.at(clientX));
  };

  readonly onLeave = ({ pointerType, currentTarget }: PointerEvent): void => {
    const isFocused = currentTarget instanceof Element && currentTarget.matches(':focus');
    if (pointerType === 'mouse' && !isFocused) this.#target.choose(undefined);
  };

  /** A finger that has no way to hover chooses first; what is chosen is zoomed into. */
  readonly onClick = (event: MouseEvent): void => {
    const index = this.#target.at(event.clientX);
    const isTouch = (event as PointerEvent).pointerType === 'touch';
    if (index !== undefined && (!isTouch || index === this.#target.position().chosen)) this.#target.zoom(index);
    else this.#target.choose(index);
  };

  /** Whether the key means anything here. */
  #press({ key, repeat }: KeyboardEvent): boolean {
    const { chosen, last, rtl } = this.#target.position();
    const step = steps[(rtl ? turned[key] : undefined) ?? key];
    if (step) this.#target.choose(Math.min(Math.max(chosen === undefined && key.startsWith('Arrow') ? last : step(chosen ?? last, last), 0), last));
    else if (key === 'Enter' && !repeat) this.#target.zoom();
    else if (key === 'Escape' && chosen !== undefined) this.#target.choose(undefined);
    else if (key === 'Escape' || key === 'Backspace') this.#target.back();
    else return false;
    return true;
  }
}
