import { html, nothing, type TemplateResult } from 'lit';

/** A room without data: an icon, a sentence, what to do. */
export function room(part: string, icon: TemplateResult, title: string, text?: string, action: unknown = nothing): TemplateResult {
  const role = part === 'failed' ? 'alert' : nothing;
  return html`<div class="room" part=${part} role=${role}>
    <span class="icon-l">${icon}</span>
    <div class="room-words">
      <p class="title">${title}</p>
      ${text ? html`<p class="soft">${text}</p>` : nothing}
    </div>
    ${action}
  </div>`;
}
