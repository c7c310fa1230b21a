import type { Terms } from '../terms.js';

export const usageChart: Terms['usageChart'] = {
  title: 'Kulutuksesi',
  loadFailed: 'Kulutusta ei voida näyttää',
};
