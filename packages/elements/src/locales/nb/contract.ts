import type { Terms } from '../terms.js';

export const contract: Terms['contract'] = {
  none: 'Det finnes ingen avtale å vise',
  loadFailed: 'Avtalen kan ikke vises',
};
