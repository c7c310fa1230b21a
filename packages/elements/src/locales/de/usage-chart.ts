import type { Terms } from '../terms.js';

export const usageChart: Terms['usageChart'] = {
  title: 'Ihr Verbrauch',
  loadFailed: 'Der Verbrauch lässt sich nicht anzeigen',
};
