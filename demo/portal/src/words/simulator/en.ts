import { en as portal } from '../en.js';
import type { SimulatorWords } from './words.js';

/** English. */
export const en: SimulatorWords = {
  ...portal,
  simulatorLead: 'The last two digits of the amount choose how the payment goes. The test customer has a small invoice for each case, and every way to pay.',
  pathsTitle: 'The cases',
  becomeTester: 'Sign in as the test customer',
  cardsTitle: 'Card numbers',
  cardsLead: 'They are for the fields on the invoice. Any date and any code will do.',
  cardAsks: 'The bank wants to know who you are',
  path00: 'All goes well. The invoice of SEK 600 can be paid in parts.',
  path01: 'Not enough money',
  path02: 'The card has expired',
  path03: 'The card is blocked',
  path04: 'The bank says no and not why',
  path05: 'Identification fails',
  path06: 'The payment provider answers after eight seconds',
  path07: 'Word of the payment comes twenty seconds late',
  path08: 'Word comes three times',
  path09: 'Word comes before the answer',
  path10: 'Word never comes',
  path11: 'Refunded some seconds later',
  path12: 'Charged back by the bank some seconds later',
  path13: 'The money comes in another currency',
  path14: 'Too much comes',
  path15: 'Too little comes',
  ownPage: 'Pay SEK 600 on a page of its own',
};
