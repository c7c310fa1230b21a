import { html, nothing, type TemplateResult } from 'lit';
import type { Figures } from './figures.js';
import { quantity, seriesName, unitName, type Show, type Speaker } from './say.js';
import { at } from './view.js';

/** What the patterns and marks mean, as far as they are there. */
export function legend(locale: Speaker, figures: Figures, show: Show): TemplateResult {
  const { terms } = locale;
  const { series, points, included, invoiced, known, compared, expected } = figures;
  const words = included?.spread ? terms.spread : terms.included;
  const item = (swatch: string, words: string): TemplateResult => html`<li><span class="swatch ${swatch}"></span>${words}</li>`;
  return html`<ul class="legend" part="legend">
    ${series.length > 1 ? series.map((one, index) => item(one.flow === 'production' ? 'produced' : `layer-${index % 4}`, seriesName(locale, one))) : item('layer-0', terms.knowledge.measured)}
    ${(['estimated', 'corrected', 'missing'] as const).map((one) => (known.has(one) ? item(one, terms.knowledge[one]) : nothing))}
    ${series[0]?.flow === 'net' && points.some(({ sum }) => sum.value?.startsWith('-')) ? item('produced', terms.fedIn) : nothing}
    ${compared ? item('other', terms.otherPeriod) : nothing}
    ${expected ? item('expected', terms.expected) : nothing}
    ${included ? item('included', words(quantity(locale, series[0], included.limit))) : nothing}
    ${invoiced ? item('invoiced', terms.invoiced) : nothing}
    ${series[0]?.currency && (show === 'both' || show === 'price') ? item('curve', show === 'both' ? terms.cost : terms.price(unitName(locale, series[0], '1'))) : nothing}
  </ul><slot name="legend"></slot>`;
}

/** What happened when, by the numbers that stand in the picture. */
export function annotations(locale: Speaker, { annotations: all, series }: Figures): TemplateResult {
  if (all.length === 0) return html`<slot name="annotation"></slot>`;
  const zone = series[0]?.timeZone;
  const day = new Intl.DateTimeFormat(locale.lang, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric', numberingSystem: 'latn' });
  const words = all.map(({ kind, text, start }) => html`<li part="annotation"><span class="soft">${day.format(at(start))}</span> ${text ?? locale.terms.annotations[kind]}</li>`);
  return html`<ol class="annotations">${words}</ol><slot name="annotation"></slot>`;
}
