import type { InvoiceLine } from '@kvitt/core/model/line.js';
import { html, nothing, type TemplateResult } from 'lit';
import { LineQuestionEvent, LineQuestionOfferEvent } from '../events/line-question.js';
import { particulars } from './codes.js';
import { lineFacts } from './line-facts.js';
import { lineAmount, tagOf } from './line.js';
import { subLinesTemplate } from './sub-lines.js';
import type { View } from './view.js';

/** "What is this?": the supplier's own words first, as far as they say more than the line's name, then what the amount is made of. */
export function explanation(line: InvoiceLine, view: View): TemplateResult {
  const texts = [line.explanation, line.item.description, tagOf(line) ? undefined : line.note].filter((text) => text && text !== line.item.name);
  return html`<div class="explanation">
    ${texts.map((text) => html`<p class="as-written">${text}</p>`)}
    ${lineFacts(line, view)}
    ${subLinesTemplate(line, view)}
    ${ask(line, view)}
  </div>`;
}

/** Only where somebody takes the question. */
function ask(line: InvoiceLine, view: View): unknown {
  const subject = { invoiceId: view.invoice.id, lineId: line.id, name: line.item.name, amount: lineAmount(line, view) };
  if (!view.deeds.asked(new LineQuestionOfferEvent(subject))) return nothing;
  return html`<button class="link ask screen-only" part="ask" type="button" @click=${() => view.deeds.asked(new LineQuestionEvent(subject))}>${particulars(view).askAboutLine}</button>`;
}
