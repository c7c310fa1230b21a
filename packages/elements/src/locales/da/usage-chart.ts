import type { Terms } from '../terms.js';

export const usageChart: Terms['usageChart'] = {
  title: 'Dit forbrug',
  loadFailed: 'Forbruget kan ikke vises',
};
