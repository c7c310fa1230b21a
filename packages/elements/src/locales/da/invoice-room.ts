import type { Terms } from '../terms.js';

export const invoiceRoom: Terms['invoiceRoom'] = {
  loadFailed: 'Vi kunne ikke hente din faktura',
  emptyTitle: 'Ingen faktura valgt',
  emptyText: 'Vælg en faktura for at se den her.',
};
