import { nb as portal } from '../nb.js';
import type { SimulatorWords } from './words.js';

/** Norwegian (bokmål). */
export const nb: SimulatorWords = {
  ...portal,
  simulatorLead: 'Ørene i beløpet bestemmer hvordan betalingen går. Testkunden har en liten faktura for hvert tilfelle, og alle måter å betale på.',
  pathsTitle: 'Tilfellene',
  becomeTester: 'Logg inn som testkunden',
  cardsTitle: 'Kortnumre',
  cardsLead: 'De gjelder i feltene på fakturaen. Hvilken som helst dato og kode går bra.',
  cardAsks: 'Banken vil vite hvem du er',
  path00: 'Alt går bra. Fakturaen på 600 kr kan betales i deler.',
  path01: 'Ikke nok penger',
  path02: 'Kortet har gått ut',
  path03: 'Kortet er sperret',
  path04: 'Banken sier nei uten grunn',
  path05: 'Legitimeringen mislykkes',
  path06: 'Betalingstjenesten svarer etter åtte sekunder',
  path07: 'Beskjeden om betalingen kommer tjue sekunder for sent',
  path08: 'Beskjeden kommer tre ganger',
  path09: 'Beskjeden kommer før svaret',
  path10: 'Beskjeden kommer aldri',
  path11: 'Betales tilbake etter noen sekunder',
  path12: 'Banken tar pengene tilbake etter noen sekunder',
  path13: 'Pengene kommer i en annen valuta',
  path14: 'Det kommer for mye',
  path15: 'Det kommer for lite',
  ownPage: 'Betal 600 kr på en egen side',
};
