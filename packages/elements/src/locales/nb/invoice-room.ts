import type { Terms } from '../terms.js';

export const invoiceRoom: Terms['invoiceRoom'] = {
  loadFailed: 'Vi kunne ikke hente fakturaen din',
  emptyTitle: 'Ingen faktura valgt',
  emptyText: 'Velg en faktura for å se den her.',
};
