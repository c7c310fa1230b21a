import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long changes may follow each other and still be heard as one. */
const quietMs = 200;

/** What assistive technology hears. Changes in quick succession are said once, from what was before the first to what is after the last. */
export class Announcer<Before> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #words: (before: Before) => string;
  #said = '';
  #before: Before | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `words` says what is different now from `before`. */
  constructor(host: ReactiveControllerHost, words: (before: Before) => string) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  /** The text of the live region. */
  get said(): string {
    return this.#said;
  }

  /** A live region stays silent when its text stays the same; a space makes it another. */
  say(words: string): void {
    this.#said = words && words === this.#said ? `${words}\u00a0` : words;
    this.#host.requestUpdate();
  }

  /** Something changed: it is said as soon as it is quiet. */
  changed(before: Before): void {
    this.#before ??= before;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#sayChange(), quietMs);
  }

  /** Another invoice: nothing of this one is said any more. */
  forget(): void {
    clearTimeout(this.#waiting);
    this.#before = undefined;
    this.#said = '';
  }

  hostDisconnected(): void {
    this.forget();
  }

  #sayChange(): void {
    const before = this.#before;
    this.#before = undefined;
    if (before !== undefined) this.say(this.#words(before));
  }
}
