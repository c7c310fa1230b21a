import type { Offer } from '@kvitt/core/model/offer.js';
import { isPositive } from '@kvitt/core/money.js';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../internal/format/date.js';
import { checkIcon, clockIcon, infoIcon, undoIcon } from '../internal/icon.js';
import type { Terms } from '../locales/terms.js';
import { isMereTip, type Locale } from './view.js';

type Words = Terms['offerAnswer'];

export interface OutcomeScene {
  readonly offer: Offer;
  readonly standing: Offer['state'];
  readonly locale: Locale;
  readonly terms: Words;
  readonly sending: boolean;
  readonly trouble: unknown;
  readonly undo: (() => void) | undefined;
  readonly again: (() => void) | undefined;
}

const icons = { accepted: checkIcon, withdrawn: undoIcon, snoozed: clockIcon } as const;

/** What became of an offer, what holds now, and the way back where there is one. */
export function outcomeTemplate(scene: OutcomeScene): TemplateResult {
  const { offer, standing, terms, trouble } = scene;
  const icon = (icons as Partial<Record<Offer['state'], () => TemplateResult>>)[standing] ?? infoIcon;
  return html`<div class="outcome" part="note" data-state=${standing} tabindex="-1">
    ${icon()}
    <div class="said">
      <p class="strong">${outcomeOf(standing, terms)}: <bdi>${offer.title}</bdi></p>
      ${sentencesOf(scene).map((words) => html`<p dir="auto">${words}</p>`)}
      ${trouble}
      ${wayBack(scene)}
    </div>
  </div>`;
}

/** In a word; nothing of an offer that is open. */
export function outcomeOf(standing: Offer['state'], terms: Words): string | undefined {
  return standing === 'open' ? undefined : terms[standing];
}

function sentencesOf(scene: OutcomeScene): readonly string[] {
  const { offer: { notBefore, validUntil }, standing, locale, terms } = scene;
  const until = notBefore ? [terms.notBefore(formatDate(notBefore, 'long', locale.lang))] : [];
  switch (standing) {
    case 'accepted': return acceptedWords(scene);
    case 'withdrawn': return [terms.withdrawnText];
    case 'declined': return notBefore ? until : [terms.declinedText];
    case 'snoozed': return until;
    case 'expired': return validUntil ? [terms.expiredOn(formatDate(validUntil, 'long', locale.lang))] : [];
    default: return [];
  }
}

function acceptedWords({ offer, locale, terms, undo }: OutcomeScene): readonly string[] {
  const { startsOn, price, withdrawUntil } = offer;
  if (isMereTip(offer)) return [terms.noted];
  return [
    ...(startsOn ? [terms.holdsFrom(formatDate(startsOn, 'long', locale.lang))] : []),
    ...(price && isPositive(price) ? [terms.costs(locale.money(price))] : []),
    ...(undo && withdrawUntil && isAhead(withdrawUntil, locale) ? [terms.undoUntil(lastDay(withdrawUntil, locale))] : []),
  ];
}

function wayBack({ offer: { withdrawUntil }, locale, terms, sending, undo, again }: OutcomeScene): unknown {
  const mayUndo = undo && withdrawUntil && isAhead(withdrawUntil, locale);
  if (mayUndo) return html`<button class="button" part="undo" type="button" aria-disabled=${sending ? 'true' : 'false'} @click=${undo}>${sending ? terms.sending : terms.undo}</button>`;
  return again ? html`<button class="link why" part="again" type="button" @click=${again}>${terms.reconsider}</button>` : nothing;
}

function isAhead(instant: string, { now }: Locale): boolean {
  return Date.parse(instant) > now;
}

/** An instant at midnight ends the day before. */
function lastDay(instant: string, { lang, timeZone }: Locale): string {
  return formatDate(Date.parse(instant) - 1, 'long', lang, timeZone);
}
