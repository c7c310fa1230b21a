import type { Terms } from '../terms.js';

export const paymentStatus: Terms['paymentStatus'] = {
  none: 'Ingen betaling at vise',
  loadFailed: 'Betalingen kunne ikke vises',
  cancelFailed: 'Betalingen kunne ikke annulleres. Her ser du, hvor langt den er nået.',
};
