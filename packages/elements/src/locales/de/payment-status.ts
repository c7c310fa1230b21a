import type { Terms } from '../terms.js';

export const paymentStatus: Terms['paymentStatus'] = {
  none: 'Keine Zahlung vorhanden',
  loadFailed: 'Die Zahlung konnte nicht angezeigt werden',
  cancelFailed: 'Die Zahlung konnte nicht abgebrochen werden. Hier sehen Sie, wie weit sie ist.',
};
