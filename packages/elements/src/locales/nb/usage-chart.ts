import type { Terms } from '../terms.js';

export const usageChart: Terms['usageChart'] = {
  title: 'Forbruket ditt',
  loadFailed: 'Forbruket kan ikke vises',
};
