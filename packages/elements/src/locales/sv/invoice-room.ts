import type { Terms } from '../terms.js';

export const invoiceRoom: Terms['invoiceRoom'] = {
  loadFailed: 'Vi kunde inte hämta din faktura',
  emptyTitle: 'Ingen faktura vald',
  emptyText: 'Välj en faktura för att se den här.',
};
