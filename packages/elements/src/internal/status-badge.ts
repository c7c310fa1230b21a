import { html, type TemplateResult } from 'lit';

/** `neutral` says, `attention` soon, `negative` too late or failed, `positive` done; the icon and the word say it too. */
export type Tone = 'neutral' | 'attention' | 'negative' | 'positive';

/** A state in colour, symbol and word. */
export function statusBadge(tone: Tone, icon: TemplateResult, words: string): TemplateResult {
  return html`<span class="badge" part="badge" data-tone=${tone}>${icon}${words}</span>`;
}
