import type { LitElement, ReactiveController } from 'lit';

/** Leads the keyboard through what replaces each other in an offer: to a place, or to what came where it was. */
export class Keyboard implements ReactiveController {
  readonly #host: LitElement;
  /** In which offer it was. */
  #in: string | undefined;
  #to: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** With the next drawing. */
  go(offerId: string, selector: string): void {
    [this.#in, this.#to] = [offerId, selector];
  }

  hostUpdate(): void {
    const { activeElement = null } = this.#host.shadowRoot ?? {};
    this.#in ??= activeElement?.closest('article')?.dataset.id;
  }

  follow(): void {
    const article = [...this.#host.renderRoot.querySelectorAll('article')].find(({ dataset }) => dataset.id === this.#in);
    const place = this.#to ? article?.querySelector<HTMLElement>(this.#to) : undefined;
    if (place) place.focus();
    else if (article && !this.#host.shadowRoot?.activeElement) (article.querySelector<HTMLElement>('.outcome') ?? article).focus();
    this.#in = this.#to = undefined;
  }
}
