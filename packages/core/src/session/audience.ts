/** Everyone who looks at anything of the session: the stream lives exactly as long as it is not empty. */
export class Audience {
  readonly #listeners = new Set<() => void>();
  readonly #onChange: (watched: boolean) => void;

  constructor(onChange: (watched: boolean) => void) {
    this.#onChange = onChange;
  }

  /** Counts a looker in until the answered function is called; each call of `join` brings its own listener. */
  join(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#onChange(true);
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#onChange(false);
    };
  }

  /** Tells all of them at once, when the session ends. */
  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
