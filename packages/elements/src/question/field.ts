import type { Subject, Suggestion } from '@kvitt/core/model/conversation.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../controllers/language-controller.js';
import { formatAmount } from '../internal/format/money.js';
import { closeIcon, sendIcon } from '../internal/icons/talk.js';

export type Locale = LanguageController<'question'>;

/** What the field needs. */
export interface Field {
  readonly subject: Subject;
  /** What was written so far, in a field made anew. */
  readonly text: string;
  /** Characters, at most. */
  readonly limit: number;
  readonly write: (text: string) => void;
  readonly send: () => void;
}

/** When an input method ended, in whichever field the customer writes. */
let composedAt = -1_000;

/** The line of an invoice that is asked about, as it is known there; one that was chosen can be left again. */
export function quoteTemplate({ name, amount }: Subject, locale: Locale, leave?: () => void): TemplateResult {
  const button = leave ? html`<button class="button button-icon" type="button" aria-label=${locale.terms.notThisLine} @click=${leave}>${closeIcon()}</button>` : nothing;
  return html`<p class="quote" part="subject"><bdi>${name}</bdi>${amount ? html` <bdi dir="ltr" class="num">${formatAmount(amount, locale.lang)}</bdi>` : nothing}${button}</p>`;
}

/** Enter sends, with Shift it breaks the line; one that chooses a word of an input method does neither (which in Safari ends just before). */
export function fieldTemplate({ terms }: Locale, { subject, text, limit, write, send }: Field): TemplateResult {
  const label = subject.name ? terms.askAbout(subject.name) : terms.ask;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.timeStamp - composedAt < 100) return;
    event.preventDefault();
    if (!event.repeat) send();
  };
  return html`<div class="stack tight">
    <slot name="heading"><label class="strong" for="input">${label}</label></slot>
    <div class="field" part="field">
      <textarea id="input" part="input" rows="1" dir="auto" maxlength=${limit} aria-label=${label} .value=${text} @input=${({ currentTarget }: Event) => write((currentTarget as HTMLTextAreaElement).value)} @keydown=${pressed} @compositionend=${({ timeStamp }: Event) => (composedAt = timeStamp)}></textarea>
      <button class="button button-icon" part="send" type="button" aria-label=${terms.send} title=${terms.send} @click=${send}>${sendIcon()}</button>
    </div>
  </div>`;
}

/**
 * Buttons in a list and no combobox: what others asked is seen without opening anything, on a phone without a keyboard over it,
 * and a press asks, so that there is no choice left in the field to be confirmed.
 */
export function suggestionsTemplate({ terms }: Locale, suggestions: readonly Suggestion[], use: (suggestion: Suggestion) => void): unknown {
  if (suggestions.length === 0) return nothing;
  return html`<div class="stack tight">
    <p class="small soft" id="others">${terms.suggestions}</p>
    <ul class="chips" aria-labelledby="others">
      ${suggestions.map((each) => html`<li><button class="button" part="suggestion" type="button" dir="auto" @click=${() => use(each)}>${each.text}</button></li>`)}
    </ul>
  </div>`;
}
