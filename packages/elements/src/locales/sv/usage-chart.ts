import type { Terms } from '../terms.js';

export const usageChart: Terms['usageChart'] = {
  title: 'Din förbrukning',
  loadFailed: 'Förbrukningen kan inte visas',
};
