import type { InvoiceLine, SubLine } from '@kvitt/core/model/line.js';
import { html, nothing, type TemplateResult } from 'lit';
import { particulars } from './codes.js';
import { lineFacts } from './line-facts.js';
import { quantityAndPrice } from './line.js';
import { ltr } from './text.js';
import type { View } from './view.js';

/** A file may nest as deep as it likes; what stands deeper than this is drawn at this depth. */
const deepest = 8;

interface Branch {
  readonly line: SubLine;
  readonly below: Branch[];
}

/** What a line is made of, as an outline; softer than the line, and with words that nothing of it is added. */
export function subLinesTemplate(line: InvoiceLine, view: View): unknown {
  if (!line.subLines?.length) return nothing;
  const more = particulars(view);
  return html`<div class="made-of">
    <p><span class="strong">${more.madeOf}</span> <span class="small soft">${more.alreadyIncluded}</span></p>
    ${outline(branches(line.subLines), line, view)}
  </div>`;
}

function outline(all: readonly Branch[], parent: InvoiceLine, view: View): TemplateResult {
  return html`<ul class="outline">${all.map((branch) => html`<li>${entry(branch.line, parent, view)}${branch.below.length ? outline(branch.below, parent, view) : nothing}</li>`)}</ul>`;
}

function entry(line: SubLine, parent: InvoiceLine, view: View): TemplateResult {
  const texts = [line.item.description, line.note].filter(Boolean);
  return html`<div class="entry">
      <span><bdi>${line.item.name}</bdi> <span class="small soft">${ltr(quantityAndPrice(line, { ...view, withTax: false }))}</span></span>
      <span class="soft">${ltr(view.locale.amount(line.netAmount))}</span>
    </div>
    ${texts.map((text) => html`<p class="small as-written">${text}</p>`)}
    ${lineFacts(unsaid(line, parent), view)}`;
}

/** The row above them says price and quantity, and the line its VAT: they are told again only where they differ. */
function unsaid(line: SubLine, { tax }: InvoiceLine): SubLine {
  const sameTax = line.tax?.category === tax?.category && line.tax?.rate === tax?.rate;
  return { ...line, price: line.price?.discount ? line.price : undefined, tax: sameTax ? undefined : line.tax };
}

/** Reading order and levels become branches; a level that skips one stands below the nearest line above it. */
function branches(lines: readonly SubLine[]): readonly Branch[] {
  const top: Branch[] = [];
  const path: Branch[] = [];
  for (const line of lines) {
    const level = Math.min(line.level, deepest);
    while (path.length && Math.min(path.at(-1)?.line.level ?? 0, deepest) >= level) path.pop();
    const branch = { line, below: [] };
    (path.at(-1)?.below ?? top).push(branch);
    path.push(branch);
  }
  return top;
}
