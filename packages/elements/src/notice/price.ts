import type { PriceChange } from '@kvitt/core/model/notice.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { absolute, isNegative, isZero } from '@kvitt/core/money.js';
import { today } from '@kvitt/core/period.js';
import { subtract } from '@kvitt/core/sum.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale-controller.js';
import { moneyTemplate } from '../internal/money.js';
import type { Terms } from '../locales/terms.js';

type Option = NonNullable<PriceChange['options']>[number];
type Locale = LocaleController<'notice'>;

/** How one of several ways to go on is drawn. */
export type DrawOption = (option: Option) => unknown;

/** A price that will be, or has become, another one: said first, then in figures, with its reason, the ways to go on, and what a new customer pays. */
export function priceTemplate(change: PriceChange, terms: Terms['noticeTold'], locale: Locale, draw: DrawOption): TemplateResult {
  const { explanation, options = [], cause, newCustomerPrice } = change;
  const why = Object.hasOwn(terms.causes, cause) ? terms.causes[cause] : '';
  return html`<p class="said strong"><bdi>${sentence(change, terms, locale)}</bdi></p>
    ${figures(change, terms, locale)}
    <p><span class="strong">${terms.why}:</span> <bdi>${why}</bdi> ${explanation ? html`<bdi>${explanation}</bdi>` : nothing}</p>
    ${newCustomerPrice ? html`<p part="new-customer"><bdi>${beside(newCustomerPrice, change.new, terms, locale)}</bdi></p>` : nothing}
    ${options.length > 0 ? html`<p class="strong">${terms.options}</p><ul class="options" role="list">${options.map((option) => html`<li part="option">${draw(option)}</li>`)}</ul>` : nothing}`;
}

/** "From 1 February you pay SEK 449.00 per month, SEK 100.00 more than before." */
function sentence({ effectiveOn, old, new: price }: PriceChange, terms: Terms['noticeTold'], locale: Locale): string {
  const { now, timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone } = locale;
  const say = effectiveOn > today(now, timeZone) ? terms.priceFrom : terms.priceSince;
  const words = say(locale.date(effectiveOn), locale.money(price));
  return joined(words, compared(price, old, locale, [terms.cheaper, terms.dearer, terms.unchanged]));
}

function beside(newCustomerPrice: Money, price: Money, terms: Terms['noticeTold'], locale: Locale): string {
  const words = terms.newCustomer(locale.money(newCustomerPrice));
  return joined(words, compared(newCustomerPrice, price, locale, [terms.newCustomerLess, terms.newCustomerMore, terms.newCustomerSame]));
}

function joined(words: string, difference: string | undefined): string {
  return difference === undefined ? `${words}.` : `${words}, ${difference}`;
}

type Said = readonly [less: (amount: string) => string, more: (amount: string) => string, same: string];

/** What lies between two prices, in words; of two currencies nothing can be said. */
function compared(one: Money, other: Money, locale: Locale, [less, more, same]: Said): string | undefined {
  if (one.currency !== other.currency) return undefined;
  const difference = subtract(one, other);
  if (isZero(difference)) return same;
  return (isNegative(difference) ? less : more)(locale.money(absolute(difference)));
}

function figures({ name, old, new: price }: PriceChange, terms: Terms['noticeTold'], locale: Locale): TemplateResult {
  const figure = (label: string, money: Money, sign?: 'always') => html`<div><dt>${label}</dt><dd>${moneyTemplate(locale.moneyParts(money, { sign }))}</dd></div>`;
  return html`<dl class="prices" part="prices" aria-label=${name ?? nothing}>
    ${figure(terms.before, old)}${figure(terms.after, price)}${old.currency === price.currency ? figure(terms.difference, subtract(price, old), 'always') : nothing}
  </dl>`;
}
