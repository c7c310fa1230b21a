import type { PaymentMethod } from '@kvitt/core/model/payment.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LanguageController } from '../controllers/language-controller.js';
import { alertIcon } from '../internal/icon.js';
import { methodMark } from '../internal/paying/mark.js';
import type { Keeper } from './keeper.js';
import type { Offer } from './offer.js';

/** What the rows need to know and may ask for. */
export interface Rows {
  readonly locale: LanguageController<'paymentMethods'>;
  readonly keeper: Keeper;
  readonly chosen: string | undefined;
  readonly choose: (method: PaymentMethod) => void;
  readonly prefer: (method: PaymentMethod) => void;
  readonly ask: (method?: PaymentMethod) => void;
  readonly remove: (method: PaymentMethod) => void;
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
    ${rows.keeper.asks(method) ? sure(method, rows) : deeds(method, rows)} ${trouble(method, rows)}
    <slot name="method-${id}"></slot>
  </div>`;
}

function below({ hint, fee }: PaymentMethod, { locale }: Rows): TemplateResult | typeof nothing {
  const price = fee && locale.terms.fee(locale.money(fee));
  const said = [hint, price].filter((words) => words !== undefined);
  return said.length > 0 ? html`<span class="small soft">${said.map((words, place) => html`${place > 0 ? ' · ' : nothing}<bdi>${words}</bdi>`)}</span>` : nothing;
}

/** What may be done with a way to pay beside choosing it. */
function deeds(method: PaymentMethod, { chosen, keeper, locale: { terms }, prefer, ask }: Rows): TemplateResult | typeof nothing {
  const usual = method.id === chosen && !method.isPreferred && keeper.can('prefer');
  const saved = method.isSaved === true && keeper.can('remove');
  if (!usual && !saved) return nothing;
  return html`<div class="deeds">
    ${usual ? html`<button class="link" part="prefer" type="button" aria-disabled=${keeper.busy} @click=${() => prefer(method)}>${terms.makeUsual}</button>` : nothing}
    ${saved ? html`<button class="link" part="remove" type="button" aria-label=${terms.removeNamed(method.name)} @click=${() => ask(method)}>${terms.remove}</button>` : nothing}
  </div>`;
}

/** Asked where it happens, so that nothing else is lost sight of; Escape is "Keep". */
function sure(method: PaymentMethod, { keeper, locale: { terms }, ask, remove }: Rows): TemplateResult {
  const question = terms.removeAsk(method.name);
  return html`<div class="sure" part="confirm" role="group" aria-label=${question} @keydown=${(event: KeyboardEvent) => (event.key === 'Escape' ? ask() : undefined)}>
    <p class="strong" tabindex="-1">${question}</p>
    <p class="small soft">${terms.removeText}</p>
    <div class="row">
      <button class="button" part="confirm-remove" type="button" aria-disabled=${keeper.busy} @click=${() => remove(method)}>${terms.remove}</button>
      <button class="button button-quiet" part="keep" type="button" @click=${() => ask()}>${terms.keep}</button>
    </div>
  </div>`;
}

function trouble(method: PaymentMethod, { keeper, locale: { terms } }: Rows): TemplateResult | typeof nothing {
  const went = keeper.trouble(method);
  if (!went) return nothing;
  const words = went.userMessage ?? (went.deed === 'prefer' ? terms.usualFailed : terms.removeFailed)(method.name);
  return html`<p class="trouble" part="note" role="alert">${alertIcon()}<span class="small">${words}</span></p>`;
}
