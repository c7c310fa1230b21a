import { html, nothing, type TemplateResult } from 'lit';
import { payCodeOf } from '../internal/giro/pay-code.js';
import { swishCodeOf } from '../internal/giro/swish-code.js';
import { fold } from './fold.js';
import type { View } from './view.js';

export { doubtsOf } from '../internal/giro/doubts.js';
export { payCodeStyles } from './pay-code.styles.js';

/** The code that a bank app reads, beside the bank's form; folded where the page has a button that pays. */
export function payCodeTemplate(view: View, place: 'stub' | 'slip'): TemplateResult | typeof nothing {
  const code = payCodeOf(view) ?? swishCodeOf(view);
  if (!code) return nothing;
  const { picture, scan } = code;
  if (place === 'stub' && view.filled('pay')) return fold('on-wide', scan, html`<figure class="pay-code" part="pay-code">${picture}</figure>`);
  return html`<figure class="pay-code on-wide" part="pay-code">${picture}<figcaption class="small soft">${scan}</figcaption></figure>`;
}
