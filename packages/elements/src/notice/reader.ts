import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Long enough to have been read, or at least seen. */
const lookMs = 2_000;
const thresholds = [0, 0.25, 0.5, 0.75, 1];

/** Sees what the customer has had before her eyes for a moment: half of it, or half a screen of it, on a page that is not behind another. */
export class Reader implements ReactiveController {
  readonly #seen: (id: string) => void;
  readonly #onScreen = new Set<Element>();
  readonly #waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  #places: readonly HTMLElement[] = [];
  #watch: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost, seen: (id: string) => void) {
    this.#seen = seen;
    host.addController(this);
  }

  /** From now on it looks at these, each with its id in `data-id`. */
  look(places: readonly HTMLElement[]): void {
    const gone = this.#places.filter((place) => !places.includes(place));
    for (const place of gone) this.#leave(place);
    for (const place of places) if (!this.#places.includes(place)) this.#watch?.observe(place);
    this.#places = places;
  }

  hostConnected(): void {
    this.#watch = new IntersectionObserver((entries) => this.#follow(entries), { threshold: thresholds });
    for (const place of this.#places) this.#watch.observe(place);
    document.addEventListener('visibilitychange', this.#wait);
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    document.removeEventListener('visibilitychange', this.#wait);
    this.#onScreen.clear();
    this.#wait();
  }

  #leave(place: Element): void {
    this.#watch?.unobserve(place);
    this.#onScreen.delete(place);
    this.#wait();
  }

  #follow(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRect, boundingClientRect, rootBounds } of entries) {
      const enough = Math.min(boundingClientRect.height, rootBounds?.height ?? innerHeight) / 2;
      if (isIntersecting && intersectionRect.height >= enough) this.#onScreen.add(target);
      else this.#onScreen.delete(target);
    }
    this.#wait();
  }

  readonly #wait = (): void => {
    const visible = document.visibilityState === 'visible' ? this.#onScreen : new Set<Element>();
    for (const [place, timer] of this.#waiting) if (!visible.has(place)) this.#forget(place, timer);
    for (const place of visible) if (!this.#waiting.has(place)) this.#waiting.set(place, setTimeout(() => this.#tell(place), lookMs));
  };

  #forget(place: Element, timer: ReturnType<typeof setTimeout>): void {
    clearTimeout(timer);
    this.#waiting.delete(place);
  }

  #tell(place: Element): void {
    this.#seen((place as HTMLElement).dataset.id ?? '');
  }
}
