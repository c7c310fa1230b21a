import type { OfferWords } from './drafts.js';

/** What Fjordnett offers and tells, in English. */
export const english = {
  name: (address: string): string => `Fibre ${address}`,
  basis: ['your contract', 'the router that you rent'],
  leaving: 'You can leave with a month’s notice.',
  extender: {
    title: 'Better wifi in the far room',
    reasons: ['Most of what we hear about slow internet is about wifi in a room far from the router.'],
    description: 'One wifi extender, set up for your router. We replace it free of charge when it breaks.',
    terms: 'No binding, 49 kroner a month. You can withdraw within 14 days.',
  } satisfies OfferWords,
  extenderService: 'Wifi extender, rental',
  outage: 'The outage on your line is over',
  outageText: 'A cable was cut by roadworks. It is mended, and a month of your fibre was given back on your invoice.',
  apology: 'We are sorry',
  apologyText: 'For two days you had no internet, and for the first of them no answer from us either. That was not good enough.\n\nSince then we write to everybody on a broken line within the hour, before anybody has to ask.',
} as const;
