import type { Terms } from '../terms.js';

export const notice: Terms['notice'] = {
  loadFailed: 'Toimittajan viestejä ei voi näyttää',
};
