import type { Subject } from '@kvitt/core/model/conversation.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAmount } from '../internal/format/money.js';
import type { Locale } from './view.js';

/** The line of an invoice that is asked about, as it is known there. */
export function subjectTemplate({ name, amount }: Subject, locale: Locale): TemplateResult {
  return html`<p class="anchor" part="subject"><bdi class="cut">${name}</bdi>${amount ? html` <bdi dir="ltr" class="num">${formatAmount(amount, locale.lang)}</bdi>` : nothing}</p>`;
}
