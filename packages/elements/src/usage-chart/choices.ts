import { html, nothing, type TemplateResult } from 'lit';
import { backIcon, chevronIcon } from '../internal/icon.js';
import type { Figures } from './figures.js';
import { axisName, type Show, type Speaker } from './say.js';
import { beside, type View } from './view.js';

/** What is shown and as what: two rows of switches. */
export function choices(
  locale: Speaker,
  figures: Figures,
  now: { readonly show: Show; readonly view: 'chart' | 'table' },
  onShow: (show: Show) => void,
  onView: (view: 'chart' | 'table') => void,
): TemplateResult {
  const { terms } = locale;
  const money = figures.sum.cost && (now.show === 'quantity' || now.show === 'cost');
  const what = (show: Show, words: string): TemplateResult => choice(words, now.show === show, () => onShow(show));
  const how = (view: 'chart' | 'table', words: string): TemplateResult => choice(words, (now.view === 'table') === (view === 'table'), () => onView(view));
  return html`<div class="choices">
    ${money ? html`<div class="choice" role="group" aria-label=${terms.showWhat}>${what('quantity', axisName(locale, figures, 'quantity'))}${what('cost', terms.cost)}</div>` : nothing}
    <div class="choice" role="group" aria-label=${terms.showAs}>${how('chart', terms.chart)}${how('table', terms.table)}</div>
  </div>`;
}

/** Out of what was zoomed into, and on to what lies beside it. */
export function steps({ terms }: Speaker, { view, series }: Figures, onBack: () => void, onGo: (to: View) => void): TemplateResult {
  const step = (to: View | undefined, words: string, kind: string): TemplateResult =>
    html`<button class="button button-icon ${kind}" type="button" aria-label=${words} aria-disabled=${to === undefined} @click=${() => to && onGo(to)}>${chevronIcon()}</button>`;
  return html`<div class="steps">
    <button class="link with-icon back" part="back" type="button" @click=${onBack}>${backIcon()}${terms.back}</button>
    ${step(beside(view, series, 'previous'), terms.previous, 'previous')}${step(beside(view, series, 'next'), terms.next, 'next')}
  </div>`;
}

function choice(words: string, pressed: boolean, choose: () => void): TemplateResult {
  return html`<button type="button" aria-pressed=${pressed} @click=${choose}>${words}</button>`;
}
