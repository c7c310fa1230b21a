import type { Terms } from '../terms.js';

export const contract: Terms['contract'] = {
  none: 'Det finns inget avtal att visa',
  loadFailed: 'Avtalet kan inte visas',
};
