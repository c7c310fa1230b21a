import type { OfferWords } from './drafts.js';

/** What Fjordnett offers and tells, in Norwegian. */
export const norwegian = {
  name: (address: string): string => `Fiber ${address}`,
  basis: ['databruken din de siste tolv månedene', 'avtalen din', 'prisene våre i dag'],
  leaving: 'Du kan si opp med en måneds varsel.',
  trial: 'Du er i prøvetiden og kan si opp på dagen uten at det koster noe.',
  extender: 'Wifi-forsterker, leie av to',
  television: 'TV-pakke Familie',
  slower: (used: number): OfferWords => ({
    title: 'En roligere fiber holder',
    reasons: [`Du brukte ${used} GB forrige måned. Det går like fint med 250/250.`, 'Kampanjen din er over, og dette er billigere enn det du betaler nå.'],
    description: 'Samme fiber og samme ruter, halve farten. Du kan se film i 4K på flere skjermer samtidig, som før.',
    terms: 'Ingen bindingstid. Du kan gå tilbake fra den ene måneden til den neste og angre i 14 dager.',
  }),
  bound: {
    title: 'Lavere pris med bindingstid',
    reasons: ['Kampanjen din er over. Med 12 måneders binding betaler du 100 kroner mindre i måneden for det du har.'],
    description: 'Du beholder Fiber 500/500, rutere og TV-pakke som de er.',
    terms: 'Bindingstid i 12 måneder, deretter en måneds oppsigelse. Du kan angre i 14 dager.',
  } satisfies OfferWords,
  together: {
    title: 'TV sammen med fiberen',
    reasons: ['Sammen koster de 50 kroner mindre i måneden enn hver for seg.'],
    description: '40 poeng som du fordeler på kanaler og strømmetjenester. Du kan bytte hver måned.',
    terms: 'Ingen bindingstid, 249 kroner i måneden. Du kan angre i 14 dager.',
  } satisfies OfferWords,
  ended: 'Kampanjen din er over',
  endedText: 'I tolv måneder betalte du kampanjepris for Fiber 500/500. Nå gjelder ordinær pris. Vi skrev om det to måneder før, og du kan fortsatt velge noe annet.',
  endedWhy: 'Kampanjen på tolv måneder er slutt.',
  options: {
    bind: ['Bind deg i 12 måneder', 'Du beholder det du har for 599 kroner i måneden.'],
    slower: ['Gå ned til Fiber 250/250', '599 kroner i måneden uten bindingstid.'],
    stay: ['Behold det som det er', '699 kroner i måneden uten bindingstid.'],
  },
  welcome: ['Velkommen til Fjordnett', 'Den første fakturaen kommer når den første måneden er over. Har du spørsmål om ruteren, svarer vi i chatten.'],
} as const;
