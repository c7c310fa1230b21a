import { make } from './page.js';

/** Where the supplier tells of an offer, as an answer to a new price, pressing it shows that offer below, whatever became of it. */
export function showToldOffers(): void {
  const banner = make('kvitt-offer-banner', { 'heading-level': '2' });
  const sheet = make('div', { class: 'told-offer', tabindex: '-1' }, banner);
  document.body.addEventListener('kvitt-notice-action', ({ target, action: { offerId } }) => {
    if (offerId === undefined || !(target instanceof Element)) return;
    banner.setAttribute('offer-id', offerId);
    target.after(sheet);
    sheet.focus();
  });
}
