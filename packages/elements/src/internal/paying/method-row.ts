import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../../locales/terms.js';
import { methodMark } from './mark.js';
import type { Speaker } from './steps.js';

/** How a row of a list of ways to pay is drawn. */
export interface RowOptions {
  readonly chosen: boolean;
  /** What the radio buttons of one list have in common. */
  readonly group: string;
  readonly locale: Pick<Speaker, 'money'>;
  readonly words: Pick<Terms['payment'], 'fee'>;
  readonly choose: (methodId: string) => void;
}

/** One way to pay, as a radio button: its mark, its name, what it costs. */
export function methodRow(method: PaymentMethod, { chosen, group, locale, words, choose }: RowOptions): TemplateResult {
  const { id, name, hint, fee } = method;
  const below = [hint, fee && words.fee(locale.money(fee))].filter(Boolean).join(' · ');
  return html`<label class="method" part="method">
    <input type="radio" name=${group} value=${id} .checked=${chosen} @change=${() => choose(id)} />
    ${methodMark(method)}
    <span><bdi>${name}</bdi>${below ? html`<br /><span class="small soft">${below}</span>` : nothing}</span>
  </label>`;
}
