import type { Terms } from '../terms.js';

export const notice: Terms['notice'] = {
  loadFailed: 'Meldinger fra leverandøren kan ikke vises',
};
