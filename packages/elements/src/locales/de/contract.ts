import type { Terms } from '../terms.js';

export const contract: Terms['contract'] = {
  none: 'Es gibt keinen Vertrag anzuzeigen',
  loadFailed: 'Der Vertrag kann nicht angezeigt werden',
};
