import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon } from '../internal/icon.js';

/** What few ask for, folded away under its name. */
export function fold(className: string, name: string, content: unknown, part: unknown = nothing): TemplateResult {
  return html`<details class="fold ${className}" part=${part}><summary>${chevronIcon()}<span class="strong">${name}</span></summary>${content}</details>`;
}
