import type { Offer } from '@kvitt/core/model/offer.js';
import { html, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { adopt } from '../internal/adopt.js';
import { backIcon, chevronIcon } from '../internal/icon.js';
import { carouselStyles } from './carousel.styles.js';
import type { Locale } from './view.js';

const writing = 'input, textarea, summary';
/** The share of an offer that makes it the one that is looked at. */
const most = 0.6;

/**
 * Several offers side by side: all are there to be read in order, and none moves by itself. A finger swipes,
 * the keyboard has two buttons and the arrow keys, and Tab goes through all of them.
 */
export class Carousel {
  readonly #host: LitElement;
  readonly #locale: Locale;
  readonly #observer: IntersectionObserver;
  #slides: Element | null = null;
  /** On the way to `at` by a key: those in between only pass by, unless a finger stops there. */
  #turning = false;
  readonly #taken = { handleEvent: () => (this.#turning = false), passive: true };
  /** Which one is looked at. */
  at = 0;

  constructor(host: LitElement, locale: Locale) {
    this.#host = host;
    this.#locale = locale;
    this.#observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.#came(entry)), { threshold: most });
    adopt(host, [carouselStyles]);
  }

  render(offers: readonly Offer[], article: (offer: Offer) => TemplateResult): TemplateResult {
    const { terms } = this.#locale;
    const last = offers.length - 1;
    this.at = Math.min(this.at, last);
    const button = (part: 'previous' | 'next', step: number) => html`<button class="button button-icon" part=${part} type="button" aria-label=${terms[part]}
      aria-disabled=${this.at + step < 0 || this.at + step > last ? 'true' : 'false'} @click=${() => this.#go(this.at + step)}>${step < 0 ? backIcon() : chevronIcon()}</button>`;
    return html`<section class="carousel" part="carousel" aria-label=${terms.offers} @keydown=${(event: KeyboardEvent) => this.#pressed(event)}>
      <div class="controls"><p class="strong">${terms.offers}</p><span class="soft num" part="position" role="status" dir="auto">${terms.of(this.at + 1, offers.length)}</span>${button('previous', -1)}${button('next', 1)}</div>
      <ul class="slides" @pointerdown=${this.#taken} @wheel=${this.#taken}>${repeat(offers, ({ id }) => id, (offer) => html`<li>${article(offer)}</li>`)}</ul>
    </section>`;
  }

  /** Notices which one is looked at; one that is watched already is not watched anew. */
  updated(root: ParentNode): void {
    const slides = root.querySelector('.slides');
    // from right to left Safari snaps to any of them at first
    if (slides !== this.#slides) slides?.scrollTo({ left: 0, behavior: 'instant' });
    this.#slides = slides;
    for (const slide of slides?.children ?? []) this.#observer.observe(slide);
  }

  #came({ target, intersectionRatio }: IntersectionObserverEntry): void {
    const at = [...(target.parentElement?.children ?? [])].indexOf(target);
    if (intersectionRatio < most || at < 0) return;
    if (at === this.at) this.#turning = false;
    if (at === this.at || this.#turning) return;
    this.at = at;
    this.#host.requestUpdate();
  }

  #go(to: number): HTMLElement | undefined {
    const slides = this.#host.renderRoot.querySelector<HTMLElement>('.slides');
    const slide = slides?.children[to];
    if (!slides || !(slide instanceof HTMLElement)) return undefined;
    this.at = to;
    this.#turning = true;
    slides.scrollBy({ left: slide.getBoundingClientRect().left - slides.getBoundingClientRect().left });
    this.#host.requestUpdate();
    return slide;
  }

  /** The arrow keys turn to the next one, along the direction of reading; in a field they are the field's. */
  #pressed(event: KeyboardEvent): void {
    const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const { target } = event;
    if (along === undefined || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element) || target.matches(writing)) return;
    const slide = this.#go(this.at + (this.#locale.dir === 'rtl' ? -along : along));
    if (!slide) return;
    event.preventDefault();
    if (target.closest('.slides')) slide.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
  }
}
