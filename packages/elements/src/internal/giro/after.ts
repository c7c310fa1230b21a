import { html, nothing, type TemplateResult } from 'lit';
import { phoneIcon } from '../icon.js';
import type { GiroView } from './giro-view.js';
import { payCodeOf, type PayCode } from './pay-code.js';
import { swishCodeOf } from './swish-code.js';

export { doubtsOf } from './doubts.js';

/** The codes beside the bank's form: for another device to read, or on paper; Swish is opened by a link where this is the phone. */
export function codesTemplate(view: GiroView): TemplateResult | typeof nothing {
  const bank = payCodeOf(view);
  const swish = swishCodeOf(view);
  if (!bank && !swish) return nothing;
  const link = swish && html`<a class="button button-wide giro-app" part="swish" href=${swish.link}>${phoneIcon()}${swish.open}</a>`;
  return html`<div class="giro-codes">${[bank, swish].map((code) => (code ? figure(code) : nothing))}${link ?? nothing}</div>`;
}

function figure({ picture, scan }: PayCode): TemplateResult {
  return html`<figure class="giro-code" part="pay-code">${picture}<figcaption class="small soft">${scan}</figcaption></figure>`;
}
