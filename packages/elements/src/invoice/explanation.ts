import type { InvoiceLine } from '@kvitt/core/model/line.js';
import { html, type TemplateResult } from 'lit';
import { lineFacts } from './line-facts.js';
import { tagOf } from './line.js';
import { subLinesTemplate } from './sub-lines.js';
import type { View } from './view.js';

/** "What is this?": the supplier's own words first, as far as they say more than the line's name, then what the amount is made of. */
export function explanation(line: InvoiceLine, view: View): TemplateResult {
  const texts = [line.explanation, line.item.description, tagOf(line) ? undefined : line.note].filter((text) => text && text !== line.item.name);
  return html`<div class="explanation">
    ${texts.map((text) => html`<p class="as-written">${text}</p>`)}
    ${lineFacts(line, view)}
    ${subLinesTemplate(line, view)}
  </div>`;
}
