import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Draws a shape as an icon. Icons are decoration: words stand beside them. */
export const draw = (shape: SVGTemplateResult, classes = 'icon'): TemplateResult =>
  html`<svg class=${classes} viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;
