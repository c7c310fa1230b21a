import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LanguageController } from '../controllers/language-controller.js';
import { methodMark } from '../internal/paying/mark.js';
import type { Offer } from './offer.js';

/** What the rows need to know and may ask for. */
export interface Rows {
  readonly locale: LanguageController<'paymentMethods'>;
  readonly chosen: string | undefined;
  readonly choose: (method: PaymentMethod) => void;
  /** What else can be done with it. */
  readonly deeds: (method: PaymentMethod) => unknown;
}

/** What a mandate draws: told, not chosen. */
export function drawnTemplate(drawn: Offer['drawn'], { locale: { terms } }: Rows): TemplateResult | typeof nothing {
  if (drawn.length === 0) return nothing;
  const row = (method: PaymentMethod) => html`<div class="method" part="information">
      ${methodMark(method)}<span><span class="name strong"><bdi>${method.name}</bdi></span><span class="small soft">${method.hint ?? terms.drawn}</span></span>
    </div>
    <slot name="method-${method.id}"></slot>`;
  return html`<div class="drawn">${drawn.map(row)}</div>`;
}

/** One native radio group. A row keeps its place in the page when the order changes, and with it what the page put there. */
export function waysTemplate(ways: Offer['ways'], rows: Rows): TemplateResult {
  return html`<div class="methods">${repeat(ways, ({ id }) => id, (method) => way(method, rows))}</div>`;
}

function way(method: PaymentMethod, rows: Rows): TemplateResult {
  const { id, name, isPreferred } = method;
  const { terms } = rows.locale;
  return html`<div class="way" part="method">
    <label class="method">
      <input type="radio" name="method" value=${id} .checked=${id === rows.chosen} @change=${() => rows.choose(method)} />
      ${methodMark(method)}
      <span class="words">
        <span class="name strong"><bdi>${name}</bdi></span>${isPreferred ? html` <span class="badge" part="badge">${terms.usual}</span>` : nothing}
        ${below(method, rows)}
      </span>
    </label>
    ${rows.deeds(method)}
    <slot name="method-${id}"></slot>
  </div>`;
}

function below({ hint, fee }: PaymentMethod, { locale }: Rows): TemplateResult | typeof nothing {
  const price = fee && locale.terms.fee(locale.money(fee));
  const said = [hint, price].filter((words) => words !== undefined);
  return said.length > 0 ? html`<span class="small soft">${said.map((words, place) => html`${place > 0 ? ' · ' : nothing}<bdi>${words}</bdi>`)}</span>` : nothing;
}
