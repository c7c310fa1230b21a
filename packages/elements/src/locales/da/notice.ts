import type { Terms } from '../terms.js';

export const notice: Terms['notice'] = {
  loadFailed: 'Beskeder fra leverandøren kan ikke vises',
};
