import { html, type TemplateResult } from 'lit';
import type { Tone } from '../status-badge.js';

/** What a step is called; it takes the focus when the button that led here is gone. */
export function stepTitle(words: string, classes = 'strong'): TemplateResult {
  return html`<p class=${classes} tabindex="-1">${words}</p>`;
}

/** What happened and what it means, said once to assistive technology when it appears. */
export function note(tone: Tone, icon: TemplateResult, title: TemplateResult, text: string): TemplateResult {
  return html`<div class="note" data-tone=${tone} role="status">${icon}<div>${title}<p>${text}</p></div></div>`;
}
