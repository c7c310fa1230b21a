import { html, type TemplateResult } from 'lit';

/** A number or reference that keeps its order in right-to-left text. */
export function ltr(text: string): TemplateResult {
  return html`<bdi dir="ltr" class="num">${text}</bdi>`;
}
