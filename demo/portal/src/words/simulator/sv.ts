import { sv as portal } from '../sv.js';

/** Swedish: what the page of the simulator says beside the portal's words. */
export const sv = {
  ...portal,
  simulatorLead: 'Ören i beloppet väljer hur betalningen går. Testkunden har en liten faktura för varje fall, och alla sätt att betala.',
  pathsTitle: 'Fallen',
  becomeTester: 'Logga in som testkunden',
  cardsTitle: 'Kortnummer',
  cardsLead: 'De gäller i fälten på fakturan. Vilket datum och vilken kod som helst går bra.',
  cardAsks: 'Banken vill veta vem du är',
  path00: 'Allt går väl. Fakturan på 600 kr kan betalas i delar.',
  path01: 'Otillräckligt saldo',
  path02: 'Kortet har gått ut',
  path03: 'Kortet är spärrat',
  path04: 'Banken säger nej utan skäl',
  path05: 'Legitimeringen misslyckas',
  path06: 'Betaltjänsten svarar efter åtta sekunder',
  path07: 'Beskedet om betalningen kommer tjugo sekunder för sent',
  path08: 'Beskedet kommer tre gånger',
  path09: 'Beskedet kommer före svaret',
  path10: 'Beskedet kommer aldrig',
  path11: 'Betalas tillbaka efter några sekunder',
  path12: 'Banken tar tillbaka pengarna efter några sekunder',
  path13: 'Pengarna kommer i en annan valuta',
  path14: 'Det kommer för mycket',
  path15: 'Det kommer för lite',
  ownPage: 'Betala 600 kr på en egen sida',
};
