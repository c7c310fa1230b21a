import type { Terms } from '../terms.js';

/** What `kvitt-giro-details` says around the bank's form, in German. */
export const giroDetails: Terms['giroDetails'] = {
  title: 'Von Ihrer Bank bezahlen',
  emptyTitle: 'Keine Rechnung ausgewählt',
  emptyText: 'Wählen Sie eine Rechnung, um hier zu sehen, wie Sie sie bezahlen.',
  nothingToPay: 'Nichts zu bezahlen',
  nothingToPayText: 'Auf dieser Rechnung ist nichts zu bezahlen.',
  noAccount: 'Kein Konto für die Zahlung',
  noAccountText: 'Auf dieser Rechnung steht nicht, auf welches Konto Sie zahlen sollen.',
  loadFailed: 'Die Zahlungsdaten konnten nicht geladen werden',
};
