import type { Terms } from '../terms.js';

export const paymentStatus: Terms['paymentStatus'] = {
  none: 'Ingen betalning att visa',
  loadFailed: 'Det gick inte att visa betalningen',
  cancelFailed: 'Betalningen kunde inte avbrytas. Här ser du hur långt den har kommit.',
};
