import { html, nothing, type TemplateResult } from 'lit';
import type { Figures, Point } from './figures.js';
import type { Hand } from './hand.js';
import { inkNames } from './inks.js';
import { axisName, rangeName, type Show, type Speaker } from './say.js';
import { zoneOf } from './view.js';

/** Where in the picture the customer is. */
export interface Standing {
  readonly show: Show;
  readonly now: number;
  /** The value there, as it is read out. */
  readonly spoken: string;
  /** The chosen step, where it can be looked at in detail. */
  readonly zooms: { readonly point: Point | undefined; readonly zoom: () => void } | undefined;
  /** Chart.js did not come. */
  readonly failed: boolean;
}

/** The picture's box: a slider over its steps. */
export function slider(locale: Speaker, figures: Figures, hand: Hand, { show, now, spoken, zooms, failed }: Standing): TemplateResult {
  const { terms } = locale;
  return html`<p class="axis" part="axis" aria-hidden="true"><span>${axisName(locale, figures, show)}</span><span>${curveName(locale, figures, show)}</span></p>
    <div
      class="plot" part="plot" role="slider" tabindex="0" aria-orientation="horizontal"
      aria-label=${terms.picture} aria-valuemin="0" aria-valuemax=${figures.points.length - 1} aria-valuenow=${now} aria-valuetext=${spoken}
      ?data-zooms=${zooms !== undefined}
      @keydown=${hand.onKey} @pointermove=${hand.onMove} @pointerleave=${hand.onLeave} @click=${hand.onClick}
    >
      <div class="canvas-box"><canvas dir="ltr" aria-hidden="true"></canvas><img class="print-only" alt="" /><span class="column" part="bar" hidden></span><span class="palette" aria-hidden="true">${inkNames.map((name) => html`<i class="ink-${name}"></i>`)}</span></div>
    </div>
    ${failed ? html`<p class="small" role="status">${terms.chartFailed}</p>` : nothing}`;
}

/** A finger zooms by a button too; its room is kept, so that nothing below moves. */
export function zoomLink(locale: Speaker, figures: Figures, { zooms }: Pick<Standing, 'zooms'>): TemplateResult {
  const words = zooms?.point && locale.terms.zoom(rangeName(locale, zooms.point, zoneOf(figures.series)));
  return html`<div class="zoom">${words ? html`<button class="link small" part="zoom" type="button" @click=${zooms.zoom}>${words}</button>` : nothing}</div>`;
}

function curveName(locale: Speaker, figures: Figures, show: Show): string | typeof nothing {
  if (!figures.series[0]?.currency || (show !== 'both' && show !== 'price')) return nothing;
  return show === 'both' ? locale.terms.cost : locale.terms.price(axisName(locale, figures, 'quantity'));
}
