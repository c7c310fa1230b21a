import { da as portal } from '../da.js';
import type { SimulatorWords } from './words.js';

/** Danish. */
export const da: SimulatorWords = {
  ...portal,
  simulatorLead: 'Ørerne i beløbet bestemmer, hvordan betalingen går. Testkunden har en lille faktura til hvert tilfælde og alle måder at betale på.',
  pathsTitle: 'Tilfældene',
  becomeTester: 'Log ind som testkunden',
  cardsTitle: 'Kortnumre',
  cardsLead: 'De gælder i felterne på fakturaen. En hvilken som helst dato og kode går godt.',
  cardAsks: 'Banken vil vide, hvem du er',
  path00: 'Alt går godt. Fakturaen på 600 kr. kan betales i dele.',
  path01: 'Ikke penge nok',
  path02: 'Kortet er udløbet',
  path03: 'Kortet er spærret',
  path04: 'Banken siger nej uden grund',
  path05: 'Legitimationen mislykkes',
  path06: 'Betalingstjenesten svarer efter otte sekunder',
  path07: 'Beskeden om betalingen kommer tyve sekunder for sent',
  path08: 'Beskeden kommer tre gange',
  path09: 'Beskeden kommer før svaret',
  path10: 'Beskeden kommer aldrig',
  path11: 'Betales tilbage efter nogle sekunder',
  path12: 'Banken tager pengene tilbage efter nogle sekunder',
  path13: 'Pengene kommer i en anden valuta',
  path14: 'Der kommer for meget',
  path15: 'Der kommer for lidt',
  ownPage: 'Betal 600 kr. på en side for sig',
};
