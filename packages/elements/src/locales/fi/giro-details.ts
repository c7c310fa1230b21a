import type { Terms } from '../terms.js';

/** What `kvitt-giro-details` says around the bank's form, in Finnish. */
export const giroDetails: Terms['giroDetails'] = {
  title: 'Maksa pankistasi',
  emptyTitle: 'Laskua ei ole valittu',
  emptyText: 'Valitse lasku, niin näet tässä, miten maksat sen.',
  nothingToPay: 'Ei maksettavaa',
  nothingToPayText: 'Tässä laskussa ei ole maksettavaa.',
  noAccount: 'Ei tiliä, jolle maksaa',
  noAccountText: 'Laskussa ei kerrota, mille tilille se maksetaan.',
  loadFailed: 'Maksutietoja ei voitu hakea',
};
