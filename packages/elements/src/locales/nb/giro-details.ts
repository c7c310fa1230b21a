import type { Terms } from '../terms.js';

/** What `kvitt-giro-details` says around the bank's form, in Norwegian. */
export const giroDetails: Terms['giroDetails'] = {
  title: 'Betal fra banken din',
  emptyTitle: 'Ingen faktura valgt',
  emptyText: 'Velg en faktura for å se her hvordan du betaler den.',
  nothingToPay: 'Ingenting å betale',
  nothingToPayText: 'Det er ingenting å betale på denne fakturaen.',
  noAccount: 'Ingen konto å betale til',
  noAccountText: 'Fakturaen sier ikke hvilken konto du skal betale til.',
  loadFailed: 'Betalingsopplysningene kunne ikke hentes',
};
