import type { Terms } from '../terms.js';

export const invoiceRoom: Terms['invoiceRoom'] = {
  loadFailed: 'Wir konnten Ihre Rechnung nicht laden',
  emptyTitle: 'Keine Rechnung ausgewählt',
  emptyText: 'Wählen Sie eine Rechnung, um sie hier zu sehen.',
};
