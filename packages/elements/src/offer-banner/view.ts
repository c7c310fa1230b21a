import type { Offer } from '@kvitt/core/model/offer.js';
import type { Money } from '@kvitt/core/model/primitives.js';
import { absolute, isNegative, isPositive, isZero } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../controllers/language-controller.js';
import { dateFormat } from '../internal/format/formatters.js';
import { kindIcon } from './kind-icon.js';

export type Locale = LanguageController<'offerBanner'>;

/** What a customer presses in an offer: the first press opens a step in place, `snooze` and `accept` act. */
export type Press = 'confirm' | 'decline' | 'why' | 'snooze' | 'accept';

/** What stands around an offer. */
export interface Scene {
  readonly locale: Locale;
  /** Of its title, 1 to 6. */
  readonly level: number;
  /** Nothing is shown beside it: the page's slots are its own. */
  readonly alone: boolean;
  readonly can: (operation: 'accept' | 'decline' | 'snooze') => boolean;
  readonly press: (press: Press) => void;
  readonly asksWhy: boolean;
  /** Is in the place of the buttons. */
  readonly step: unknown;
  /** Below them. */
  readonly below: unknown;
}

/** An offer as it is read before anything is pressed: the same for all kinds, whether they cost more or less. */
export function offerTemplate(offer: Offer, scene: Scene): TemplateResult {
  const { id, kind, title, reasons = [], description } = offer;
  const { locale: { terms }, level, step, below } = scene;
  return html`${slot(scene, 'media', id)}
    <div class="words">
      <p class="kind" part="kind">${kindIcon(kind)}${terms.kinds[kind]}</p>
      <p class="title" part="heading" role="heading" aria-level=${level}><bdi>${title}</bdi></p>
      ${reasons.length > 0 ? html`<ul class="reasons" part="reasons">${reasons.map((reason) => html`<li dir="auto">${reason}</li>`)}</ul>` : nothing}
      ${paragraphs(description)}
    </div>
    ${effectTemplate(offer, scene.locale)}
    <div class="more">${factsTemplate(offer, scene.locale)}${slot(scene, 'terms', id, step ? nothing : termsTemplate(offer, scene.locale))}</div>
    ${step ?? buttonsTemplate(offer, scene)}
    ${below}`;
}

/** Plain text; a blank line begins a paragraph. */
export function paragraphs(text: string | undefined): unknown {
  return text?.split(/\n\s*\n/).map((words) => html`<p class="soft" dir="auto">${words}</p>`) ?? nothing;
}

/** A tip that changes nothing asks for no agreement. */
export function isMereTip({ kind, price, oneOff, planId, bindingMonths }: Offer): boolean {
  return kind === 'tip' && !price && !oneOff && !planId && !bindingMonths;
}

/** The page's own, for all or for this one: `media`, `media-<id>`. */
function slot({ alone }: Scene, name: string, id: string, otherwise: unknown = nothing): TemplateResult {
  const inner = alone ? html`<slot class=${name} name=${name}>${otherwise}</slot>` : otherwise;
  return html`<slot class=${name} name="${name}-${id}">${inner}</slot>`;
}

/** What weighs most, in large: what it changes each month, else what it costs once, else its price. */
function leadOf({ effect, oneOff, price }: Offer, { terms }: Locale): readonly [amount: Money, after: string, signed?: boolean] | undefined {
  const { monthly } = effect ?? {};
  if (monthly && !isZero(monthly)) return [monthly, terms.perMonth, true];
  if (oneOff && isPositive(oneOff)) return [oneOff, terms.once];
  const each = price ?? monthly;
  return each && [each, terms.perMonth];
}

function effectTemplate(offer: Offer, locale: Locale): TemplateResult | typeof nothing {
  const lead = leadOf(offer, locale);
  const { total, months } = offer.effect ?? {};
  const { terms } = locale;
  const sum = total && months && !isZero(total) ? (isNegative(total) ? terms.less : terms.more)(locale.money(absolute(total)), months) : undefined;
  const saving = savingOf(offer, locale);
  if (!lead && !sum && !saving) return nothing;
  return html`<div class="effect" part="effect">
    ${lead ? html`<p class="lead"><strong class="sum"><bdi class="num" dir="ltr">${locale.money(lead[0], lead[2] ? { sign: 'always' } : {})}</bdi></strong> <span class="soft">${lead[1]}</span></p>` : nothing}
    ${sum ? html`<p class="soft" dir="auto">${sum}</p>` : nothing}
    ${saving ? html`<p part="saving" dir="auto">${saving}</p>` : nothing}
  </div>`;
}

/** What her own usage would have cost less, or more: told alike. */
function savingOf({ saving }: Offer, locale: Locale): string | undefined {
  if (!saving || isZero(saving.amount)) return undefined;
  const isWhole = saving.start.endsWith('-01');
  const period = `${day(saving.start, locale, isWhole)} – ${day(saving.end, locale, isWhole)}`;
  const { wouldCostLess, wouldCostMore } = locale.terms;
  return (isPositive(saving.amount) ? wouldCostLess : wouldCostMore)(locale.money(absolute(saving.amount)), period);
}

/** "27 februari 2026", or its month; `format/date.js` would bring half of what a document is made of. */
function day(date: string, { lang }: Locale, isMonth = false): string {
  const format = dateFormat(lang, { ...(!isMonth && { day: 'numeric' }), month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(date)).replace(/(\d\.?) (?=\p{L})/gu, '$1\u00a0');
}

function factsTemplate(offer: Offer, locale: Locale): TemplateResult {
  const { price, oneOff, bindingMonths, validUntil } = offer;
  const { terms } = locale;
  const [lead] = leadOf(offer, locale) ?? [];
  const facts = [
    price && price !== lead && !isZero(price) && terms.price(locale.money(price)),
    oneOff && oneOff !== lead && !isZero(oneOff) && `${locale.money(oneOff)} ${terms.once}`,
    bindingMonths !== undefined && (bindingMonths > 0 ? terms.binds(bindingMonths) : terms.bindsNot),
    validUntil && terms.until(day(validUntil, locale)),
  ].filter(Boolean);
  return html`<ul class="facts" part="facts">${facts.map((fact) => html`<li dir="auto">${fact}</li>`)}</ul>`;
}

function termsTemplate({ terms: text }: Offer, { terms }: Locale): unknown {
  return text ? html`<details part="terms"><summary>${terms.terms}</summary>${paragraphs(text)}</details>` : nothing;
}

/** Yes and no are of one size, and none of them is hidden. */
function buttonsTemplate(offer: Offer, { locale: { terms }, can, press, asksWhy }: Scene): TemplateResult {
  const button = (part: string, words: string, pressed: Press, look = 'quiet') => html`<button class="button button-${look}" part=${part} type="button" @click=${() => press(pressed)}>${words}</button>`;
  const mere = isMereTip(offer);
  return html`<div class="actions">
    ${can('accept') ? button('accept', mere ? terms.thanks : terms.yes, mere ? 'accept' : 'confirm', 'soft') : nothing}
    ${can('decline') ? button('decline', terms.no, 'decline') : nothing}
    ${can('snooze') ? button('snooze', terms.later, 'snooze') : nothing}
    <button class="link why" part="why" type="button" aria-expanded=${asksWhy ? 'true' : 'false'} @click=${() => press('why')}>${terms.why}</button>
  </div>`;
}
