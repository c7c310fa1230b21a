import { html, type TemplateResult } from 'lit';

/** A title of the level that the page needs; anything but 1 to 6 is 2. */
export function heading(level: number, words: unknown): TemplateResult {
  switch (level) {
    case 1: return html`<h1 class="title" part="heading">${words}</h1>`;
    case 3: return html`<h3 class="title" part="heading">${words}</h3>`;
    case 4: return html`<h4 class="title" part="heading">${words}</h4>`;
    case 5: return html`<h5 class="title" part="heading">${words}</h5>`;
    case 6: return html`<h6 class="title" part="heading">${words}</h6>`;
    default: return html`<h2 class="title" part="heading">${words}</h2>`;
  }
}
