import { html, nothing, svg, type TemplateResult } from 'lit';

/** What the bar shows, as numbers to draw: never to be read. */
export interface Bar {
  readonly used: number;
  readonly limit: number;
  readonly near: number;
  readonly forecast?: number;
  /** What the bar says, read in its place. */
  readonly words: string;
}

/** The native meter says it; the drawing below it is for the eye, and can be painted alike by every browser and on paper. */
export function bar({ used, limit, near, forecast, words }: Bar): TemplateResult {
  const end = Math.max(limit, used, forecast ?? 0) || 1;
  const at = (amount: number): string => `${(Math.max(amount, 0) / end) * 100}%`;
  return html`<div class="meter">
    <meter class="visually-hidden" min="0" max=${limit || 1} low=${near} high=${limit} optimum="0" .value=${Math.max(used, 0)} aria-label=${words}>${words}</meter>
    <svg class="bar" part="track" aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height="100%" />
      ${forecast !== undefined && forecast > used ? svg`<rect class="forecast" width=${at(forecast)} height="100%" />` : nothing}
      <rect class="fill" part="fill" width=${at(used)} height="100%" />
      ${end > limit ? svg`<line class="limit" x1=${at(limit)} x2=${at(limit)} y1="0" y2="100%" />` : nothing}
    </svg>
  </div>`;
}
