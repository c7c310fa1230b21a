import type { Terms } from '../terms.js';

/** What `kvitt-giro-details` says around the bank's form, in Danish. */
export const giroDetails: Terms['giroDetails'] = {
  title: 'Betal fra din bank',
  emptyTitle: 'Ingen faktura valgt',
  emptyText: 'Vælg en faktura for at se her, hvordan du betaler den.',
  nothingToPay: 'Intet at betale',
  nothingToPayText: 'Der er intet at betale på denne faktura.',
  noAccount: 'Ingen konto at betale til',
  noAccountText: 'Fakturaen siger ikke, hvilken konto du skal betale til.',
  loadFailed: 'Betalingsoplysningerne kunne ikke hentes',
};
