/** Counts what outlives an element: listeners on the page and its window, and observers of mutations. */
export class Census {
  #listeners = 0;
  #observers = new Set<MutationObserver>();
  readonly #restore: (() => void)[] = [];

  constructor() {
    for (const target of [window, document, document.documentElement, document.body]) this.#watchListeners(target);
    this.#watchObservers();
  }

  /** How many there are more than when the census began. */
  get count(): number {
    return this.#listeners + this.#observers.size;
  }

  end(): void {
    for (const restore of this.#restore) restore();
  }

  #watchListeners(target: EventTarget): void {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    Object.assign(target, {
      addEventListener: (...given: Parameters<typeof add>) => {
        this.#listeners += 1;
        add(...given);
      },
      removeEventListener: (...given: Parameters<typeof remove>) => {
        this.#listeners -= 1;
        remove(...given);
      },
    });
    this.#restore.push(() => {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    });
  }

  #watchObservers(): void {
    const { prototype } = MutationObserver;
    const observing = this.#observers;
    const own = Object.getOwnPropertyDescriptors(prototype);
    const call = (name: 'observe' | 'disconnect', observer: MutationObserver, given: unknown[]): unknown => Reflect.apply(own[name].value as () => unknown, observer, given);
    Object.assign(prototype, {
      observe(this: MutationObserver, ...given: unknown[]) {
        observing.add(this);
        call('observe', this, given);
      },
      disconnect(this: MutationObserver) {
        observing.delete(this);
        call('disconnect', this, []);
      },
    });
    this.#restore.push(() => Object.defineProperties(prototype, own));
  }
}
