import type { Offer, OfferCircumstances } from '../model/offer.js';
import { daysBetween, today as dayOf } from '../period.js';
import { isAnswered } from './answered.js';
import { bestFirst } from './best-first.js';
import { wholeMonths } from './months.js';

/** Where and when offers are to be shown, and to whom. */
export interface OfferRules {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Without them only what the offers say decides. */
  readonly circumstances?: OfferCircumstances | undefined;
  /** Only what is for this place; everything by default. */
  readonly placement?: string | undefined;
  /** At most so many here, where the circumstances allow more. */
  readonly cap?: number | undefined;
  /** Ids of what is shown in other places now: it counts, wherever the circumstances allow only so many. */
  readonly elsewhere?: ReadonlySet<string> | undefined;
  /** IANA zone in which `decidedAt` is a day; UTC by default. */
  readonly timeZone?: string | undefined;
}

/** Why an offer is not shown: the first of these that holds. */
export type HiddenReason = 'state' | 'not-yet' | 'expired' | 'placement' | 'new-customer' | 'tenure' | 'dispute' | 'outage' | 'cap';

/** The offers that may be shown, the best for this customer first; pass all there are, for the answered ones count. */
export function offersToShow(offers: readonly Offer[], rules: OfferRules): readonly Offer[] {
  return withinCaps(bestFirst(offers.filter((offer) => hindrance(offer, rules) === undefined)), offers, rules);
}

/** Why this one is not shown among `offers`; undefined when it is. */
export function whyHidden(offer: Offer, rules: OfferRules, offers: readonly Offer[] = [offer]): HiddenReason | undefined {
  return hindrance(offer, rules) ?? (offersToShow(offers, rules).some(({ id }) => id === offer.id) ? undefined : 'cap');
}

function hindrance(offer: Offer, rules: OfferRules): HiddenReason | undefined {
  return inTime(offer, rules) ?? inPlace(offer, rules) ?? forHer(offer, rules) ?? inPeace(offer, rules);
}

function inTime(offer: Offer, { today }: OfferRules): HiddenReason | undefined {
  const { state, validFrom = today, validUntil = today } = offer;
  if (state === 'expired' || validUntil < today) return 'expired';
  if (isAnswered(offer, today)) return state === 'snoozed' || (state === 'declined' && offer.notBefore !== undefined) ? 'not-yet' : 'state';
  return validFrom > today ? 'not-yet' : undefined;
}

function inPlace({ placements }: Offer, { placement }: OfferRules): HiddenReason | undefined {
  return placements && placement !== undefined && !placements.includes(placement) ? 'placement' : undefined;
}

/** A customer of whom it is not known how long she has been one is a new one. */
function forHer({ eligibility }: Offer, { today, circumstances }: OfferRules): HiddenReason | undefined {
  if (!circumstances) return undefined;
  const { firstInvoiceOn, customerSince = today } = circumstances;
  const hasInvoice = firstInvoiceOn !== undefined && firstInvoiceOn <= today;
  if (!hasInvoice && eligibility?.notBeforeFirstInvoice !== false) return 'new-customer';
  return wholeMonths(customerSince, today) < (eligibility?.minTenureMonths ?? 0) ? 'tenure' : undefined;
}

/** A tip sells nothing: it may be of use just then. */
function inPeace({ kind }: Offer, { circumstances }: OfferRules): HiddenReason | undefined {
  if (kind === 'tip') return undefined;
  return circumstances?.isDisputing ? 'dispute' : circumstances?.hasOutage ? 'outage' : undefined;
}

/** What was answered of late has been shown of late; one that returns is the same offer and is not counted twice. */
function withinCaps(best: readonly Offer[], offers: readonly Offer[], rules: OfferRules): readonly Offer[] {
  const { offers: most = Infinity } = rules.circumstances?.cap ?? {};
  const seen = new Set([...(rules.elsewhere ?? []), ...offers.filter((offer) => isRecent(offer, rules)).map(({ id }) => id)]);
  const allowed = best.filter(({ id }) => seen.has(id) || (seen.size < most && seen.add(id)));
  return allowed.slice(0, Math.max(0, Math.min(most, rules.cap ?? Infinity)));
}

function isRecent({ decidedAt }: Offer, { today, circumstances, timeZone = 'UTC' }: OfferRules): boolean {
  const days = circumstances?.cap?.days ?? 0;
  return decidedAt !== undefined && daysBetween(dayOf(Date.parse(decidedAt), timeZone), today) < days;
}
