import { define } from '../define.js';
import { KvittOfferBanner } from '../offer-banner/offer-banner.js';

define('kvitt-offer-banner', KvittOfferBanner);

declare global {
  interface HTMLElementTagNameMap {
    'kvitt-offer-banner': KvittOfferBanner;
  }
}
