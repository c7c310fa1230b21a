import { html, nothing, type TemplateResult } from 'lit';
import { failedRoom } from '../rooms.js';
import type { Act } from './steps.js';
import { stepTitle } from './words.js';

/** What to write in one's own bank: no payment begins here, so nothing is waited for. */
export function atYourBank({ words, press, locale, back, invoice, amount, giro, fetchGiro }: Act): TemplateResult {
  return html`<div class="told">
      ${stepTitle(words.atYourBank, 'title')}
      <p>${words.atYourBankText}</p>
    </div>
    ${giro && invoice && amount ? giro.panel(invoice, amount) : nothing}
    ${fetchGiro ? failedRoom(locale, { code: 'offline', retryable: true }, press.loadFailed, fetchGiro) : nothing}
    <p class="visually-hidden" role="status">${giro?.said}</p>
    <button class="button button-quiet button-wide" type="button" @click=${back}>${words.back}</button>`;
}
