import type { Terms } from '../terms.js';

export const contract: Terms['contract'] = {
  none: 'Näytettävää sopimusta ei ole',
  loadFailed: 'Sopimusta ei voi näyttää',
};
