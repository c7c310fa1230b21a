import type { InvoiceLine } from '@kvitt/core/model/line.js';
import { html, type TemplateResult } from 'lit';
import { lineFacts } from './line-facts.js';
import { isTag } from './line.js';
import { subLinesTemplate } from './sub-lines.js';
import type { View } from './view.js';

/** "What is this?": the supplier's own words first, then what the amount is made of. */
export function explanation(line: InvoiceLine, view: View): TemplateResult {
  const texts = [line.explanation, line.item.description, isTag(line.note) ? undefined : line.note].filter(Boolean);
  return html`<div class="explanation">
    ${texts.map((text) => html`<p class="as-written">${text}</p>`)}
    ${lineFacts(line, view)}
    ${subLinesTemplate(line, view)}
  </div>`;
}
