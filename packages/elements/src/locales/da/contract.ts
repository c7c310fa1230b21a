import type { Terms } from '../terms.js';

export const contract: Terms['contract'] = {
  none: 'Der er ingen aftale at vise',
  loadFailed: 'Aftalen kan ikke vises',
};
