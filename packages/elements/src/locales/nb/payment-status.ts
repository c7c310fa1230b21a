import type { Terms } from '../terms.js';

export const paymentStatus: Terms['paymentStatus'] = {
  none: 'Ingen betaling å vise',
  loadFailed: 'Betalingen kunne ikke vises',
  cancelFailed: 'Betalingen kunne ikke avbrytes. Her ser du hvor langt den er kommet.',
};
