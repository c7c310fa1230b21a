import type { Offer } from '@kvitt/core/model/offer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OfferShownEvent } from '../events/offer.js';

/** Half of it, or of the window where it is larger than that. */
const enough = 0.5;

/** Notices once for each offer that it was on screen. */
export class Looks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #count: (offer: Offer) => void;
  readonly #seen = new Set<string>();
  #offers: readonly Offer[] = [];
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, count: (offer: Offer) => void) {
    this.#host = host;
    this.#count = count;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** These are drawn now; those that were not seen are watched. */
  at(root: ParentNode, offers: readonly Offer[]): void {
    this.#offers = offers;
    if (!this.#host.isConnected || offers.every(({ id }) => this.#seen.has(id))) return;
    this.#observer ??= new IntersectionObserver((entries) => entries.forEach((entry) => this.#look(entry)), { threshold: [0.25, enough] });
    for (const article of root.querySelectorAll('article')) if (!this.#seen.has(article.dataset.id ?? '')) this.#observer.observe(article);
  }

  #look({ target, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): void {
    const offer = this.#offers.find(({ id }) => id === (target as HTMLElement).dataset.id);
    const fills = rootBounds !== null && intersectionRect.height >= rootBounds.height * enough;
    if (!offer || this.#seen.has(offer.id) || (intersectionRatio < enough && !fills)) return;
    this.#seen.add(offer.id);
    this.#observer?.unobserve(target);
    this.#host.dispatchEvent(new OfferShownEvent(offer));
    this.#count(offer);
  }
}
