import type { Terms } from '../terms.js';

export const invoiceRoom: Terms['invoiceRoom'] = {
  loadFailed: 'Laskuasi ei voitu hakea',
  emptyTitle: 'Laskua ei ole valittu',
  emptyText: 'Valitse lasku, niin näet sen tässä.',
};
