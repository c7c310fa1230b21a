import type { OfferKind } from '@kvitt/core/model/offer.js';
import { plural } from '../plural.js';

const count = plural('en');
const inMonths = (months: number) => count(months, { one: '# month', other: '# months' });

/** What `kvitt-offer-banner` says before anything is pressed. */
export const offerBanner = {
  /** The name of several. */
  offers: 'Offers for you',
  kinds: {
    upgrade: 'A larger plan',
    downsize: 'A smaller plan',
    'longer-binding': 'A lower price, bound for longer',
    bundle: 'Several in one',
    'cross-sell': 'An addition',
    tip: 'A tip',
  } satisfies Record<OfferKind, string> as Readonly<Record<OfferKind, string>>,
  /** After a large amount: "−SEK 47.50 per month". */
  perMonth: 'per month',
  /** What it changes over a stretch of months. */
  less: (amount: string, months: number) => `${amount} less over ${inMonths(months)}`,
  more: (amount: string, months: number) => `${amount} more over ${inMonths(months)}`,
  /** What her own usage would have cost; "November 2025 – October 2026". */
  wouldCostLess: (amount: string, period: string) => `Your usage (${period}) would have cost ${amount} less.`,
  wouldCostMore: (amount: string, period: string) => `Your usage (${period}) would have cost ${amount} more.`,
  price: (amount: string) => `You then pay ${amount} per month`,
  /** After an amount. */
  once: 'once, on the next invoice',
  binds: (months: number) => `Binds for ${inMonths(months)}`,
  bindsNot: 'No binding',
  until: (date: string) => `The offer holds until ${date}`,
  terms: 'Terms',
  yes: 'Yes, please',
  /** To a tip, which asks for nothing. */
  thanks: 'Thanks, got it',
  no: 'No, thanks',
  later: 'Remind me later',
  why: 'Why do I see this?',
  of: (number: number, all: number) => `${number} of ${all}`,
  previous: 'The offer before',
  next: 'The next offer',
  stuck: 'That did not work just now. Please try again.',
  loadFailed: 'The offer cannot be shown',
};
