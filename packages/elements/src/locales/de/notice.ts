import type { Terms } from '../terms.js';

export const notice: Terms['notice'] = {
  loadFailed: 'Mitteilungen Ihres Anbieters können nicht angezeigt werden',
};
