import type { Offer } from '@kvitt/core/model/offer.js';
import { isPositive, isZero } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../internal/format/date.js';
import { safeUrl } from '../internal/safe-url.js';
import type { Terms } from '../locales/terms.js';
import { paragraphs, type Locale } from './view.js';

type Words = Terms['offerAnswer'];

/** A step in the place of the buttons. */
export interface StepScene {
  readonly offer: Offer;
  readonly locale: Locale;
  readonly terms: Words;
  readonly sending: boolean;
  /** It takes so long that an answer may be lost. */
  readonly late: boolean;
  readonly trouble: unknown;
  readonly back: () => void;
}

/** What the customer agrees to, in full, before she does. */
export function confirmation({ accept, ...scene }: StepScene & { readonly accept: () => void }): TemplateResult {
  const { offer, terms, sending, back, trouble } = scene;
  return html`<section class="panel" part="confirmation" aria-label=${terms.confirmTitle} tabindex="-1">
    <p class="strong">${terms.confirmTitle}</p>
    <dl class="agreed">${rowsOf(scene).map(([name, value]) => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`)}</dl>
    ${fullTerms(offer, terms)}${trouble}
    <div class="actions">
      <button class="button button-soft" part="confirm" type="button" aria-disabled=${sending ? 'true' : 'false'} @click=${accept}>${sending ? terms.sending : orderWords(scene)}</button>
      ${sending ? nothing : html`<button class="button button-quiet" part="back" type="button" @click=${back}>${terms.back}</button>`}
    </div>
    ${underWay(scene)}
  </section>`;
}

/** That it is on its way, and is asked about when that takes long. */
export function underWay({ sending, late, terms }: StepScene): TemplateResult {
  return html`<p class="small soft" role="status">${sending && late ? terms.checking : nothing}</p>`;
}

/** Price, what it costs once, binding and the right of withdrawal are always told. */
function rowsOf({ offer, locale, terms }: StepScene): readonly (readonly [name: string, value: unknown])[] {
  const { price, effect, oneOff, bindingMonths, startsOn, withdrawalDays = 0 } = offer;
  const monthly = effect?.monthly;
  const rows: readonly (readonly [name: string, value: unknown])[] = [
    [terms.price, price ? terms.perMonth(locale.money(price)) : undefined],
    [terms.change, monthly && !isZero(monthly) ? terms.perMonth(locale.money(monthly, { sign: 'always' })) : undefined],
    [terms.once, oneOff && !isZero(oneOff) ? terms.onNextInvoice(locale.money(oneOff)) : terms.nothingOnce],
    [terms.binding, bindingMonths ? terms.months(bindingMonths) : terms.unbound],
    [terms.starts, startsOn && formatDate(startsOn, 'long', locale.lang)],
    [terms.withdrawal, withdrawalDays > 0 ? terms.withdrawalDays(withdrawalDays) : terms.noWithdrawal],
  ];
  return rows.filter(([, value]) => value !== undefined);
}

function fullTerms({ terms: text, termsUrl }: Offer, terms: Words): unknown {
  const address = safeUrl(termsUrl);
  if (!text && !address) return nothing;
  return html`<div class="small">${text ? html`<p class="strong">${terms.terms}</p>` : nothing}${paragraphs(text)}${address ? html`<p><a href=${address} target="_blank" rel="noopener">${terms.allTerms}</a></p>` : nothing}</div>`;
}

/** A button that costs money says so, and how much. */
function orderWords({ offer: { price, oneOff }, locale, terms }: StepScene): string {
  const sums = [price && isPositive(price) && terms.perMonth(locale.money(price)), oneOff && isPositive(oneOff) && terms.payOnce(locale.money(oneOff))].filter((sum) => typeof sum === 'string');
  return sums.length > 0 ? terms.order(sums.join(', ')) : terms.accept;
}
