import { html, nothing, type TemplateResult } from 'lit';
import type { Tone } from '../status-badge.js';

/** What a step is called; it takes the focus when the button that led here is gone. */
export function stepTitle(words: string, classes = 'strong'): TemplateResult {
  return html`<p class=${classes} tabindex="-1">${words}</p>`;
}

/** What happened and what it means. */
export function note(tone: Tone, icon: TemplateResult, title: TemplateResult, text?: string): TemplateResult {
  return html`<div class="note told" part="note" data-tone=${tone}>${icon}<div>${title}${text ? html`<p>${text}</p>` : nothing}</div></div>`;
}
